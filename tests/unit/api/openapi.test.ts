import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode } from '../../../lib/errors/table.ts';
import { openApiDocument } from '../../../lib/http/openapi/index.ts';
import { VERSION } from '../../../lib/version.ts';
import { callTool, finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { paramsOf, useServer, Visitor } from './fixtures.ts';

type Json = Record<string, unknown>;
interface Response_ {
  content?: Record<string, { schema: Json; 'x-event-schema'?: Json }>;
  'x-codes'?: ErrorCode[];
}
interface Operation {
  operationId: string;
  responses: Record<string, Response_>;
}
interface Document {
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Json>>;
}

const document = openApiDocument() as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'wentu:openapi', ...document } as Json);
const pointerOf = (...path: string[]) =>
  `wentu:openapi#/${path
    .map((each) => each.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
    .join('/')}`;
const checkAt = (...path: string[]): ValidateFunction => ajv.compile({ $ref: pointerOf(...path) });
const problems = (check: ValidateFunction, value: unknown) => (check(value) ? [] : check.errors);

const API = new URL('../../../app/api/', import.meta.url);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
type Handlers = Record<string, (request: Request, context: unknown) => Promise<Response>>;
const load = async (file: string) => (await import(new URL(file, API).href)) as Handlers;
const routeFiles = readdirSync(API, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('route.ts'));

/** The route file for a path of the document, chosen as Next would: static segments before dynamic ones. */
function fileOf(path: string): string | undefined {
  const fitting = routeFiles.filter((file) => {
    const pattern = file
      .replace(/\/?route\.ts$/, '')
      .replaceAll('.', '\\.')
      .replace(/\/\[\[\\\.\\\.\\\.\w+\]\]/g, '(/.+)?')
      .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
      .replace(/\[\w+\]/g, '[^/]+');
    return new RegExp(`^/api/${pattern}$`).test(path);
  });
  return fitting.find((file) => !file.startsWith('[...')) ?? fitting[0];
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, and each of its schemas valid JSON Schema', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as unknown as Json);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    for (const name of Object.keys(document.components.schemas ?? {})) checkAt('components', 'schemas', name);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every route and every method of it, and none that there is not', async () => {
    const there = await Promise.all(
      routeFiles.map(async (file) => {
        const handlers = await load(file);
        return METHODS.filter((method) => method in handlers).map((method) => `${method} ${file}`);
      }),
    );
    const said = operations.map(({ path, method }) => `${method.toUpperCase()} ${fileOf(path)}`);
    expect([...new Set(said)].sort()).toEqual(there.flat().sort());
  });

  it('names codes of the table of errors under their own status, and explains each', () => {
    for (const { path, operation } of operations) {
      for (const [status, { 'x-codes': codes = [] }] of Object.entries(operation.responses)) {
        expect([path, ...codes.map((code) => ERRORS[code].status)]).toEqual([path, ...codes.map(() => Number(status))]);
      }
    }
    const rows = document.components.schemas?.ErrorCode?.oneOf as { const: string; description: string }[];
    expect(rows.map((row) => row.const)).toEqual(Object.keys(ERRORS));
    expect(rows.filter(({ description }) => description.length < 20)).toEqual([]);
  });

  it('has the routes that docs/protocol.md describes, which leaves out none for programs', () => {
    const text = readFileSync('docs/protocol.md', 'utf8');
    const described = [...text.matchAll(/`(GET|POST|PATCH|DELETE) (\/api\/[\w./{}-]+)/g)].map(
      ([, method, path = '']) => `${method} ${path.replace('/NAME', '/locate').replace(/\/ID\b/, '/{id}')}`,
    );
    const there = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.filter((each) => !there.includes(each))).toEqual([]);
    const isForPages = /csp-report|unknown|(GET|DELETE) \/api\/mcp|\/tools\/(?!locate)/;
    expect(there.filter((each) => !isForPages.test(each) && !described.includes(each))).toEqual([]);
  });

  it('states each schema once', () => {
    expect(JSON.stringify(document).length).toBeLessThan(300_000);
    expect(Object.keys(document.components.schemas ?? {})).toContain('Place');
  });

  it('states its version and where the app is mounted', () => {
    expect([document.info.version, document.servers]).toEqual([VERSION, [{ url: '/' }]]);
  });
});

interface Ask {
  path: string;
  method: string;
  params?: Record<string, string | string[]>;
  /** The path as in the document. */
  as: string;
  json?: unknown;
  headers?: Record<string, string>;
}

describe('answers of the routes', () => {
  let ann: Visitor;
  const session = crypto.randomUUID();
  const user = { id: 'm1', role: 'user', parts: [{ type: 'text', text: '北京天气' }] };

  beforeEach(() => {
    const models = scripted((_options, call) =>
      call === 1 ? [callTool('locate', { query: '北京' }), finish('tool-calls')] : [...say('晴'), finish()],
    );
    useServer(testServer({ parts: models, env: { LIMIT_PER_MINUTE: '1000' } }));
    ann = new Visitor();
  });

  /** Calls a route and checks status, body and headers against the document. */
  async function asked({ path, method, as, params = {}, json, headers }: Ask): Promise<Response> {
    const handler = (await load(fileOf(as) ?? ''))[method];
    const init = { method, ...(json !== undefined && { json }), ...(headers && { headers }) };
    const response = ann.keep((await handler?.(ann.request(path, init), paramsOf(params))) as Response);
    const copy = response.clone();
    const said = document.paths[as]?.[method.toLowerCase()]?.responses[copy.status];
    expect(said, `${method} ${as} answered ${copy.status}: ${said ? '' : await copy.clone().text()}`).toBeDefined();
    const type = copy.headers.get('content-type')?.split(';')[0] ?? '';
    if (!said?.content) return response;
    expect(Object.keys(said.content)).toContain(type);
    const at = ['paths', as, method.toLowerCase(), 'responses', String(copy.status), 'content', type];
    if (type !== 'application/json') {
      const check = said.content[type]?.['x-event-schema'] && checkAt(...at, 'x-event-schema');
      for (const event of check ? eventsIn(await copy.text()) : []) expect(problems(check as never, event)).toEqual([]);
      return response;
    }
    const body = (await copy.json()) as Json;
    expect(problems(checkAt(...at, 'schema'), body), JSON.stringify(body).slice(0, 400)).toEqual([]);
    const code = (body.code ?? (body.error as Json | undefined)?.code) as ErrorCode | undefined;
    if (said['x-codes']) expect(said['x-codes']).toContain(code);
    return response;
  }

  it('are what the document says: conversations from the first question to deletion', async () => {
    const of = (rest = '', more: string[] = []) => ({
      path: `/api/sessions/${session}${rest}`,
      params: { id: [session, ...more] },
      as: `/api/sessions/{id}${more.length > 0 ? `/${more[0]}` : ''}`,
    });
    const all = { path: '/api/sessions', as: '/api/sessions' };
    const asking = { path: '/api/chat', as: '/api/chat', method: 'POST', json: { id: session, message: user } };
    await (await asked(asking)).text();
    const page = (await (await asked({ ...of(), method: 'GET' })).json()) as { messages: { parts: Json[] }[] };
    expect(page.messages.flatMap(({ parts }) => parts.map(({ type }) => type))).toContain('tool-locate');
    await asked({ ...all, path: '/api/sessions?search=天气', method: 'GET' });
    await asked({ ...of(), method: 'PATCH', json: { title: '天气' } });
    const shares = { path: '/api/shares', as: '/api/shares', json: { sessionId: session } };
    const { id } = (await (await asked({ ...shares, method: 'POST' })).json()) as { id: string };
    await asked({ ...shares, path: `/api/shares?sessionId=${session}`, method: 'GET', json: undefined });
    const one = { path: `/api/shares/${id}`, as: '/api/shares/{id}', params: { id: [id] } };
    await asked({ ...one, method: 'GET' });
    await asked({ ...one, method: 'DELETE' });
    expect((await asked({ ...one, method: 'GET' })).status).toBe(404);
    const file = await (await asked({ ...of('/export', ['export']), method: 'GET' })).json();
    const importing = { path: '/api/sessions/import', as: '/api/sessions/import', params: { id: ['import'] } };
    await asked({ ...importing, method: 'POST', json: file });
    await asked({ ...importing, method: 'POST', json: [file, { format: 'other' }] });
    const saved = { path: '/api/saved', as: '/api/saved' };
    const at = { lng: 120.0967, lat: 30.2408 };
    const place = { id: crypto.randomUUID(), listId: null, name: '灵隐寺', kind: 'temple', at, savedAt: 1 };
    await asked({ ...saved, method: 'POST', json: { places: [place] } });
    await asked({ ...saved, method: 'GET' });
    await asked({ ...saved, method: 'DELETE', json: { places: [place.id] } });
    const report = { place: { name: '灵隐寺', kind: 'temple', at }, problem: 'closed' };
    await asked({ path: '/api/reports', as: '/api/reports', method: 'POST', json: report });
    await asked({ path: '/api/sessions/all', as: '/api/sessions/all', params: { id: ['all'] }, method: 'GET' });
    await asked({ ...of(), method: 'DELETE' });
    await asked({ ...of('/restore', ['restore']), method: 'POST' });
    await asked({ ...all, method: 'DELETE', json: { confirm: 'delete everything' } });
  });

  it('are what the document says: events of programs, stopping, tools, health', async () => {
    const stream = { path: '/api/stream', as: '/api/stream', method: 'POST' };
    const events = eventsIn(await (await asked({ ...stream, json: { message: '北京天气' } })).text());
    expect(events.length).toBeGreaterThan(2);
    const lines = { accept: 'application/x-ndjson' };
    await asked({ ...stream, json: { message: '北京天气' }, headers: lines });
    const stop = { as: '/api/chat/{id}/stop', method: 'POST' };
    const sessionOf = events[0]?.session_id as string;
    await asked({ ...stop, path: `/api/chat/${sessionOf}/stop`, params: { id: sessionOf } });
    const resume = { as: '/api/chat/{id}/stream', method: 'GET', params: { id: sessionOf } };
    expect((await asked({ ...resume, path: `/api/chat/${sessionOf}/stream` })).status).toBe(204);
    const tool = { path: '/api/tools/locate', as: '/api/tools/locate', params: { name: 'locate' }, method: 'POST' };
    const message = { id: 't1', text: '西安在哪' };
    expect((await asked({ ...tool, json: { input: { query: '西安' } } })).status).toBe(200);
    await asked({ ...tool, json: { input: { query: '西安' }, sessionId: crypto.randomUUID(), message } });
    for (const name of ['health', 'health/ready', 'openapi.json'])
      expect((await asked({ path: `/api/${name}`, as: `/api/${name}`, method: 'GET' })).status).toBe(200);
  });

  it('are what the document says where they are refused', async () => {
    const stream = { path: '/api/stream', as: '/api/stream', method: 'POST' };
    const refused: Ask[] = [
      { ...stream, json: { message: ' ' } },
      { ...stream, json: { message: 'x', temperature: 1 } },
      { ...stream, json: { message: 'x', session_id: crypto.randomUUID() } },
      { ...stream, json: { message: 'x' }, headers: { 'sec-fetch-site': 'cross-site' } },
      { ...stream, headers: { 'content-type': 'text/plain' } },
      { path: '/api/chat', as: '/api/chat', method: 'POST', json: { id: 'x' } },
      { path: '/api/chat', as: '/api/chat', method: 'POST', json: {}, headers: { 'x-wentu-wire': '0' } },
      { path: '/api/sessions?limit=101', as: '/api/sessions', method: 'GET' },
      {
        path: '/api/tools/locate',
        as: '/api/tools/locate',
        method: 'POST',
        params: { name: 'locate' },
        json: { input: 1 },
      },
      { path: '/api/nothing', as: '/api/{unknown}', method: 'GET', params: { unknown: ['nothing'] } },
      { path: '/api/mcp', as: '/api/mcp', method: 'POST', json: {} },
    ];
    const statuses: number[] = [];
    for (const each of refused) statuses.push((await asked(each)).status);
    expect(statuses).toEqual([400, 400, 404, 403, 415, 400, 409, 400, 400, 404, 404]);
  });

  it('give the document itself with the headers and the budget of every route', async () => {
    useServer(testServer({ parts: scripted(() => [...say('ok'), finish()]), env: { LIMIT_REQUESTS_PER_MINUTE: '2' } }));
    const ask: Ask = { path: '/api/openapi.json', as: '/api/openapi.json', method: 'GET' };
    const first = await asked(ask);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(first.headers.get('x-request-id')).toBeTruthy();
    await asked(ask);
    await asked(ask);
    expect((await asked(ask)).status).toBe(429);
  });
});

/** The JSON of each `data:` line, or of each line. */
function eventsIn(text: string): Json[] {
  const lines = text.split('\n').map((line) => line.replace(/^data: /, ''));
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Json);
}
