import {
  createMcpHandler,
  isLegacyRequest,
  type McpServerFactory,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { AppError } from '../../errors/app-error.ts';
import { bearerOf } from '../bearer.ts';
import type { RouteContext } from '../route.ts';
import { mcpServerOf } from './mcp-server.ts';

const MAX_BODY_BYTES = 256 * 1024;

/**
 * The geo tools as an MCP server over streamable HTTP, without sessions: any instance can answer any request. Off (404)
 * unless MCP_TOKEN is set; 401 without that bearer token. Source: Model Context Protocol, revision 2026-07-28; clients
 * that open with `initialize`, as revisions up to 2025-11-25 have it, are served as well.
 */
export async function handleMcp(
  request: Request,
  { server, charge }: Pick<RouteContext<unknown>, 'server' | 'charge'>,
): Promise<Response> {
  const { mcpToken } = server.config;
  if (mcpToken === undefined) throw new AppError('not_found');
  if ((await bearerOf(request, mcpToken, charge)) !== 'right') {
    return Response.json({ error: { code: 'forbidden' } }, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  }
  // Nothing is sent unprompted, and there is no session to end.
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
  const { perMinute, perDay } = server.config.limits;
  const taken = await server.limiter.take([
    { key: 'minute:mcp', max: perMinute * 6, windowMs: 60_000 },
    { key: 'day:mcp', max: perDay * 10, windowMs: 86_400_000 },
  ]);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
  const make = () => mcpServerOf(server, request.headers.get('accept-language'));
  const isOlder = await isLegacyRequest(request, undefined, { maxRequestBodySize: MAX_BODY_BYTES });
  return isOlder ? answerOlder(request, make) : answer(request, make);
}

/** A listening stream would never have anything to say: none is opened. */
const answer = (request: Request, make: McpServerFactory) =>
  createMcpHandler(make, { legacy: 'reject', maxSubscriptions: 0, maxRequestBodySize: MAX_BODY_BYTES }).fetch(request);

/** In one JSON body, where the SDK's own fallback would open an event stream for it. */
async function answerOlder(request: Request, make: () => ReturnType<typeof mcpServerOf>): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: MAX_BODY_BYTES,
  });
  await make().connect(transport);
  return transport.handleRequest(request);
}
