import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../../lib/runtime/compose.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { paramsOf, useServer, Visitor } from './fixtures.ts';

/** The ids of one conversation, as a client may send them. */
interface Ids {
  session: string;
  share: string;
  /** Its user message and the answer to it. */
  message: string;
  answer: string;
}

interface Ask {
  path: string;
  params?: Record<string, string | string[]>;
  json?: unknown;
}

const userMessage = (id: string) => ({ id, role: 'user', parts: [{ type: 'text', text: 'x' }] });
const ofSession = (rest: string, id: string, ...more: string[]): Ask => ({
  path: `/api/sessions/${[id, ...more].join('/')}${rest}`,
  params: { id: [id, ...more] },
});
const ofShare = (id: string): Ask => ({ path: `/api/shares/${id}`, params: { id: [id] } });

/**
 * Every method of every route file: with the ids of a conversation, or the reason why it takes none. The test fails for
 * a route that is not listed.
 */
const ROUTES: Record<string, Record<string, ((ids: Ids) => Ask) | string>> = {
  'chat/route.ts POST': {
    'a new message goes to an own new conversation when the id is free': 'see the test below',
    edit: ({ session, message }) => ({
      path: '/api/chat',
      json: { id: session, message: userMessage('new-message'), parentId: message },
    }),
    regenerate: ({ session, answer }) => ({
      path: '/api/chat',
      json: { id: session, trigger: 'regenerate-message', messageId: answer },
    }),
    continue: ({ session, answer }) => ({
      path: '/api/chat',
      json: { id: session, trigger: 'continue', messageId: answer },
    }),
  },
  'chat/[id]/stop/route.ts POST': {
    stop: ({ session }) => ({ path: `/api/chat/${session}/stop`, params: { id: session } }),
  },
  'chat/[id]/stream/route.ts GET': {
    resume: ({ session }) => ({ path: `/api/chat/${session}/stream`, params: { id: session } }),
    'resume after 1': ({ session }) => ({ path: `/api/chat/${session}/stream?after=1`, params: { id: session } }),
  },
  'stream/route.ts POST': {
    continue: ({ session }) => ({ path: '/api/stream', json: { message: 'x', session_id: session } }),
  },
  'moves/route.ts POST': {
    'a code for another device': ({ session }) => ({ path: '/api/moves', json: { sessionId: session } }),
  },
  'moves/take/route.ts POST': { 'takes a token that its owner has made': 'tests/unit/access/moves.test.ts' },
  'tools/[name]/route.ts POST': {
    'a tool in a conversation': ({ session }) => ({
      path: '/api/tools/locate',
      params: { name: 'locate' },
      json: { input: { query: '北京' }, sessionId: session },
    }),
    'a tool that is stored begins an own new conversation when the id is free': 'see the test below',
  },
  'sessions/[[...id]]/route.ts GET': {
    read: ({ session }) => ofSession('', session),
    'an older page': ({ session, message }) => ofSession(`?before=${message}`, session),
    'a branch': ({ session, answer }) => ofSession(`?leaf=${answer}`, session),
    'export as JSON': ({ session }) => ofSession('', session, 'export'),
    'export as Markdown': ({ session }) => ofSession('?format=md', session, 'export'),
  },
  'sessions/[[...id]]/route.ts POST': {
    restore: ({ session }) => ofSession('', session, 'restore'),
    'import gives new ids where an id is taken': 'tests/contracts/store.ts',
  },
  'sessions/[[...id]]/route.ts PATCH': {
    rename: ({ session }) => ({ ...ofSession('', session), json: { title: 'x' } }),
    pin: ({ session }) => ({ ...ofSession('', session), json: { isPinned: true } }),
    leaf: ({ session, answer }) => ({ ...ofSession('', session), json: { leafId: answer } }),
    branch: ({ session, answer }) => ({ ...ofSession('', session), json: { branchOf: answer } }),
  },
  'sessions/[[...id]]/route.ts DELETE': { delete: ({ session }) => ofSession('', session) },
  'shares/[[...id]]/route.ts GET': {
    list: ({ session }) => ({ path: `/api/shares?sessionId=${session}` }),
    'reading a share is public by its purpose': 'tests/unit/api/sessions.test.ts',
  },
  'shares/[[...id]]/route.ts POST': {
    share: ({ session }) => ({ path: '/api/shares', json: { sessionId: session } }),
  },
  'shares/[[...id]]/route.ts DELETE': { revoke: ({ share }) => ofShare(share) },
  ...Object.fromEntries(
    ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method) => [
      `[...unknown]/route.ts ${method}`,
      { 'takes no ids': '' },
    ]),
  ),
  'saved/route.ts GET': { 'takes no ids': '' },
  'saved/route.ts POST': { 'ids are the own ones of each owner': 'tests/contracts/saved.ts' },
  'saved/route.ts DELETE': { 'removes nothing of another owner': 'tests/contracts/saved.ts' },
  'reports/route.ts POST': { 'takes no ids': '' },
  'csp-report/route.ts POST': { 'takes no ids': '' },
  'openapi.json/route.ts GET': { 'takes no ids': '' },
  'access/route.ts POST': { 'takes no ids': '' },
  'access/route.ts DELETE': { 'takes no ids': '' },
  'access/login/route.ts GET': { 'takes no ids': '' },
  'access/callback/route.ts GET': { 'takes no ids': '' },
  'health/route.ts GET': { 'takes no ids': '' },
  'cron/sweep/route.ts GET': { 'takes no ids': '' },
  'admin/session/route.ts POST': { 'takes no ids': '' },
  'admin/session/route.ts DELETE': { 'takes no ids': '' },
  'admin/overview/route.ts GET': { 'takes no ids': '' },
  'admin/blocks/route.ts POST': { 'takes hashes, of the operator': 'tests/unit/api/admin.test.ts' },
  'metrics/route.ts GET': { 'takes no ids': '' },
  'basemap.pmtiles/route.ts GET': { 'takes no ids': '' },
  'region/tiles/route.ts GET': { 'takes no ids': '' },
  'region/tiles/[id]/[z]/[x]/[y]/route.ts GET': {
    'takes the id of a build, the same for all': 'tests/unit/region/map/tiles.test.ts',
  },
  'health/ready/route.ts GET': { 'takes no ids': '' },
  'mcp/route.ts GET': { 'takes no ids, and its tools know no conversations': '' },
  'mcp/route.ts POST': {
    'its tools know no conversations; shares are public by their purpose': 'tests/unit/api/mcp-resources.test.ts',
  },
  'mcp/route.ts DELETE': { 'takes no ids, and its tools know no conversations': '' },
};

const API = new URL('../../../app/api/', import.meta.url);
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Handlers = Record<string, (request: Request, context: unknown) => Promise<Response>>;
const load = async (file: string) => (await import(new URL(file, API).href)) as Handlers;

const asks = Object.entries(ROUTES).flatMap(([route, cases]) =>
  Object.entries(cases).flatMap(([name, ask]) => (typeof ask === 'string' ? [] : [{ route, name, ask }])),
);

describe('two visitors', () => {
  let server: Server;
  let ann: Visitor;
  let bob: Visitor;
  let anns: Ids;

  beforeEach(async () => {
    server = useServer(
      testServer({ parts: scripted(() => [...say('晴'), finish()]), env: { LIMIT_PER_MINUTE: '1000' } }),
    );
    [ann, bob] = [new Visitor(), new Visitor()];
    const session = crypto.randomUUID();
    await ann.chat(session, '北京天气');
    await bob.chat(crypto.randomUUID(), 'hello');
    const read = await call(ann, 'sessions/[[...id]]/route.ts GET', ofSession('', session));
    const { messages } = (await read.json()) as { messages: { id: string }[] };
    const made = await call(ann, 'shares/[[...id]]/route.ts POST', {
      path: '/api/shares',
      json: { sessionId: session },
    });
    const { id: share } = (await made.json()) as { id: string };
    anns = { session, share, message: messages[0]?.id ?? '', answer: messages[1]?.id ?? '' };
  });

  async function call(who: Visitor, route: string, { path, params = {}, json }: Ask): Promise<Response> {
    const [file = '', method = ''] = route.split(' ');
    const handler = (await load(file))[method];
    if (!handler) throw new Error(`no ${route}`);
    const request = who.request(path, { method, ...(json !== undefined && { json }) });
    return who.keep(await handler(request, paramsOf(params)));
  }

  async function everythingOf(who: Visitor): Promise<string> {
    const all = await call(who, 'sessions/[[...id]]/route.ts GET', {
      path: '/api/sessions/all',
      params: { id: ['all'] },
    });
    return (await all.text()).replace(/"exportedAt":"[^"]*"/, '');
  }

  it('C11: know every route file and every method in it', async () => {
    const files = readdirSync(API, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('route.ts'));
    const found = await Promise.all(
      files.map(async (file) => {
        const handlers = await load(file.replaceAll('\\', '/'));
        return METHODS.filter((method) => method in handlers).map((method) => `${file} ${method}`);
      }),
    );
    expect(Object.keys(ROUTES).sort()).toEqual(found.flat().sort());
  });

  it.each(asks)(
    "C11: $route, $name: somebody else's ids get 404 like ids that do not exist",
    async ({ route, name, ask }) => {
      if (name === 'restore') await call(ann, 'sessions/[[...id]]/route.ts DELETE', ofSession('', anns.session));
      const before = await everythingOf(ann);
      const bobs = await everythingOf(bob);
      const nowhere: Ids = {
        session: crypto.randomUUID(),
        share: crypto.randomUUID(),
        message: anns.message,
        answer: anns.answer,
      };
      const foreign = await call(bob, route, ask(anns));
      const missing = await call(bob, route, ask(nowhere));
      const plain = async (response: Response) => (await response.text()).replace(/"request(Id|_id)":"[^"]*"/, '');
      expect([foreign.status, missing.status]).toEqual([404, 404]);
      expect(await plain(foreign)).toBe(await plain(missing));
      expect(await everythingOf(ann)).toBe(before);
      expect(await everythingOf(bob)).toBe(bobs);
      expect(server.chat.running()).toBe(0);
      // The owner's own ids do lead somewhere, so the 404 was not due to a malformed request.
      expect((await call(ann, route, ask(anns))).status).not.toBe(404);
    },
  );

  it('C11: a message or a tool for a taken conversation id reaches nobody', async () => {
    const before = await everythingOf(ann);
    const { response } = await bob.chat(anns.session, 'mine now');
    expect(response.status).toBe(404);
    const message = { id: 'tool-message', text: '北京' };
    const tool = await call(bob, 'tools/[name]/route.ts POST', {
      path: '/api/tools/locate',
      params: { name: 'locate' },
      json: { input: { query: '北京' }, sessionId: anns.session, message },
    });
    expect(tool.status).toBe(404);
    expect(await everythingOf(ann)).toBe(before);
  });
});
