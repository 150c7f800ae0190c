import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatRequest } from './assistant.ts';
import { assistantTurn, textOf, withoutContext } from './assistant.ts';
import { ERROR_ANSWERS } from './errors.ts';
import { createExchange } from './exchange.ts';
import { createPrefixCache } from './prefix-cache.ts';
import { findScenario, SCENARIOS, type Scenario } from './scenarios.ts';
import { completion, newHead, type Turn } from './wire.ts';

export interface MockOptions {
  /** Default: any free port. */
  port?: number;
  /** Pause between chunks; default 0. */
  paceMs?: number;
  /** Where the redirect scenarios point. */
  redirectTo?: string;
  /** What a qwen model answers; default: as an able one would. */
  answer?: (request: ChatRequest) => Turn;
  /** Counts the tokens of prompts as Qwen does, and those that its cache of prefixes would have had. */
  countsTokens?: boolean;
  /** More scenarios, by name without "mock-". */
  scenarios?: Record<string, Scenario>;
}

/** A chat request that arrived, even if refused. */
export interface SeenRequest {
  scenario: string;
  path: string;
  headers: IncomingHttpHeaders;
  key: string;
  /** The body as sent. */
  raw: string;
  body: ChatRequest;
  /** Resolves when the response is over: byClient if the client left first. */
  closed: Promise<{ byClient: boolean }>;
}

export interface MockDashScope {
  /** The base URL for DASHSCOPE_BASE_URL. */
  url: string;
  origin: string;
  /** The base URL that picks a scenario for every model: `${origin}/s/<scenario>/compatible-mode/v1`. */
  urlFor(scenario: string): string;
  requests: SeenRequest[];
  /** Chat requests received, for one scenario (its full name) or all. */
  hits(scenario?: string): number;
  close(): Promise<void>;
}

const MODELS = ['qwen-plus', 'qwen-flash', 'qwen-max', 'qwen3-max', 'qwen3.5-plus', 'qwen3.7-max', 'qwen3.8-max'];

/**
 * A server that speaks DashScope's compatible mode as recorded and documented, on loopback. The model's name decides
 * what happens: a qwen name answers like an assistant; "mock-<scenario>" is a fault; "mock-b-<scenario>" the same in
 * family B; a trailing "~2" fails only the first two requests, then answers. The path "/s/<scenario>/…" does the same
 * for any model. "[mock:<scenario>]" in the last user message picks it for that message alone, and "~2" then counts
 * that message's requests. The key decides, too: no key and keys without "sk-mock" are refused; "sk-mock-revoked…",
 * "…-arrears…", "…-denied…", "…-throttled…".
 */
export async function startMockDashScope(options: MockOptions = {}): Promise<MockDashScope> {
  const requests: SeenRequest[] = [];
  const answer = options.answer ?? assistantTurn;
  const counts = new Map<string, number>();
  const cache = options.countsTokens ? createPrefixCache() : undefined;

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', 'http://mock');
    const [, prefix, path = ''] = /^(?:\/s\/([^/]+))?(\/.*)$/.exec(url.pathname) ?? [];
    const key = (message.headers.authorization ?? '').replace(/^Bearer ?/, '');
    if (message.method === 'GET' && path === '/compatible-mode/v1/models') {
      const refusal = refusalOf(key);
      if (refusal) return send(response, refusal, '');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          object: 'list',
          data: MODELS.map((id) => ({ id, object: 'model', created: 1_726_132_850, owned_by: 'system' })),
        }),
      );
      return;
    }
    if (message.method !== 'POST' || path !== '/compatible-mode/v1/chat/completions')
      return send(response, '404-path', '');
    const raw = await bodyOf(message);
    const body = parse(raw);
    const marked = markedIn(body);
    const name = prefix ?? marked?.scenario ?? (body.model.startsWith('mock-') ? body.model : 'ok');
    requests.push({ scenario: name, path, headers: message.headers, key, raw, body, closed: closedOf(response) });
    const counted = marked?.text ?? name;
    const hit = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, hit);

    const refusal = refusalOf(key);
    if (refusal) return send(response, refusal, body.model);
    if (!prefix && !/^(mock-|qwen|qwq|qvq|deepseek|kimi|glm)/.test(body.model))
      return send(response, '404', body.model);
    if (body.messages.length === 0) return send(response, '400-parameter', body.model);
    const [, base = '', failures] = /^(?:mock-)?(?:b-)?(.*?)(?:~(\d+))?$/.exec(name) ?? [];
    const isOver = failures !== undefined && hit > Number(failures);
    const found = isOver ? findScenario('ok') : base in (options.scenarios ?? {}) ? undefined : findScenario(base);
    const own = isOver ? undefined : options.scenarios?.[base];
    if (!own && !found) return send(response, '404', body.model);
    if (!body.stream && (base === 'ok' || isOver)) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(completion(newHead(body.model), answer(body))));
      return;
    }
    const exchange = createExchange(body, response, {
      paceMs: options.paceMs ?? 0,
      redirectTo: options.redirectTo ?? 'http://127.0.0.1:1/',
      answer,
      ...(cache && { input: cache.usageOf({ ...body }) }),
    });
    await (own ?? found?.scenario)?.(exchange, found?.argument ?? '');
  }

  const server = createServer((message, response) => {
    response.on('error', () => undefined);
    handle(message, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/compatible-mode/v1`,
    urlFor: (scenario) => `${origin}/s/${scenario}/compatible-mode/v1`,
    requests,
    hits: (scenario) => requests.filter((request) => scenario === undefined || request.scenario === scenario).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const SCENARIO_NAMES = Object.keys(SCENARIOS);

function refusalOf(key: string): string | undefined {
  if (key === '') return '401-nokey';
  if (!key.startsWith('sk-mock') || key.includes('revoked')) return '401';
  if (key.includes('arrears')) return '400-arrearage';
  if (key.includes('denied')) return '403';
  if (key.includes('throttled')) return '429';
  return undefined;
}

function send(response: ServerResponse, name: string, model: string): void {
  const answer = ERROR_ANSWERS[name]?.(model);
  response.writeHead(answer?.status ?? 500, { 'content-type': answer?.type ?? 'application/json' });
  response.end(answer?.body);
}

/** The scenario named in the last user message, and that message. */
function markedIn({ messages }: ChatRequest): { scenario: string; text: string } | undefined {
  const text = withoutContext(textOf(messages.findLast(({ role }) => role === 'user')?.content));
  const scenario = /\[mock:([\w~-]+)\]/.exec(text)?.[1];
  return scenario === undefined ? undefined : { scenario, text };
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function parse(raw: string): ChatRequest {
  const body = JSON.parse(raw) as Partial<ChatRequest>;
  return { ...body, model: body.model ?? '', messages: body.messages ?? [] };
}

function closedOf(response: ServerResponse): Promise<{ byClient: boolean }> {
  return new Promise((resolve) => {
    response.once('close', () => resolve({ byClient: !response.writableFinished }));
  });
}
