import { writeFileSync } from 'node:fs';
import { constants, zstdCompressSync } from 'node:zlib';
import { withCourtesy } from './train-intents/courtesy.ts';
import { exampleOf } from './train-intents/examples.ts';
import { featuresFingerprint } from './train-intents/fingerprint.ts';
import { ownRows, publicRows, type Row } from './train-intents/rows.ts';
import { SETTINGS } from './train-intents/settings.ts';
import { meanWeights, quantised, temperatureFor, trainWeights } from './train-intents/train-weights.ts';
import { withTypos } from './train-intents/typos.ts';

// Trains the model that names a message's tool (lib/understanding/intent) and writes its weights.
// --data FOLDER: public utterances beside the repository's own (train.jsonl and dev.jsonl; docs/understanding.md).
// --without SOURCE,…: sources to leave out. --out FILE. The same rows give the same weights.
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const out = option('out') ?? 'lib/understanding/intent/weights.ts';
const without = (option('without') ?? '').split(',');

const rows = [...ownRows(), ...publicRows(option('data'))].filter(({ source }) => !without.includes(source));
const intents = [...new Set(rows.map(({ tool }) => tool))].sort();
const settings = SETTINGS(intents);
const examplesOf = (some: Row[]) => some.map((row) => exampleOf(row, intents));
const trained = rows.filter(({ split }) => split === 'train');
const isHeld = (_: Row, index: number) => index % 10 === 0;

const started = performance.now();
const weights = meanWeights(examplesOf(withTypos(withCourtesy(trained))), intents.length, settings);
const { bytes, scale } = quantised(weights);
// The temperature is measured on rows that a model was not trained with.
const part = trainWeights(
  examplesOf(withTypos(withCourtesy(trained.filter((row, index) => !isHeld(row, index))))),
  intents.length,
  settings,
);
const temperature = temperatureFor(examplesOf(trained.filter(isHeld)), intents.length, (at) => part[at] ?? 0);
const packed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 22 } }).toString('base64');
writeFileSync(
  out,
  `// Written by scripts/train-intents.ts; do not edit. Trained on ${trained.length} messages, ${new Set(rows.map(({ source }) => source)).size} sources.
/** The intents in the order of the weights: tools, and "none": no tool serves. */
export const INTENTS: readonly string[] = [
${intents.map((intent) => `  '${intent}',`).join('\n')}
];
/** Of the features that the weights were made for (scripts/train-intents/fingerprint.ts). */
export const FEATURES = '${featuresFingerprint()}';
/** What a byte is worth. */
export const SCALE = ${(scale / temperature).toPrecision(6)};
/** Signed bytes, compressed with Zstandard, in base64: for each bucket the weights of all intents. */
export const WEIGHTS =
  '${packed}';
`,
);
console.log(
  `${trained.length} messages, ${intents.length} intents, temperature ${temperature.toFixed(2)}, ${(packed.length / 1024).toFixed(0)} kB in ${((performance.now() - started) / 1000).toFixed(1)} s → ${out}`,
);
