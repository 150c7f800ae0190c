import { randomUUID } from 'node:crypto';
import { Server as McpServer, WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { mendToolInput, runTool, tellOutput, withNotes } from '../tools/bind.ts';
import { refBookOf } from '../tools/refs.ts';
import { type GeoToolName, geoTools, isGeoToolName, toolTitle } from '../tools/registry.ts';
import { VERSION } from '../version.ts';
import { bearerOf } from './bearer.ts';
import { coordinatesTold, refIn } from './mcp-refs.ts';
import type { RouteContext } from './route.ts';

const MAX_BODY_BYTES = 256 * 1024;
/** These ask a person or move their page, or refer to what an earlier call showed. */
const OF_CONVERSATIONS: ReadonlySet<GeoToolName> = new Set([
  'ask_user',
  'map_view',
  'map_edit',
  'map_import',
  'get_place',
]);
const NAMES = Object.keys(geoTools)
  .filter(isGeoToolName)
  .filter((name) => !OF_CONVERSATIONS.has(name));
const NOT_KEPT = 'refs are not kept between calls; pass coordinates';
const INSTRUCTIONS = `Each call stands alone: ${NOT_KEPT}, "lat, lng", which each result tells of what it found, or a name.`;

/**
 * The geo tools as an MCP server over streamable HTTP, without sessions: any instance can answer any request. Off (404)
 * unless MCP_TOKEN is set; 401 without that bearer token. Source: Model Context Protocol, streamable HTTP transport.
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
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: MAX_BODY_BYTES,
  });
  await mcpServerOf(server).connect(transport);
  return transport.handleRequest(request);
}

function mcpServerOf({ ports, config, clock }: Server): McpServer {
  const mcp = new McpServer(
    { name: 'wentu', version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  mcp.setRequestHandler('tools/list', async () => ({
    tools: NAMES.map((name) => ({
      name,
      title: toolTitle(name, 'en'),
      description: geoTools[name].description,
      inputSchema: z.toJSONSchema(geoTools[name].input) as { type: 'object' },
    })),
  }));
  mcp.setRequestHandler('tools/call', async ({ params }, { mcpReq: { signal } }) => {
    const name = NAMES.find((each) => each === params.name);
    if (!name) return failed(`there is no tool "${params.name.slice(0, 60)}"; there are ${NAMES.join(', ')}`);
    const locale = 'en' as const;
    const refs = refBookOf([]);
    const context = { ports, refs, selection: [], locale, timeZone: 'UTC', now: new Date(clock()), signal };
    const made = mendToolInput(name, params.arguments, { ...context, isStrict: true });
    if ('refusal' in made) return failed(made.refusal);
    const ref = refIn(made.input);
    if (ref !== undefined) return failed(`${name} was not called: "${ref}" is a ref, and ${NOT_KEPT}`);
    try {
      const options = { timeoutMs: config.timeouts.toolMs, messageId: 'mcp' };
      const output = await runTool(name, made.input, { context, options, toolCallId: randomUUID(), signal });
      const told = withNotes(tellOutput(name, output, locale), made.notes);
      return { content: textOf([told, ...coordinatesTold(output, refs.all(), locale)].join('\n')) };
    } catch (error) {
      return failed(toAppError(error).message);
    }
  });
  return mcp;
}

const textOf = (text: string) => [{ type: 'text' as const, text }];
const failed = (text: string) => ({ isError: true, content: textOf(text) });
