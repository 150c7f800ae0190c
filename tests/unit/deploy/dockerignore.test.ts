import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { neededBy } from '../../../scripts/standalone/needed-by.mjs';

const RULES = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The last rule that matches a path, or a folder above it, decides. */
function isSent(path: string): boolean {
  const above = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  let isIn = true;
  for (const rule of RULES) {
    const isAllowing = rule.startsWith('!');
    const pattern = rule
      .replace('!', '')
      .replace(/[.+^$()[\]]/g, '\\$&')
      .replace(/\*\*\//g, '(?:.+/)?')
      .replace(/(?<![)?.])\*/g, '[^/]*');
    if (above.some((one) => new RegExp(`^${pattern}$`).test(one))) isIn = isAllowing;
  }
  return isIn;
}

describe('what is sent to the builder', () => {
  it.each([
    '.env',
    '.env.local',
    'lib/.env.production',
    '.data/wentu.db',
    '.git/config',
    '.next/BUILD_ID',
    'node_modules/next/package.json',
    'public/basemap/abc/world-en.json',
    'generated/gazetteer.bin',
    'deploy/compose.env',
    'tests/architecture.test.ts',
    'docs/deploy.md',
  ])('%s is not', (path) => {
    expect(isSent(path)).toBe(false);
  });

  it('is everything that the build reads', () => {
    const scripts = neededBy([
      'scripts/standalone.mjs',
      'scripts/build-data.mjs',
      'scripts/places-import.ts',
      'next.config.ts',
    ]).files;
    const rest = ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'NOTICE', 'docs/api.md', 'tsconfig.json'];
    const next = ['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'app/page.tsx'];
    const all = [...scripts, ...rest, ...next, 'public/icon.svg', 'components/workspace.tsx', 'app/globals.css'];
    expect(all.filter((path) => !existsSync(path))).toEqual([]);
    expect(all.filter((path) => !path.startsWith('generated/') && !isSent(path))).toEqual([]);
  });
});
