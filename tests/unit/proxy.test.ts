import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { config, proxy } from '../../proxy.ts';

const ROOT = resolve(import.meta.dirname, '../..');
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
    '/favicon.icon',
    '/favicon',
    '/manifest.webmanifest/a',
    '/manifesto',
    '/basemap/',
    '/basemap/x',
    '/basemap/x.json/y',
    '/basemapx.json',
    '/apix',
    '/api',
    '/_next/image',
    '/_next/data/x.json',
    '/apple-touch-icon.png.html',
  ])('sees %s', (path) => expect(passes(path)).toBe(true));

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

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers %s with 405 and all headers', (method) => {
    const response = proxy(new NextRequest('http://localhost/iconx', { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses a request for a server action, whatever its method', () => {
    const headers = { 'next-action': 'a'.repeat(40) };
    expect(proxy(new NextRequest('http://localhost/iconx', { headers })).status).toBe(405);
  });

  it('believes in HTTPS only behind a trusted proxy', () => {
    const headers = { 'x-forwarded-proto': 'https' };
    const response = proxy(new NextRequest('http://localhost/', { headers }));
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });
});
