import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededBy } from '../../../scripts/standalone/needed-by.mjs';
import { PROGRAMS } from '../../../scripts/standalone/programs.mjs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('what the standalone folder takes along', () => {
  it('has the files that programs read beside their source: the style of a region’s map', () => {
    const { files, unnamed } = neededBy(PROGRAMS);
    expect(files).toEqual(
      expect.arrayContaining(['lib/region/map/tilemaker/config.json', 'lib/region/map/tilemaker/process.lua']),
    );
    expect(unnamed).toEqual([]);
  });

  it('tells of a file whose name is not written out, which nobody would miss until it is read', () => {
    const root = mkdtempSync(join(tmpdir(), 'wentu-needed-'));
    const read = 'new URL(name, import.meta.url)';
    try {
      writeFileSync(join(root, 'a.ts'), `export const fileOf = (name: string) => ${read};`);
      expect(neededBy(['a.ts'], root).unnamed).toEqual([`a.ts: ${read}`]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

describe('a command in a clone where nothing was built', () => {
  const programs = Object.entries(scripts).flatMap(([name, command]) => {
    const [program] = /(?:scripts|examples|tests)\/\S+\.m?[jt]s$/.exec(command) ?? [];
    return program === undefined ? [] : [{ name, command, program }];
  });

  it('builds the embedded data first, if it needs them', () => {
    const needing = programs.filter(({ program }) =>
      neededBy([program]).files.some((file) => file.startsWith('generated/')),
    );
    expect(needing.map(({ name }) => name)).toEqual(expect.arrayContaining(['region', 'places:import', 'example']));
    const wrong = needing.filter(({ command }) => !command.startsWith('node scripts/build-data.mjs && '));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
