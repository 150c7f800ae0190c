import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as callback from '../../../app/api/access/callback/route.ts';
import * as login from '../../../app/api/access/login/route.ts';
import * as access from '../../../app/api/access/route.ts';
import * as sessions from '../../../app/api/sessions/[[...id]]/route.ts';
import { type OidcFault, type OidcServer, startOidcServer } from '../../fixtures/oidc-server.ts';
import { codeOf, paramsOf, useServer, Visitor } from '../api/fixtures.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';

let provider: OidcServer;
beforeAll(async () => {
  provider = await startOidcServer();
});
afterAll(() => provider.close());

const envOf = (more: Record<string, string> = {}) => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.clientId,
  OIDC_CLIENT_SECRET: provider.clientSecret,
  LIMIT_PER_MINUTE: '1000',
  ...more,
});
const lines: string[] = [];
const useProvider = (more: Record<string, string> = {}) =>
  useServer(
    testServer({
      env: envOf(more),
      parts: scripted(() => [...say('晴'), finish()]),
      log: (...line) => void lines.push(JSON.stringify(line)),
    }),
  );

beforeEach(() => {
  provider.user = { sub: 'user-1', name: 'Mei', email: 'mei@example.org', email_verified: true };
  provider.fault = null;
  provider.hasEmailInToken = true;
  lines.length = 0;
  useProvider();
});

/** A browser with all its cookies. */
class Browser {
  readonly jar = new Map<string, string>();

  headers(): Record<string, string> {
    return {
      cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
    };
  }

  keep(response: Response): Response {
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (/Max-Age=0/.test(text)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }

  async start(to = '/?s=1'): Promise<URL> {
    const path = `/api/access/login?to=${encodeURIComponent(to)}`;
    const response = this.keep(await login.GET(new Visitor().request(path, { headers: this.headers() })));
    return new URL(response.headers.get('location') ?? '');
  }

  /** As the provider sends it back from there; change: what somebody alters on the way. */
  async comeBack(from: URL, change: (url: URL) => void = () => {}): Promise<Response> {
    const sent = await fetch(from, { redirect: 'manual' });
    const back = new URL(sent.headers.get('location') ?? '');
    change(back);
    const headers = { ...this.headers(), 'sec-fetch-site': 'cross-site' };
    return this.keep(await callback.GET(new Visitor().request(`${back.pathname}${back.search}`, { headers })));
  }

  async signIn(): Promise<Response> {
    return this.comeBack(await this.start());
  }

  async titles(): Promise<string[]> {
    const request = new Visitor().request('/api/sessions', { headers: this.headers() });
    const response = this.keep(await sessions.GET(request, paramsOf({})));
    if (!response.ok) return [String(response.status)];
    const { items } = (await response.json()) as { items: { title: string }[] };
    return items.map(({ title }) => title).sort();
  }

  async ask(text: string): Promise<void> {
    const visitor = new Visitor();
    visitor.cookie = this.headers().cookie ?? '';
    this.keep((await visitor.chat(crypto.randomUUID(), text)).response);
  }
}

describe('signing in by OpenID Connect', () => {
  it('R1: goes to the provider with state, nonce and PKCE, and comes back signed in where it started', async () => {
    const browser = new Browser();
    const url = await browser.start('/?s=7b1c9c2e');
    expect(url.href.startsWith(`${provider.issuer}/authorize?`)).toBe(true);
    const sent = Object.fromEntries(url.searchParams);
    expect(sent).toMatchObject({
      response_type: 'code',
      client_id: 'wentu',
      scope: 'openid profile email',
      redirect_uri: 'http://localhost:3000/api/access/callback',
      code_challenge_method: 'S256',
    });
    expect(new Set([sent.state, sent.nonce, sent.code_challenge]).size).toBe(3);
    expect(await browser.titles()).toEqual(['401']);
    const back = await browser.comeBack(url);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/?s=7b1c9c2e']);
    expect([...browser.jar.keys()]).toEqual(['wentu_access']);
    expect(back.headers.getSetCookie().every((cookie) => /HttpOnly; SameSite=Lax/.test(cookie))).toBe(true);
    expect(await browser.titles()).toEqual([]);
  });

  it('R1: shows the same history in every browser of the same person, and nobody else’s', async () => {
    const [desktop, phone, other] = [new Browser(), new Browser(), new Browser()];
    await desktop.signIn();
    await desktop.ask('北京天气');
    await phone.signIn();
    expect(await phone.titles()).toEqual(['北京天气']);
    provider.user = { sub: 'user-2' };
    await other.signIn();
    expect(await other.titles()).toEqual([]);
  });

  it('R1: takes over, once, what this browser had before anybody signed in', async () => {
    const server = useServer(testServer({ parts: scripted(() => [...say('晴'), finish()]) }));
    const browser = new Browser();
    await browser.ask('上海天气');
    const before = useProvider();
    useServer({ ...before, store: server.store, chat: server.chat });
    const [cookie] = [browser.jar.get('wentu')];
    await browser.signIn();
    expect(await browser.titles()).toEqual(['上海天气']);
    expect(browser.jar.has('wentu')).toBe(false);
    provider.user = { sub: 'user-2' };
    const next = new Browser();
    if (cookie) next.jar.set('wentu', cookie);
    await next.signIn();
    expect(await next.titles()).toEqual([]);
  });

  it.each<OidcFault>(['nonce', 'audience', 'expired', 'signature', 'issuer', 'no-id-token', 'token-500'])(
    'R1: lets nobody in when the provider’s answer is wrong: %s',
    async (fault) => {
      provider.fault = fault;
      const browser = new Browser();
      const back = await browser.signIn();
      expect([back.status, back.headers.get('location')]).toEqual([303, '/?s=1&refused=login']);
      expect([...browser.jar.keys()]).toEqual([]);
    },
  );

  it('R1: lets nobody in with another state, another browser’s attempt, or a code used before', async () => {
    const [own, foreign] = [new Browser(), new Browser()];
    const url = await own.start();
    await foreign.start();
    expect((await foreign.comeBack(url)).headers.get('location')).toContain('refused=login');
    const other = await own.comeBack(await own.start(), (back) => back.searchParams.set('state', 'x'.repeat(43)));
    expect(other.headers.get('location')).toContain('refused=login');
    const none = await new Browser().comeBack(url);
    expect(none.headers.get('location')).toBe('/?refused=login');
    let used = '';
    const again = new Browser();
    await again.comeBack(await again.start(), (back) => {
      used = back.searchParams.get('code') ?? '';
    });
    const second = await again.comeBack(await again.start(), (back) => back.searchParams.set('code', used));
    expect(second.headers.get('location')).toContain('refused=login');
  });

  it('R1: says nothing of codes and tokens in the log', async () => {
    provider.fault = 'nonce';
    await new Browser().signIn();
    const [line = ''] = lines.filter((text) => text.includes('access.login'));
    expect(line).toContain('"why":"login"');
    expect(line.length).toBeLessThan(250);
  });

  it.each<[string, object, boolean]>([
    ['@example.org', {}, true],
    ['MEI@example.org', {}, true],
    ['user-1', {}, true],
    ['li@example.org,@other.example', {}, false],
    ['@example.org', { email_verified: false }, false],
    ['@example.org', { email: 'mei@example.org.evil.example' }, false],
    ['@example.org', { email: undefined }, false],
  ])('R1: with OIDC_ALLOW=%s and %j lets in: %s', async (allow, change, isIn) => {
    useProvider({ OIDC_ALLOW: allow });
    provider.user = { ...provider.user, ...change };
    for (const hasEmail of [true, false]) {
      provider.hasEmailInToken = hasEmail;
      const location = (await new Browser().signIn()).headers.get('location');
      expect(location).toBe(isIn ? '/?s=1' : '/?s=1&refused=unknown');
    }
  });

  it('R1: signs out here and at the provider', async () => {
    const browser = new Browser();
    await browser.signIn();
    const request = new Visitor().request('/api/access', { method: 'DELETE', headers: browser.headers() });
    const { to } = (await browser.keep(await access.DELETE(request)).json()) as { to: string };
    expect(to).toContain(`${provider.issuer}/end?`);
    expect(new URL(to).searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/');
    expect(await browser.titles()).toEqual(['401']);
  });

  it('R1: says so when the provider cannot be reached, and asks it again the next time', async () => {
    useProvider({ OIDC_ISSUER: 'http://127.0.0.1:9' });
    const path = '/api/access/login?to=/';
    for (let at = 0; at < 2; at += 1) {
      const response = await login.GET(new Visitor().request(path));
      expect(response.headers.get('location')).toBe('/?refused=login');
    }
  });

  it('R1: leaves the code to programs', async () => {
    useProvider({ ACCESS_CODE: 'for-programs-alone' });
    const ask = (init: RequestInit) => sessions.GET(new Visitor().request('/api/sessions', init), paramsOf({}));
    expect((await ask({ headers: { 'x-access-code': 'for-programs-alone' } })).status).toBe(200);
    const json = { code: 'for-programs-alone' };
    expect(await codeOf(await access.POST(new Visitor().request('/api/access', { method: 'POST', json })))).toEqual([
      404,
      'not_found',
    ]);
  });
});

describe('a login by the proxy’s header', () => {
  it('R1: is the same person on every device, and takes over what was there before', async () => {
    const open = useServer(testServer({ parts: scripted(() => [...say('晴'), finish()]) }));
    const browser = new Browser();
    await browser.ask('广州天气');
    const env = { ACCESS_HEADER: 'x-forwarded-user', TRUSTED_PROXIES: '1', ACCESS_HEADER_SECRET: 'between the two' };
    const gated = testServer({ env });
    useServer({ ...gated, store: open.store });
    const list = async (headers: Record<string, string>) => {
      const response = await sessions.GET(new Visitor().request('/api/sessions', { headers }), paramsOf({}));
      const body = (await response.json()) as { items?: { title: string }[] };
      return [response.status, ...(body.items ?? []).map(({ title }) => title), response.headers.get('set-cookie')];
    };
    const mei = { 'x-forwarded-user': 'mei', 'x-access-secret': 'between the two' };
    expect(await list({ ...mei, ...browser.headers() })).toEqual([200, '广州天气', expect.stringMatching(/^wentu=;/)]);
    expect(await list(mei)).toEqual([200, '广州天气', null]);
    expect(await list({ ...mei, 'x-forwarded-user': 'li' })).toEqual([200, null]);
    expect((await list({ 'x-forwarded-user': 'mei' }))[0]).toBe(401);
  });
});
