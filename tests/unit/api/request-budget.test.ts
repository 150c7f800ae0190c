import { beforeEach, describe, expect, it } from 'vitest';
import { POST as postChat } from '../../../app/api/chat/route.ts';
import { DELETE, GET, POST } from '../../../app/api/sessions/[[...id]]/route.ts';
import { POST as postShare } from '../../../app/api/shares/[[...id]]/route.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

let server: Server;
const MANY = { LIMIT_PER_MINUTE: '1000', LIMIT_PER_DAY: '1000', LIMIT_IP_PER_MINUTE: '1000' };
const start = (env: Record<string, string>) => {
  server = useServer(testServer({ parts: scripted(() => [...say('好'), finish()]), env: { ...MANY, ...env } }));
};

const ask = (visitor: Visitor, headers: Record<string, string> = {}) => {
  const message = { id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text: '你好' }] };
  return postChat(
    visitor.request('/api/chat', { method: 'POST', headers, json: { id: crypto.randomUUID(), message } }),
  );
};
const list = (visitor: Visitor, query = '') => GET(visitor.request(`/api/sessions${query}`), paramsOf({}));

const conversation = (bytes: number, id = crypto.randomUUID()) => ({
  format: 'wentu.session',
  version: 1,
  session: {
    id,
    title: 't',
    isTitleAuto: true,
    isPinned: false,
    createdAt: 1,
    updatedAt: 1,
    leafId: 'm1',
  },
  messages: [
    {
      id: 'm1',
      parentId: null,
      role: 'user',
      parts: [{ type: 'text', text: 'x'.repeat(bytes) }],
      metadata: {},
      status: 'complete',
      createdAt: 1,
    },
  ],
});
const bring = (visitor: Visitor, json: unknown) =>
  POST(visitor.request('/api/sessions/import', { method: 'POST', json }), paramsOf({ id: ['import'] }));

describe('budgets by address', () => {
  beforeEach(() => start({ LIMIT_IP_PER_MINUTE: '5' }));

  it('A02: are not escaped with new cookies and a forged X-Forwarded-For', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      const forged = { 'x-forwarded-for': `198.51.100.${at}`, 'x-real-ip': `198.51.100.${at}` };
      statuses.push((await asPeer('203.0.113.9', () => ask(new Visitor(), forged))).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.slice(5).every((status) => status === 429)).toBe(true);
  });

  it('A02: are counted per IPv6 network, not per address', async () => {
    for (let at = 1; at <= 5; at += 1) await asPeer(`2001:db8:7:7::${at}`, () => ask(new Visitor()));
    expect((await asPeer('2001:db8:7:7:abcd::1', () => ask(new Visitor()))).status).toBe(429);
    expect((await asPeer('2001:db8:7:8::1', () => ask(new Visitor()))).status).toBe(200);
  });

  it('A10: let a newcomer in while another address floods', async () => {
    for (let at = 0; at < 200; at += 1) await asPeer('203.0.113.9', () => ask(new Visitor()));
    expect((await asPeer('203.0.113.10', () => ask(new Visitor()))).status).toBe(200);
  });
});

describe('budgets of routes that produce no answer', () => {
  beforeEach(() => start({ LIMIT_REQUESTS_PER_MINUTE: '40' }));

  const count = async (times: number, open: () => Promise<Response>) => {
    let passed = 0;
    for (let at = 0; at < times; at += 1) {
      const response = await asPeer('203.0.113.9', open);
      if (response.ok) passed += 1;
      else expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
    return passed;
  };

  it.each([
    ['list', 40, () => list(new Visitor())],
    ['search', 10, () => list(new Visitor(), '?search=a')],
    ['import', 2, () => bring(new Visitor(), conversation(10))],
    ['export', 2, () => GET(new Visitor().request('/api/sessions/all'), paramsOf({ id: ['all'] }))],
  ])('A03: %s: one address may call it %i times a minute, whatever cookies it has', async (_, allowed, open) => {
    expect(await count(50, open)).toBe(allowed);
  });

  it('refuses before anything is read or stored', async () => {
    const known = new Visitor();
    await count(50, () => bring(known, conversation(10)).then((response) => known.keep(response)));
    const owner = [...known.cookie.matchAll(/wentu=([0-9a-f]{32})/g)][0]?.[1] ?? '';
    expect(await server.store.allSessionIds(owner)).toHaveLength(2);
  });
});

describe('what one owner may store', () => {
  it('A03: is bounded in bytes, for imports and shares alike', async () => {
    start({ LIMIT_OWNER_MB: '1', LIMIT_REQUESTS_PER_MINUTE: '100000' });
    const ann = new Visitor();
    const first = conversation(600_000);
    expect(ann.keep(await bring(ann, first)).status).toBe(201);
    expect(await codeOf(await bring(ann, conversation(600_000)))).toEqual([413, 'quota_full']);
    const share = await postShare(
      ann.request('/api/shares', { method: 'POST', json: { sessionId: first.session.id } }),
      paramsOf({}),
    );
    expect(await codeOf(share)).toEqual([413, 'quota_full']);
    await DELETE(
      ann.request('/api/sessions', { method: 'DELETE', json: { confirm: 'delete everything' } }),
      paramsOf({}),
    );
    expect((await bring(ann, conversation(600_000))).status).toBe(201);
  });

  it('is bounded in conversations; the ones there go on', async () => {
    start({ LIMIT_OWNER_SESSIONS: '2', LIMIT_REQUESTS_PER_MINUTE: '100000' });
    const ann = new Visitor();
    const [a, b, c] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    for (const id of [a, b]) expect((await ann.chat(id, '你好')).response.status).toBe(200);
    expect((await ann.chat(c, '你好')).response.status).toBe(413);
    expect((await ann.chat(a, '再见')).response.status).toBe(200);
    expect(await codeOf(await bring(ann, conversation(10)))).toEqual([413, 'quota_full']);
  });

  it('is bounded in shares; a revoked one makes room', async () => {
    start({ LIMIT_OWNER_SHARES: '2', LIMIT_REQUESTS_PER_MINUTE: '100000' });
    const ann = new Visitor();
    const id = crypto.randomUUID();
    await ann.chat(id, '你好');
    const share = () =>
      postShare(ann.request('/api/shares', { method: 'POST', json: { sessionId: id } }), paramsOf({}));
    const { id: shareId } = (await (await share()).json()) as { id: string };
    await share();
    expect(await codeOf(await share())).toEqual([413, 'quota_full']);
    const { DELETE: revoke } = await import('../../../app/api/shares/[[...id]]/route.ts');
    await revoke(ann.request(`/api/shares/${shareId}`, { method: 'DELETE' }), paramsOf({ id: [shareId] }));
    expect((await share()).status).toBe(201);
  });

  it('cannot be had again and again from one address with new cookies', async () => {
    start({ LIMIT_IP_MB_PER_DAY: '1', LIMIT_REQUESTS_PER_MINUTE: '100000' });
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      statuses.push((await asPeer('203.0.113.9', () => bring(new Visitor(), conversation(300_000)))).status);
    }
    expect(statuses).toEqual([201, 201, 201, 429, 429, 429]);
    expect((await asPeer('203.0.113.10', () => bring(new Visitor(), conversation(300_000)))).status).toBe(201);
  });

  it('is reported for one conversation of many, the others are imported', async () => {
    start({ LIMIT_OWNER_MB: '1', LIMIT_REQUESTS_PER_MINUTE: '100000' });
    const ann = new Visitor();
    const sessions = [conversation(400_000), conversation(700_000), conversation(400_000)];
    const response = await bring(ann, { format: 'wentu.data', version: 1, sessions });
    const result = (await response.json()) as { imported: string[]; failed: { index: number; code: string }[] };
    expect(result.imported).toHaveLength(2);
    expect(result.failed).toMatchObject([{ index: 1, code: 'quota_full' }]);
  });
});

describe('the ceiling of the site', () => {
  it('A03: stops the billed model after so many answers a day, and offers the demo model', async () => {
    start({ LIMIT_SITE_ANSWERS_PER_DAY: '3' });
    for (let at = 0; at < 3; at += 1) await (await asPeer(`203.0.113.${at}`, () => ask(new Visitor()))).text();
    const refused = await asPeer('203.0.113.77', () => ask(new Visitor()));
    const { error } = (await refused.json()) as { error: { code: string; offerDemo?: boolean; retryAfterS?: number } };
    expect([refused.status, error.code, error.offerDemo]).toEqual([429, 'daily_limit', true]);
    expect(error.retryAfterS).toBeGreaterThan(60);
  });

  it('stops it after so many tokens, those of a broken answer estimated', async () => {
    start({ LIMIT_SITE_TOKENS_PER_DAY: '30' });
    // The scripted model counts 12 tokens per answer.
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      const response = await ask(new Visitor());
      await response.text();
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429]);

    const broken = scripted(function* () {
      yield* say('一半');
      throw new Error('gone');
    });
    server = useServer(testServer({ parts: broken, env: { ...MANY, LIMIT_SITE_TOKENS_PER_DAY: '300' } }));
    await (await ask(new Visitor())).text();
    // The instructions alone are longer than that.
    expect((await ask(new Visitor())).status).toBe(429);
  });
});

describe('a refusal', () => {
  const crossSite = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };

  it('A05: to another site sets no cookie: the visitor stays who they are', async () => {
    start({});
    const response = await ask(new Visitor(), crossSite);
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it.each([
    ['a bad body', () => postChat(new Visitor().request('/api/chat', { method: 'POST', json: { id: 1 } }))],
    ['no such conversation', () => GET(new Visitor().request('/api/sessions/x'), paramsOf({ id: ['x'] }))],
    ['a form', () => postChat(new Visitor().request('/api/chat', { method: 'POST', body: 'a=b' }))],
  ])('sets no cookie: %s', async (_, open) => {
    start({});
    const response = await open();
    expect(response.ok).toBe(false);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is not what a reading from another page gets, but that sets no cookie either', async () => {
    start({});
    const response = await GET(new Visitor().request('/api/sessions', { headers: crossSite }), paramsOf({}));
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
  });
});
