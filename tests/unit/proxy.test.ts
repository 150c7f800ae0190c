import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../lib/config.ts';
import { asPeer } from '../../lib/http/peer-address.ts';
import { chargeRequest } from '../../lib/http/request-budget.ts';
import { requestLimiter } from '../../lib/runtime/request-limiter.ts';
import { config, proxy } from '../../proxy.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DEFAULT_PER_MINUTE = readConfig({}).config.limits.requestsPerMinute;
const passes = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));
const filesOf = (dir: string) =>
  readdirSync(join(ROOT, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, dir).length));

describe('the proxy', () => {
  it('A14: leaves alone exactly the files of public/', () => {
    expect(filesOf('public').filter(passes)).toEqual([]);
    expect(filesOf('public').length).toBeGreaterThan(10);
  });

  it.each([
    '/',
    '/share/7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11',
    '/iconx',
    '/icon',
    '/icon.svgx',
    '/icon.svg/x',
    '/llms.txtx',
    '/llms',
    '/favicon.icon',
    '/favicon',
    '/manifest.webmanifest/a',
    '/manifesto',
    '/basemap/',
    '/basemap/x',
    '/basemap/x.json/y',
    '/basemapx.json',
    '/tiles/',
    '/tiles/x/y.pmtiles',
    '/tiles/x.pmtilesx',
    '/share/x.pmtiles',
    '/x.pmtiles',
    '/apix',
    '/api',
    '/_next/image',
    '/_next/data/x.json',
    '/apple-touch-icon.png.html',
  ])('sees %s', (path) => expect(passes(path)).toBe(true));

  it('leaves alone what answers for itself', () => {
    expect(['/sw.js', '/llms.txt', '/api/health', '/tiles/city-2026.pmtiles'].filter(passes)).toEqual([]);
  });

  it('D10: sees the first page below a path too, where the framework puts the path before each pattern', () => {
    const below = (pattern: string) => new RegExp(`^/map${pattern === '/' ? '' : pattern}$`);
    const isSeen = (path: string) => config.matcher.some((pattern) => below(pattern).test(path));
    expect(['/map', '/map/', '/map/share/1', '/map/api/health', '/map/icon.svg'].map(isSeen)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers %s with 405 and all headers', async (method) => {
    const response = await proxy(new NextRequest('http://localhost/iconx', { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses a request for a server action, whatever its method', async () => {
    const headers = { 'next-action': 'a'.repeat(40) };
    expect((await proxy(new NextRequest('http://localhost/iconx', { headers }))).status).toBe(405);
  });

  it('believes in HTTPS only behind a trusted proxy', async () => {
    const headers = { 'x-forwarded-proto': 'https' };
    const response = await proxy(new NextRequest('http://localhost/', { headers }));
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a page that its reader opens too often', () => {
  /** Opens pages from the address until one is refused; returns how many were not, and the refusal. */
  async function untilRefused(address: string, headers: Record<string, string> = {}, path = '/share/x') {
    for (let opened = 0; opened < 1_000; opened += 1) {
      const request = new NextRequest(`http://localhost${path}`, { headers });
      const response = await asPeer(address, () => proxy(request));
      if (response.status !== 200) return { opened, response, text: await response.text() };
    }
    return null;
  }

  it('is refused with a status, the seconds to wait, all headers and our words', async () => {
    const refused = await untilRefused('203.0.113.71', { 'accept-language': 'en' });
    expect(refused?.opened).toBe(Math.floor(DEFAULT_PER_MINUTE / 4));
    const { status, headers } = refused?.response ?? new Response();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
    expect(refused?.text).toContain(`<style nonce="${nonce}">`);
    expect(refused?.text).toContain('<html lang="en" data-theme="system">');
    expect(refused?.text).toContain('<h1>That was too much at once.</h1>');
  });

  it('says so in the language and colours that the reader chose', async () => {
    const cookie = 'wentu_locale=zh; wentu_theme=dark';
    const refused = await untilRefused('203.0.113.72', { cookie, 'accept-language': 'en' });
    expect(refused?.text).toContain('<html lang="zh-CN" data-theme="dark">');
    expect(refused?.text).toContain('<h1>提问太频繁了。</h1>');
  });

  it('takes of the budget that the routes take of, of this address alone, however the path is spelt', async () => {
    const address = '203.0.113.73';
    const caller = { owner: 'x', ip: address, isNewOwner: true };
    await chargeRequest({ limiter: requestLimiter(), perMinute: DEFAULT_PER_MINUTE }, caller, DEFAULT_PER_MINUTE - 8);
    expect((await untilRefused(address, {}, '/%73hare/x'))?.opened).toBe(2);
    const elsewhere = await asPeer('203.0.113.74', () => proxy(new NextRequest('http://localhost/share/x')));
    expect(elsewhere.status).toBe(200);
    expect((await asPeer(address, () => proxy(new NextRequest('http://localhost/')))).status).toBe(200);
  });

  it('R17: shows the privacy notice, without a script and with the headers of every page', async () => {
    const headers = { 'accept-language': 'zh-CN', cookie: 'theme=dark' };
    const response = await proxy(new NextRequest('http://localhost/privacy', { headers }));
    const html = await response.text();
    expect([response.status, html.includes('<script')]).toEqual([200, false]);
    expect(html).toContain('<html lang="zh-CN"');
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await proxy(new NextRequest('http://localhost/privacy', { method: 'POST' }))).status).toBe(405);
  });
});
