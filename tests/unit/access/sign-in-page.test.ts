import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it } from 'vitest';
import { createGate } from '../../../lib/access/gate.ts';
import { readConfig } from '../../../lib/config.ts';
import { createMemoryLimiter } from '../../../lib/limits/memory.ts';
import { createTries } from '../../../lib/limits/tries.ts';
import { siteGate } from '../../../lib/runtime/site-gate.ts';
import { proxy } from '../../../proxy.ts';

const KEY = Symbol.for('wentu.gate');
const holder = globalThis as { [KEY]?: unknown };
afterEach(() => delete holder[KEY]);

function useGate(env: Record<string, string>) {
  const tries = createTries({ limiter: createMemoryLimiter(), clock: Date.now, max: 5, windowMs: 900_000 });
  const gate = createGate({ config: readConfig(env).config.gate, secrets: ['a secret'], tries, clock: Date.now });
  holder[KEY] = gate;
  return gate;
}

const open = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost${path}`, { headers }));
const CODE = { ACCESS_CODE: 'longer than eight' };

describe('the page in front of a gate', () => {
  it('R1: is no page of an open site', async () => {
    expect(siteGate().config.mode).toBe('open');
    expect((await open('/')).status).toBe(200);
  });

  it.each(['/', '/?s=7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11', '/share/x', '/anything', '/?_rsc=1'])(
    'R1: is what a stranger gets for %s, with 401 and all headers',
    async (path) => {
      useGate(CODE);
      const response = await open(path, { 'accept-language': 'en' });
      const html = await response.text();
      expect([response.status, response.headers.get('cache-control')]).toEqual([401, 'no-store']);
      expect(html).toContain('<h1>Sign in</h1>');
      expect(html).toContain('<html lang="en" data-theme="system">');
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
      expect(html).toContain(`<script nonce="${nonce}">`);
      expect(html).toContain(`name="to" value="${path.replace('&', '&amp;')}"`);
    },
  );

  it('R1: gives way to the page for whoever has a pass', async () => {
    const pass = await useGate(CODE).passForCode('longer than eight', 'a');
    expect((await open('/', { cookie: `wentu_access=${pass}` })).status).toBe(200);
    expect((await open('/', { cookie: `wentu_access=${pass}x` })).status).toBe(401);
  });

  it('R1: says in the reader’s language and colours what was wrong, and nothing that an address makes up', async () => {
    useGate(CODE);
    const said = async (path: string) => {
      const html = await (await open(path, { cookie: 'wentu_locale=zh; wentu_theme=dark' })).text();
      expect(html).toContain('<html lang="zh-CN" data-theme="dark">');
      return /role="alert">([^<]*)</.exec(html)?.[1];
    };
    expect(await said('/?refused=wrong')).toBe('访问码不对，请核对后再试。');
    expect(await said('/?refused=14')).toBe('试错次数太多，14 分钟后再试。');
    expect(await said('/?refused=<b>')).toBeUndefined();
    expect(await said('/')).toBeUndefined();
  });

  it('R1: writes nothing of an address into the page as markup', async () => {
    useGate(CODE);
    const html = await (await open('/?s="><script>alert(1)</script>')).text();
    expect(html).not.toContain('<script>alert');
  });

  it('R1: sends to the provider, or explains the proxy, where those sign in', async () => {
    useGate({ OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'map' });
    const html = await (await open('/?s=1')).text();
    expect(html).toContain('href="/api/access/login?to=%2F%3Fs%3D1"');
    expect(html).not.toContain('<form');
    useGate({ ACCESS_HEADER: 'x-forwarded-user', TRUSTED_PROXIES: '1' });
    expect(await (await open('/')).text()).not.toContain('<form');
  });

  it('R1: lets readers of shares pass where SHARES_PUBLIC says so, under the plain spelling of their path', async () => {
    useGate({ ...CODE, SHARES_PUBLIC: '1' });
    expect((await open('/share/7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11')).status).toBe(200);
    for (const path of ['/', '/share', '/share/x/y', '/%73hare/x']) expect((await open(path)).status).toBe(401);
  });
});
