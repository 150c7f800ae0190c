import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose: string;
}

const read = (name: string) => readFileSync(join('public', name));
const manifest = JSON.parse(read('manifest.webmanifest').toString()) as {
  [name: string]: unknown;
  icons: Icon[];
};

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('the icons and the manifest', () => {
  it('are files of the repository, not of a build', () => {
    const tracked = execFileSync('git', ['ls-files', 'public'], { encoding: 'utf8' });
    for (const name of ['manifest.webmanifest', 'icon.svg', 'favicon.ico', 'apple-touch-icon.png']) {
      expect(tracked).toContain(`public/${name}\n`);
    }
    for (const { src } of manifest.icons) expect(tracked).toContain(`public/${src}\n`);
  });

  it('have the sizes and types that the manifest says', () => {
    for (const { src, sizes, type } of manifest.icons) {
      if (type === 'image/svg+xml') expect([sizes, read(src).toString().slice(0, 4)]).toEqual(['any', '<svg']);
      else expect([type, sizeOf(read(src))]).toEqual(['image/png', sizes]);
    }
    const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
    for (const wanted of ['any 192x192', 'any 512x512', 'maskable 512x512']) expect(purposes).toContain(wanted);
    expect(sizeOf(read('apple-touch-icon.png'))).toBe('180x180');
  });

  it('hold a favicon of 16 and 32 pixels, as PNG', () => {
    const ico = read('favicon.ico');
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    const sizes = [0, 1].map((at) => {
      const [length, offset] = [ico.readUInt32LE(6 + 16 * at + 8), ico.readUInt32LE(6 + 16 * at + 12)];
      return sizeOf(ico.subarray(offset, offset + length));
    });
    expect(sizes).toEqual(['16x16', '32x32']);
  });

  it('name the app in both languages, and its colours are those of the page in light and dark', () => {
    expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone', lang: 'zh-CN' });
    expect(manifest.name).toMatch(/问图.*Wentu/);
    const css = readFileSync('app/globals.css', 'utf8');
    const [light, dark] = [...css.matchAll(/--bg: (#[0-9a-f]{6})/g)].map((match) => match[1]);
    expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
    expect(manifest.color_scheme_dark).toEqual({ theme_color: dark, background_color: dark });
    const layout = readFileSync('app/layout.tsx', 'utf8');
    for (const color of [light, dark]) expect(layout).toContain(`color: '${color}'`);
  });

  it('are drawn in the accent colour of the page', () => {
    const accent = /--accent: (#[0-9a-f]{6})/.exec(readFileSync('app/globals.css', 'utf8'))?.[1];
    const colors = new Set(
      read('icon.svg')
        .toString()
        .match(/#[0-9a-f]{3,6}/g),
    );
    expect([...colors].sort()).toEqual([accent, '#fff'].sort());
  });

  it('are linked by the page', () => {
    const layout = readFileSync('app/layout.tsx', 'utf8');
    for (const path of ['/manifest.webmanifest', '/favicon.ico', '/icon.svg', '/apple-touch-icon.png']) {
      expect(layout).toContain(`iconPath('${path}')`);
    }
  });
});
