import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { POST as postBlock } from '../../../app/api/admin/blocks/route.ts';
import { GET as getOverview } from '../../../app/api/admin/overview/route.ts';
import { DELETE as deleteSession, POST as postSession } from '../../../app/api/admin/session/route.ts';
import { POST as postChat } from '../../../app/api/chat/route.ts';
import { DELETE as deleteChats, GET as getChats } from '../../../app/api/sessions/[[...id]]/route.ts';
import type { Overview } from '../../../lib/domain/overview.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, useServer as install, paramsOf, Visitor } from './fixtures.ts';

const TOKEN = 'token-of-the-operator';
const NOW = Date.UTC(2026, 10, 30, 12);
const clock = { now: NOW };
function start(env: Record<string, string> = {}) {
  clock.now = NOW;
  const parts = scripted(() => [...say('晴'), finish()]);
  const all = {
    ADMIN_TOKEN: TOKEN,
    LIMIT_PER_MINUTE: '1000',
    LIMIT_IP_PER_MINUTE: '1000',
    MODEL_PRICES: '{"scripted":{"input":1000,"output":1000}}',
    ...env,
  };
  install(testServer({ parts, env: all, clock: () => clock.now }));
}

const signIn = (token: unknown, headers: Record<string, string> = {}) =>
  postSession(new Visitor().request('/api/admin/session', { method: 'POST', json: { token }, headers }));
const overview = (headers: Record<string, string>) =>
  getOverview(new Visitor().request('/api/admin/overview', { headers }));
const asOperator = { authorization: `Bearer ${TOKEN}` };
const read = async () => (await (await overview(asOperator)).json()) as Overview;
const block = (json: unknown, headers: Record<string, string> = asOperator) =>
  postBlock(new Visitor().request('/api/admin/blocks', { method: 'POST', json, headers }));

async function cookieOf(response: Response): Promise<string> {
  const all = response.headers.getSetCookie().find((cookie) => cookie.includes('wentu-admin=')) ?? '';
  return all.split(';')[0] ?? '';
}

describe('the operator’s sign-in', () => {
  beforeEach(() => start());

  it('gives a cookie for the API of the operator alone, which opens the page’s figures until it ends', async () => {
    const response = await asPeer('192.0.2.1', () => signIn(TOKEN));
    expect(response.status).toBe(204);
    const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('wentu-admin='));
    expect(set).toMatch(/; Path=\/api\/admin; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect(set).not.toContain(TOKEN);
    const cookie = await cookieOf(response);
    expect((await overview({ cookie })).status).toBe(200);
    clock.now += 12 * 3_600_000;
    expect(await codeOf(await overview({ cookie }))).toEqual([401, 'operator_only']);
  });

  it('is over HTTPS kept from plain connections', async () => {
    start({ TRUSTED_PROXIES: '1' });
    const response = await signIn(TOKEN, { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' });
    expect(response.headers.getSetCookie().join()).toMatch(/__Secure-wentu-admin=[^;]+;.*; Secure/);
  });

  it('ends with another token, another secret, a changed cookie, or on request', async () => {
    const cookie = await cookieOf(await signIn(TOKEN));
    const until = cookie.replace(/=\w+\./, '=zzzzzzz.');
    expect(await codeOf(await overview({ cookie: until }))).toEqual([401, 'operator_only']);
    const out = await deleteSession(new Visitor().request('/api/admin/session', { method: 'DELETE' }));
    expect(out.headers.getSetCookie().join()).toContain('wentu-admin=; Path=/api/admin');
    start({ ADMIN_TOKEN: 'another-token-of-the-operator' });
    expect(await codeOf(await overview({ cookie }))).toEqual([401, 'operator_only']);
    start({ COOKIE_SECRET: 'another secret of some length' });
    expect(await codeOf(await overview({ cookie }))).toEqual([401, 'operator_only']);
    start({ COOKIE_SECRET: 'another secret of some length', COOKIE_SECRET_PREVIOUS: 'a test secret of some length' });
    expect((await overview({ cookie })).status).toBe(200);
  });

  it('may be tried five times in a quarter of an hour from one address, by form or bearer; right ones do not count', async () => {
    const here = (ask: () => Promise<Response>) => asPeer('192.0.2.9', ask);
    for (let at = 0; at < 20; at += 1) expect((await here(() => signIn(TOKEN))).status).toBe(204);
    for (let at = 0; at < 4; at += 1) {
      expect(await codeOf(await here(() => signIn(`wrong ${at}`)))).toEqual([401, 'operator_only']);
    }
    const bearer = { authorization: 'Bearer wrong' };
    expect(await codeOf(await here(() => overview(bearer)))).toEqual([401, 'operator_only']);
    const refused = await here(() => signIn(TOKEN));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await codeOf(refused)).toEqual([429, 'too_many_requests']);
    expect((await asPeer('192.0.2.10', () => signIn(TOKEN))).status).toBe(204);
    clock.now += 31 * 60_000;
    expect((await here(() => signIn(TOKEN))).status).toBe(204);
  });

  it('is refused to other sites’ pages and to anything but JSON', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
      expect(await codeOf(await signIn(TOKEN, headers as Record<string, string>))).toEqual([403, 'forbidden']);
    }
    const form = new Visitor().request('/api/admin/session', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `token=${TOKEN}`,
    });
    expect((await postSession(form)).status).toBe(415);
    for (const json of [{}, { token: '' }, { token: 1 }, { token: TOKEN, more: 1 }]) {
      const request = new Visitor().request('/api/admin/session', { method: 'POST', json });
      expect((await postSession(request)).status).toBe(400);
    }
    expect(await codeOf(await block({}, { ...asOperator, 'sec-fetch-site': 'cross-site' }))).toEqual([
      403,
      'forbidden',
    ]);
  });
});

describe('what the operator sees of usage', () => {
  beforeEach(() => start());

  it('R5: answers, tokens and cost of today and of 30 days, by model, hashed visitor and hashed address', async () => {
    const [ann, ben] = [new Visitor(), new Visitor()];
    await asPeer('192.0.2.1', () => ann.chat(crypto.randomUUID(), '北京天气'));
    await asPeer('192.0.2.1', () => ann.chat(crypto.randomUUID(), '上海天气'));
    clock.now += 86_400_000;
    await asPeer('192.0.2.2', () => ben.chat(crypto.randomUUID(), '杭州天气'));
    const { periods, days, currency, running, storage } = await read();
    expect([currency, running]).toEqual(['CNY', 0]);
    expect(periods.today.total).toMatchObject({ answers: 1, inputTokens: 7, outputTokens: 5, cost: 12_000 });
    expect(periods.month.total).toMatchObject({ answers: 3, cost: 36_000, failed: 0 });
    expect(periods.month.models).toMatchObject([{ name: 'scripted', answers: 3 }]);
    expect(periods.month.owners.map(({ answers }) => answers)).toEqual([2, 1]);
    expect(periods.today.addresses).toHaveLength(1);
    expect(periods.today.latency.wholeMs.p95).toBeGreaterThanOrEqual(0);
    expect(days).toHaveLength(30);
    expect(days.slice(-2).map(({ day, answers }) => [day, answers])).toEqual([
      ['2026-11-30', 2],
      ['2026-12-01', 1],
    ]);
    // The same name in every table.
    expect(storage?.map(({ name }) => name).sort()).toEqual(periods.month.owners.map(({ name }) => name).sort());
  });

  it('holds no owner, no address and no secret', async () => {
    const ann = new Visitor();
    await asPeer('192.0.2.77', () => ann.chat(crypto.randomUUID(), '北京天气'));
    const text = JSON.stringify(await read());
    const owner = ann.cookie.split('=')[1]?.split('.')[0] ?? '';
    expect(owner).toHaveLength(32);
    for (const secret of [owner, '192.0.2', TOKEN, 'a test secret']) expect(text).not.toContain(secret);
  });

  it('shows what was refused, and models without a price', async () => {
    start({ LIMIT_SITE_COST_PER_DAY: '0.0001', MODEL_PRICES: '' });
    await new Visitor().chat(crypto.randomUUID(), 'x');
    await new Visitor().chat(crypto.randomUUID(), 'x');
    const { periods, unpriced, limits } = await read();
    expect(periods.today.reached).toEqual([{ name: 'site-cost-day', count: 1 }]);
    expect(unpriced).toEqual(['scripted']);
    expect(limits.cost).toBe(100);
  });
});

describe('a block', () => {
  beforeEach(() => start());

  const ask = (visitor: Visitor) =>
    postChat(
      visitor.request('/api/chat', {
        method: 'POST',
        json: {
          id: crypto.randomUUID(),
          message: { id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text: 'x' }] },
        },
      }),
    );

  it('shuts out a visitor, who may still read and delete, until it is lifted', async () => {
    const [ann, ben] = [new Visitor(), new Visitor()];
    await ann.chat(crypto.randomUUID(), 'x');
    const [{ name: hash } = { name: '' }] = (await read()).periods.today.owners;
    expect((await block({ kind: 'owner', hash, isBlocked: true })).status).toBe(200);
    expect((await read()).blocks).toMatchObject([{ kind: 'owner', hash }]);
    const refused = await ask(ann);
    expect(await codeOf(refused)).toEqual([403, 'blocked']);
    expect((await ask(ben)).status).toBe(200);
    expect((await getChats(ann.request('/api/sessions'), paramsOf({}))).status).toBe(200);
    const all = ann.request('/api/sessions', { method: 'DELETE', json: { confirm: 'delete everything' } });
    expect((await deleteChats(all, paramsOf({}))).status).toBe(200);
    await block({ kind: 'owner', hash, isBlocked: false });
    expect((await ask(ann)).status).toBe(200);
  });

  it('shuts out an address, whatever cookies it sends, but not the operator who signs in from there', async () => {
    const here = <T>(work: () => T) => asPeer('192.0.2.66', work);
    await (await here(() => ask(new Visitor()))).text();
    const [{ name: hash } = { name: '' }] = (await read()).periods.today.addresses;
    await block({ kind: 'address', hash, isBlocked: true });
    expect(await codeOf(await here(() => ask(new Visitor())))).toEqual([403, 'blocked']);
    expect((await asPeer('192.0.2.67', () => ask(new Visitor()))).status).toBe(200);
    expect((await here(() => signIn(TOKEN))).status).toBe(204);
  });

  it('takes hashes alone', async () => {
    for (const json of [
      { kind: 'owner', hash: "' or 1=1", isBlocked: true },
      { kind: 'site', hash: 'a'.repeat(16), isBlocked: true },
      { kind: 'owner', hash: 'a'.repeat(16) },
    ]) {
      expect((await block(json)).status).toBe(400);
    }
  });
});

describe('routes of the operator', () => {
  const API = new URL('../../../app/api/', import.meta.url);
  const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  type Handlers = Record<string, (request: Request, context: unknown) => Promise<Response>>;
  /** Signing out takes a cookie away and tells nothing. */
  const OPEN = ['admin/session/route.ts DELETE'];

  async function routes() {
    const files = readdirSync(API, { recursive: true })
      .map((file) => String(file).replaceAll('\\', '/'))
      .filter((file) => /^(admin|metrics|health|cron)\/(.*\/)?route\.ts$/.test(file));
    const found = await Promise.all(
      files.map(async (file) => {
        const handlers = (await import(new URL(file, API).href)) as Handlers;
        return METHODS.flatMap((method) => {
          const handler = handlers[method];
          return handler ? [{ name: `${file} ${method}`, method, file, handler }] : [];
        });
      }),
    );
    return found.flat();
  }

  async function answers(headers: Record<string, string>) {
    const all = await routes();
    return Promise.all(
      all.map(async ({ name, method, file, handler }) => {
        const path = `/api/${file.replace('/route.ts', '')}`;
        const json = { token: 'wrong', kind: 'owner', hash: 'a'.repeat(16), isBlocked: true };
        const body = name.includes('session') ? { token: 'wrong' } : json;
        const init = method === 'GET' || method === 'DELETE' ? { method, headers } : { method, headers, json: body };
        const response = await handler(new Visitor().request(path, init), paramsOf({}));
        return { name, status: response.status, text: await response.text() };
      }),
    );
  }

  const TOKENS = {
    METRICS_TOKEN: 'token-of-the-monitor',
    HEALTH_TOKEN: 'token-for-health',
    CRON_SECRET: 'of-the-cron',
  };

  it('R20: are all known here', async () => {
    expect((await routes()).map(({ name }) => name).sort()).toEqual([
      'admin/blocks/route.ts POST',
      'admin/overview/route.ts GET',
      'admin/session/route.ts DELETE',
      'admin/session/route.ts POST',
      'cron/sweep/route.ts GET',
      'health/ready/route.ts GET',
      'health/route.ts GET',
      'metrics/route.ts GET',
    ]);
  });

  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['a cookie that was made up', { cookie: `wentu-admin=zzzzzz.${'a'.repeat(12)}.${'b'.repeat(43)}` }],
  ] as [string, Record<string, string>][])('R20: give no data for %s', async (_, headers) => {
    start(TOKENS);
    const ann = new Visitor();
    await asPeer('192.0.2.1', () => ann.chat(crypto.randomUUID(), '北京天气'));
    const { periods } = await read();
    const known = [periods.today.owners[0]?.name ?? '?', periods.today.addresses[0]?.name ?? '?', 'scripted', 'cost'];
    for (const { name, status, text } of await answers(headers)) {
      for (const word of known) expect(text, name).not.toContain(word);
      if (name.startsWith('health/')) {
        // Whether it works, in which mode, and whether a key is open to all or nothing is kept.
        expect([200, 403], name).toContain(status);
        const told = Object.keys(JSON.parse(text) as object);
        expect(
          told.filter((key) => !['status', 'mode', 'access', 'kept', 'error'].includes(key)),
          name,
        ).toEqual([]);
      } else if (OPEN.includes(name)) expect([status, text], name).toEqual([204, '']);
      else expect([401, 403], name).toContain(status);
    }
    expect((await read()).blocks).toEqual([]);
  });

  it('R20: do not exist where no token is set', async () => {
    start({ ADMIN_TOKEN: '' });
    for (const { name, status, text } of await answers(asOperator)) {
      if (name.startsWith('health/')) continue;
      expect([status, text], name).toEqual([404, expect.stringContaining('"code":"not_found"')]);
    }
  });
});
