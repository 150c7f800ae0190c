import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { basemapPath } from '../../components/map/layers/basemap-files.ts';
import basemap from '../../generated/basemap.json' with { type: 'json' };
import { readConfig } from '../../lib/config.ts';
import { ownerOf } from '../../lib/http/owner-cookie.ts';
import { basePathOf, cookiePath, sitePath } from '../../lib/site-path.ts';
import nextConfig from '../../next.config.ts';
import { contentHash } from '../../scripts/data/basemap-folder.mjs';
import { iconsHash } from '../../scripts/data/icons-hash.mjs';

const SECRETS = ['a test secret of some length'];

describe('an app below a path of its host', () => {
  it.each([
    ['/api/chat', '/map/api/chat'],
    ['/', '/map'],
    ['/?s=1', '/map?s=1'],
    ['/#x', '/map#x'],
    ['/share/1?x=/', '/map/share/1?x=/'],
  ])('D10: %s is at %s', (path, there) => {
    expect(sitePath(path, '/map')).toBe(there);
    expect(sitePath(path, '')).toBe(path);
  });

  it.each([
    [undefined, ''],
    ['', ''],
    ['/', ''],
    ['map', '/map'],
    ['/map/', '/map'],
    [' /a/b.c ', '/a/b.c'],
  ])('D10: BASE_PATH %j means %j', (text, path) => {
    expect(basePathOf(text)).toBe(path);
    expect(readConfig(text === undefined ? {} : { BASE_PATH: text }).notes).toEqual([]);
  });

  it.each(['/a b', '/../x', '/a//b', 'https://x/y', '/a?b', '/{x}', '/:id', '/.'])(
    'D10: BASE_PATH %j is refused',
    (text) => {
      expect(() => basePathOf(text)).toThrow('is no plain path');
      expect(readConfig({ BASE_PATH: text }).notes).toMatchObject([{ level: 'error', variable: 'BASE_PATH' }]);
    },
  );

  it('D10: its cookie goes nowhere else on the host, and comes back', () => {
    const under = (header: string | null, isSecure: boolean) => ownerOf(header, SECRETS, isSecure, 0, null, '/map');
    for (const [isSecure, name] of [
      [false, 'wentu'],
      // A __Host- cookie must have the path "/".
      [true, '__Secure-wentu'],
    ] as const) {
      const first = under(null, isSecure);
      expect(first.setCookie).toContain(`${name}=${first.token}; Path=/map; HttpOnly`);
      expect(under(`${name}=${first.token}`, isSecure)).toMatchObject({ id: first.id, isNew: false });
    }
    expect(ownerOf(null, SECRETS, true, 0).setCookie).toMatch(/^__Host-wentu=.*; Path=\/;/);
    expect([cookiePath('/map'), cookiePath('')]).toEqual(['/map', '/']);
  });

  it('D10: no address of this app is written past the function that knows the path', () => {
    const bare =
      /(?:href="|fetch\(['"`]|State\([^)]*'', ['"`]|api: ['"`]|(?:url|manifest): ['"`]|origin\})\/|; path=\//;
    const files = ['app', 'components'].flatMap((dir) =>
      readdirSync(dir, { recursive: true })
        .map((name) => join(dir, String(name)))
        .filter((name) => /\.tsx?$/.test(name)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => bare.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(readFileSync('public/manifest.webmanifest', 'utf8')).not.toMatch(/"\//);
  });
});

describe('the files of the embedded basemap', () => {
  const copy = mkdtempSync(join(tmpdir(), 'wentu-basemap-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('D10: lie in a folder that is called by their contents', () => {
    const folder = `public/basemap/${basemap.folder}`;
    expect(readdirSync('public/basemap')).toEqual([basemap.folder]);
    expect(contentHash(folder)).toBe(basemap.folder);
    expect(basemapPath('land/index.json')).toBe(`/basemap/${basemap.folder}/land/index.json`);
    cpSync(folder, copy, { recursive: true });
    expect(contentHash(copy)).toBe(basemap.folder);
    writeFileSync(join(copy, 'land/0-9.json'), '[]');
    expect(contentHash(copy)).not.toBe(basemap.folder);
  });

  it('D10: are kept by browsers for ever, as icons and manifest are under the hash of their contents', async () => {
    const all = await nextConfig.headers?.();
    const kept = all?.filter(({ headers }) =>
      headers.some(({ value }) => value === 'public, max-age=31536000, immutable'),
    );
    expect(kept?.map(({ source, has }) => ({ source, has }))).toEqual([
      { source: `/basemap/${basemap.folder}/:path*`, has: undefined },
      {
        source: expect.stringContaining('webmanifest'),
        has: [{ type: 'query', key: 'v', value: iconsHash('public') }],
      },
    ]);
    expect(nextConfig.compiler?.define?.__ICONS_VERSION__).toBe(iconsHash('public'));
  });

  it('D10: another icon has another hash, a file below another folder has none of it', () => {
    const icons = mkdtempSync(join(tmpdir(), 'wentu-icons-'));
    cpSync('public', icons, { recursive: true });
    writeFileSync(join(icons, 'basemap/x.json'), '[]');
    expect(iconsHash(icons)).toBe(iconsHash('public'));
    writeFileSync(join(icons, 'icon.svg'), '<svg/>');
    expect(iconsHash(icons)).not.toBe(iconsHash('public'));
    rmSync(icons, { recursive: true });
  });
});
