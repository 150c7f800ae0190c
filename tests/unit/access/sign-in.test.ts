import { beforeEach, describe, expect, it } from 'vitest';
import * as access from '../../../app/api/access/route.ts';
import * as sessions from '../../../app/api/sessions/[[...id]]/route.ts';
import * as stream from '../../../app/api/stream/route.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { codeOf, paramsOf, useServer, Visitor } from '../api/fixtures.ts';
import { testServer } from '../chat/fixtures.ts';

const CODE = 'the code of this site';
let server: Server;
beforeEach(() => {
  server = useServer(testServer({ env: { ACCESS_CODE: CODE, ACCESS_HOURS: '24' } }));
});

const post = (json: unknown, headers: Record<string, string> = {}) =>
  access.POST(new Visitor().request('/api/access', { method: 'POST', json, headers }));
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  access.POST(
    new Visitor().request('/api/access', {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
  );
const cookiesOf = (response: Response) => response.headers.getSetCookie();
const passIn = (response: Response) => cookiesOf(response).find((cookie) => cookie.startsWith('wentu_access='));
const list = (headers: Record<string, string>) =>
  sessions.GET(new Visitor().request('/api/sessions', { headers }), paramsOf({}));

describe('signing in with a code', () => {
  it('R1: gives the browser a cookie that opens the routes, for as long as configured', async () => {
    const response = await post({ code: CODE });
    expect(await response.json()).toEqual({ isSignedIn: true });
    expect(passIn(response)).toMatch(/^wentu_access=c\.\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/);
    const cookie = passIn(response)?.split(';')[0] ?? '';
    expect((await list({ cookie })).status).toBe(200);
    expect(await codeOf(await list({ cookie: cookie.slice(0, -2) }))).toEqual([401, 'sign_in_required']);
  });

  it('R1: refuses a wrong code, and after five of them the right one too, with the time to wait', async () => {
    const answers = [];
    for (let at = 0; at < 5; at += 1) answers.push(await codeOf(await post({ code: `guess ${at}` })));
    expect(new Set(answers.map(String))).toEqual(new Set(['401,wrong_code']));
    const refused = await post({ code: CODE });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await codeOf(refused)).toEqual([429, 'too_many_requests']);
    expect(cookiesOf(refused)).toEqual([]);
  });

  it('R1: counts one network of IPv6 as one address', async () => {
    const guess = (host: number) => asPeer(`2001:db8:1:2::${host}`, () => post({ code: 'a guess' }));
    for (let at = 1; at <= 5; at += 1) expect((await guess(at)).status).toBe(401);
    expect((await guess(6)).status).toBe(429);
    expect((await asPeer('2001:db8:1:3::1', () => post({ code: CODE }))).status).toBe(200);
  });

  it('R1: sends the sign-in page’s form on to where its reader wanted to go, within this site only', async () => {
    const to = async (path: string) => (await form({ code: CODE, to: path })).headers.get('location');
    expect(await to('/?s=7b1c9c2e&refused=wrong')).toBe('/?s=7b1c9c2e');
    for (const path of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/.//elsewhere.example/x',
      '/a/..//elsewhere.example',
      '/%2e//elsewhere.example',
      'javascript:1',
      '',
    ]) {
      expect(await to(path)).toBe('/');
    }
    expect(passIn(await form({ code: CODE, to: '/' }))).toBeDefined();
  });

  it('R1: sends the form back with the reason', async () => {
    const wrong = await form({ code: 'a guess', to: '/share/x' });
    expect([wrong.status, wrong.headers.get('location'), cookiesOf(wrong)]).toEqual([
      303,
      '/share/x?refused=wrong',
      [],
    ]);
    for (let at = 0; at < 4; at += 1) await form({ code: 'a guess' });
    expect((await form({ code: CODE, to: '/?s=1' })).headers.get('location')).toMatch(/^\/\?s=1&refused=\d+$/);
  });

  it('R1: is not for another site’s page', async () => {
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(await codeOf(await form({ code: CODE }, headers))).toEqual([403, 'forbidden']);
    }
  });

  it('R1: does not exist where no code is asked for', async () => {
    useServer(testServer({}));
    expect(await codeOf(await post({ code: CODE }))).toEqual([404, 'not_found']);
  });

  it('R1: signing out takes the cookie away, and nothing else', async () => {
    const response = await access.DELETE(new Visitor().request('/api/access', { method: 'DELETE' }));
    expect(await response.json()).toEqual({ to: null });
    expect(passIn(response)).toMatch(/^wentu_access=; .*Max-Age=0/);
    expect(cookiesOf(response).filter((cookie) => /^wentu=;/.test(cookie))).toEqual([]);
  });

  it('R1: tells the log whether it was right, and never the code', async () => {
    const lines: string[] = [];
    const log = (level: string, event: string, fields: unknown) => lines.push(JSON.stringify([level, event, fields]));
    useServer({ ...server, log });
    await post({ code: 'a guess nobody may read' });
    await post({ code: CODE });
    expect(lines.filter((line) => line.includes('access.code'))).toHaveLength(2);
    expect(lines.join()).not.toMatch(/guess|the code of this site/);
  });
});

describe('a program behind the gate', () => {
  const ask = (headers: Record<string, string>, session_id?: string) =>
    stream.POST(
      new Visitor().request('/api/stream', { method: 'POST', json: { message: '巴黎在哪？', session_id }, headers }),
    );
  const sessionIn = async (response: Response) => /"session_id":"([^"]+)"/.exec(await response.text())?.[1];

  it('R1: comes in with the code as its bearer token, and goes on with the token it gets', async () => {
    const first = await ask({ authorization: `Bearer ${encodeURI(CODE)}` });
    expect(first.status).toBe(401);
    useServer(testServer({ env: { ACCESS_CODE: 'one-word-for-programs' } }));
    const right = await ask({ authorization: 'Bearer one-word-for-programs' });
    const token = right.headers.get('x-wentu-token') ?? '';
    const session = await sessionIn(right);
    const next = await ask({ authorization: `Bearer ${token}` }, session);
    expect([next.status, await sessionIn(next)]).toEqual([200, session]);
  });

  it('R1: comes in with X-Access-Code, and is the owner that its token names', async () => {
    const first = await ask({ 'x-access-code': CODE });
    const session = await sessionIn(first);
    const [owner = ''] = (first.headers.get('x-wentu-token') ?? '').split('~');
    const authorization = `Bearer ${owner}`;
    expect((await ask({ authorization }, session)).status).toBe(401);
    const next = await ask({ authorization, 'x-access-code': CODE }, session);
    expect([next.status, await sessionIn(next)]).toEqual([200, session]);
  });

  it('R1: gets five tries, whichever way it sends the code, and a token that has expired is none', async () => {
    for (let at = 0; at < 8; at += 1) {
      const authorization = `Bearer ${'0'.repeat(32)}.abc.${'x'.repeat(43)}~c.-..abc.${'x'.repeat(43)}`;
      expect((await list({ authorization })).status).toBe(401);
    }
    for (let at = 0; at < 5; at += 1) {
      const headers = at % 2 ? { 'x-access-code': `guess-${at}` } : { authorization: `Bearer guess-${at}` };
      expect((await list(headers)).status).toBe(401);
    }
    expect((await list({ 'x-access-code': CODE })).status).toBe(429);
  });
});
