import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDING, blocksOf, withCosts } from '../../../scripts/docs/adding.mjs';
import { type Block, copyLanguage, copyOfRepository, paste } from './pasted.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../../..');
/** Runs whole programs, alongside others. */
const SLOW_MS = 240_000;
const DOCUMENT = readFileSync(join(ROOT, ADDING), 'utf8');
const BLOCKS: Block[] = blocksOf(DOCUMENT);

/** For each thing: the files it adds, and those it changes. */
const TOUCHED: Record<string, { added: string[]; changed: string[] }> = {
  'A port with its first source': {
    added: ['lib/providers/elevation/open-meteo.ts'],
    changed: ['lib/domain/ports.ts', 'lib/providers/registry.ts'],
  },
  'A tool': {
    added: ['lib/tools/elevation/index.ts'],
    changed: [
      'lib/i18n/en/tools.ts',
      'lib/i18n/zh/tools.ts',
      'lib/tools/registry.ts',
      'tests/fixtures/near-misses.ts',
      'tests/unit/tools/parameters.test.ts',
    ],
  },
  'A card': { added: ['components/cards/elevation.tsx'], changed: ['components/cards/index.tsx'] },
  'A variable': { added: [], changed: ['.env.local.example', 'lib/config/variables.ts'] },
  'A further source': {
    added: ['lib/providers/elevation/open-topo-data.ts'],
    changed: ['lib/providers/registry.ts', 'lib/providers/services.ts'],
  },
  'An error': {
    added: [],
    changed: ['lib/errors/plain.ts', 'lib/errors/table.ts', 'lib/i18n/en/errors.ts', 'lib/i18n/zh/errors.ts'],
  },
  'A basemap': {
    added: [],
    changed: [
      '.env.local.example',
      'lib/config/variables.ts',
      'lib/i18n/en/map.ts',
      'lib/i18n/zh/map.ts',
      'lib/map/state.ts',
    ],
  },
  'A language': {
    added: [],
    changed: ['lib/i18n/answers.ts', 'lib/i18n/index.ts', 'lib/i18n/own-pages.ts', 'lib/i18n/words.ts'],
  },
};

describe('what docs/adding.md says to write', () => {
  let copy = '';
  beforeAll(() => {
    copy = copyOfRepository();
    for (const block of BLOCKS) paste(block, copy);
    copyLanguage('en', 'ja', join(copy, 'lib/i18n'));
    cpSync(join(ROOT, 'tests/slow/adding/added.check.tsx'), join(copy, 'tests/unit/added.test.tsx'));
  });
  /** What a program printed in the copy, whether it succeeded or not. */
  const outcome = (args: string[]): Promise<{ stdout: string }> =>
    run(process.execPath, args, { cwd: copy, env: { ...process.env, NO_COLOR: '1' } }).catch((error) => error);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(Object.entries(TOUCHED))('%s touches what the table says and nothing else', (section, { added, changed }) => {
    const own = BLOCKS.filter((block) => block.section === section);
    const files = (isDiff: boolean) => [
      ...new Set(own.filter((each) => each.isDiff === isDiff).map(({ file }) => file)),
    ];
    expect(files(false).sort()).toEqual(added);
    expect(files(true).sort()).toEqual(changed);
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s shows the same tool', (readme) => {
    const tool = BLOCKS.find(({ file }) => file === 'lib/tools/elevation/index.ts');
    expect(readFileSync(join(ROOT, readme), 'utf8')).toContain(`\`\`\`ts\n// ${tool?.file}\n${tool?.text}\`\`\`\n`);
  });

  it('costs what its table says: run node scripts/write-docs.mjs after changing a block', () => {
    expect(DOCUMENT).toContain('| A tool | 1 | ');
    expect(withCosts(DOCUMENT)).toBe(DOCUMENT);
  });

  it('leaves no section out', () => {
    expect([...new Set(BLOCKS.map(({ section }) => section))].sort()).toEqual(Object.keys(TOUCHED).sort());
  });

  it(
    'compiles',
    async () => {
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const { stdout } = await outcome([tsc, '-p', 'tsconfig.added.json', '--noEmit']);
      expect(stdout).toBe('');
    },
    SLOW_MS,
  );

  it(
    'runs, draws, is configured and keeps the rules of the house',
    async () => {
      const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
      const tests = [
        'tests/unit/added.test.tsx',
        'tests/unit/tools/parameters.test.ts',
        'tests/unit/tools/mend.test.ts',
        'tests/unit/config.test.ts',
        'tests/architecture.test.ts',
      ];
      const { stdout } = await outcome([vitest, 'run', '--maxWorkers', '1', ...tests]);
      expect(stdout).toMatch(/Test Files\D*5 passed/);
    },
    SLOW_MS,
  );
});
