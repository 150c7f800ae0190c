import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededBy } from '../../../scripts/standalone/needed-by.mjs';
import { PROGRAMS } from '../../../scripts/standalone/programs.mjs';

describe('what the standalone folder takes along', () => {
  it('has the files that programs read beside their source: the style of a region’s map', () => {
    expect(neededBy(PROGRAMS).files).toEqual(
      expect.arrayContaining(['lib/region/map/tilemaker/config.json', 'lib/region/map/tilemaker/process.lua']),
    );
  });

  it('refuses a file whose name is not written out, which nobody would miss until it runs', () => {
    const root = mkdtempSync(join(tmpdir(), 'wentu-needed-'));
    try {
      writeFileSync(
        join(root, 'a.ts'),
        'export const fileOf = (name: string) => new URL(`data/${name}`, import.meta.url);',
      );
      expect(() => neededBy(['a.ts'], root)).toThrow('a.ts: new URL(`data/${name}`, import.meta.url)');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
