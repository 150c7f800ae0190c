import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { Server as McpServer } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { AppError, toAppError } from '../errors.ts';
import { mendedInput, runTool, tellOutput, withNotes } from '../tools/bind.ts';
import { type GeoToolName, geoTools, isGeoToolName } from '../tools/index.ts';
import { refBookOf } from '../tools/ref-book.ts';
import type { Server } from './compose.ts';

interface McpSession {
  transport: WebStandardStreamableHTTPServerTransport;
  usedAt: number;
}

const MAX_SESSIONS = 100;
const MAX_BODY_BYTES = 256 * 1024;
/** They ask or move a person's page; another assistant has its own. */
const PAGE_ONLY: ReadonlySet<GeoToolName> = new Set(['ask_user', 'map_view']);

const sessions = new Map<string, McpSession>();

/**
 * The geo tools as an MCP server over streamable HTTP. Off (404) unless MCP_TOKEN is set; 401 without that bearer token.
 * Refs live as long as the MCP session. Source: Model Context Protocol, streamable HTTP transport.
 */
export async function handleMcp(request: Request, server: Server): Promise<Response> {
  const { mcpToken } = server.config;
  if (mcpToken === undefined) throw new AppError('not_found');
  if (!isBearer(request, mcpToken)) {
    return Response.json({ error: { code: 'forbidden' } }, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  }
  const { perMinute, perDay } = server.config.limits;
  const taken = await server.limiter.take([
    { key: 'minute:mcp', max: perMinute * 6, windowMs: 60_000 },
    { key: 'day:mcp', max: perDay * 10, windowMs: 86_400_000 },
  ]);
  if (!taken.isAllowed) throw new AppError('too_many_requests', { retryAfterS: taken.retryAfterS });
  const id = request.headers.get('mcp-session-id');
  const known = id === null ? undefined : sessions.get(id);
  if (id !== null && !known) return Response.json({ error: { code: 'not_found' } }, { status: 404 });
  if (known) known.usedAt = server.clock();
  return (known ?? (await openSession(server))).transport.handleRequest(request);
}

async function openSession(server: Server): Promise<McpSession> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    enableJsonResponse: true,
    maxRequestBodySize: MAX_BODY_BYTES,
    onsessioninitialized: (id) => {
      sessions.set(id, session);
      if (sessions.size > MAX_SESSIONS) forgetOldest();
    },
    onsessionclosed: (id) => void sessions.delete(id),
  });
  const session: McpSession = { transport, usedAt: server.clock() };
  await mcpServerOf(server).connect(transport);
  return session;
}

function forgetOldest(): void {
  const [oldest] = [...sessions].sort(([, a], [, b]) => a.usedAt - b.usedAt);
  if (!oldest) return;
  sessions.delete(oldest[0]);
  void oldest[1].transport.close();
}

function mcpServerOf({ ports, config, clock }: Server): McpServer {
  const mcp = new McpServer({ name: 'wentu', version: '0.1.0' }, { capabilities: { tools: {} } });
  const refs = refBookOf([]);
  const names = Object.keys(geoTools)
    .filter(isGeoToolName)
    .filter((name) => !PAGE_ONLY.has(name));
  mcp.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: names.map((name) => ({
      name,
      title: geoTools[name].title.en,
      description: geoTools[name].description,
      inputSchema: z.toJSONSchema(geoTools[name].input) as { type: 'object' },
    })),
  }));
  mcp.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const name = names.find((each) => each === params.name);
    if (!name) return failed(`there is no tool "${params.name.slice(0, 60)}"; there are ${names.join(', ')}`);
    const locale = 'en' as const;
    const context = { ports, refs, selection: [], locale, timeZone: 'UTC', now: new Date(clock()), signal };
    const made = mendedInput(name, params.arguments, { ...context, isStrict: true });
    if ('refusal' in made) return failed(made.refusal);
    try {
      const options = { timeoutMs: config.timeouts.toolMs, messageId: 'mcp' };
      const output = await runTool(name, made.input, { context, options, toolCallId: randomUUID(), signal });
      return { content: [{ type: 'text', text: withNotes(tellOutput(name, output, locale), made.notes) }] };
    } catch (error) {
      return failed(toAppError(error).message);
    }
  });
  return mcp;
}

const failed = (text: string) => ({ isError: true, content: [{ type: 'text' as const, text }] });

function isBearer(request: Request, token: string): boolean {
  const given = /^Bearer (.{1,500})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
