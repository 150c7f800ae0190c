// `node scripts/held-out-accuracy.mjs FOLDER`: for each source of public messages (docs/understanding.md), trains the classifier
// without it and prints how the whole parser does on it. About a minute a source.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? '.');
const into = mkdtempSync(join(tmpdir(), 'intents-'));
const rows = ['train.jsonl', 'dev.jsonl'].flatMap((name) =>
  readFileSync(join(folder, name), 'utf8').trim().split('\n'),
);
const sources = [...new Set(rows.map((row) => JSON.parse(row).source))];
const node = (args, env = {}) =>
  spawnSync(process.execPath, ['--import', './scripts/node-check.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  }).stdout;
const shares = sources.map((source) => {
  const WEIGHTS = join(into, `${source}.ts`);
  node(['scripts/train-intents.ts', '--data', folder, '--without', source, '--out', WEIGHTS]);
  const told = node(
    [
      '--import',
      './scripts/train-intents/other-weights.mjs',
      'scripts/utterance-accuracy.ts',
      '--data',
      folder,
      '--source',
      source,
      '--quiet',
    ],
    { WEIGHTS },
  );
  const line = told.split('\n').find((each) => each.startsWith('all ')) ?? '';
  console.log(line.replace('all', source));
  const [, tool, wanting, fired] = /tool +([\d.]+|–)[ %]* of (\d+) .* ([\d.]+|–)[ %]* of/.exec(line) ?? [];
  return { tool: Number(wanting) < 20 ? Number.NaN : Number(tool), fired: Number(fired) };
});
const mean = (values) => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};
console.log(
  `averaged over sources: tool ${mean(shares.map(({ tool }) => tool)).toFixed(1)} %, fired for nothing ${mean(shares.map(({ fired }) => fired)).toFixed(1)} %`,
);
