import { readFileSync, writeFileSync } from 'node:fs';
import { loadGazetteer } from '../lib/gazetteer/load.ts';
import { scan } from '../lib/models/embedded/scan.ts';
import { BUCKETS, featuresOf } from '../lib/models/embedded/second-look/features.ts';
import { lexiconsOf } from '../lib/runtime/lexicons.ts';
import { conversationFor, readUtterances, utteranceFiles } from '../tests/fixtures/utterances/score.ts';

// Trains the embedded model's second look (lib/models/embedded/second-look) and writes its weights. Arguments: files of
// utterances to leave out, so that they remain unseen. The same files give the same weights.
const EPOCHS = 30;
/** How often an example is learnt from its words alone, without the vocabulary's tags. */
const WORDS_ONLY = 0.4;
const DECAY = 0.0008;
const OUT = 'lib/models/embedded/second-look/weights.ts';

interface Example {
  tool: string;
  tags: number[];
  text: number[];
}

const gazetteer = loadGazetteer();
const lexicons = lexiconsOf(() => gazetteer);
const example = (tool: string, text: string, today: string, lastTool: string | undefined): Example => ({
  tool,
  ...featuresOf(scan(text, lexicons, today), lastTool),
});

function fromUtterances(leftOut: string[]): Example[] {
  const files = utteranceFiles().filter((name) => !leftOut.includes(name));
  return files.flatMap(readUtterances).flatMap((utterance) => {
    const { tool } = utterance.expect;
    const first = tool === null ? 'none' : typeof tool === 'string' ? tool : (tool[0] ?? 'none');
    const { message, today, before } = conversationFor(utterance);
    return first === 'ask_user' ? [] : [example(first, message, today, before.at(-1)?.name)];
  });
}

/** "## tool < tool of the previous turn", then one message per line. */
function fromParaphrases(): Example[] {
  let tool = 'none';
  let lastTool: string | undefined;
  return readFileSync('tests/fixtures/utterances/paraphrases.txt', 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) [tool = 'none', lastTool] = line.slice(3).split(' < ');
      return line === '' || line.startsWith('#') ? [] : [example(tool, line, '2026-11-25', lastTool)];
    });
}

const examples = [...fromUtterances(process.argv.slice(2)), ...fromParaphrases()];
const tools = [...new Set(examples.map(({ tool }) => tool))].sort();
const weights = new Float32Array(BUCKETS * tools.length);
let seed = 7;
const random = () => {
  seed = (seed * 16_807) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** How likely each tool is. */
function chances(buckets: number[]): number[] {
  const powers = tools.map((_, tool) =>
    Math.exp(
      buckets.reduce((sum, bucket) => sum + (weights[tool * BUCKETS + bucket] ?? 0), 0) / Math.sqrt(buckets.length),
    ),
  );
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const order = examples.map((_, index) => index);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const rate = 1 / (1 + epoch * 0.25);
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  for (const index of order) {
    const { tool: right, tags, text } = examples[index] ?? { tool: 'none', tags: [], text: [] };
    const buckets = random() < WORDS_ONLY ? text : [...text, ...tags, ...tags];
    const likely = chances(buckets);
    for (const [tool, name] of tools.entries()) {
      const step = (rate * ((name === right ? 1 : 0) - (likely[tool] ?? 0))) / Math.sqrt(buckets.length);
      for (const bucket of buckets) {
        const at = tool * BUCKETS + bucket;
        weights[at] = (weights[at] ?? 0) * (1 - rate * DECAY) + step;
      }
    }
  }
}

const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer);
writeFileSync(
  OUT,
  `// Written by scripts/train-second-look.ts; do not edit.
/** The tools in the order of the weights; "none": no tool serves. */
export const TOOLS: readonly string[] = ${JSON.stringify(tools).replaceAll('"', "'").replaceAll(',', ', ')};
/** A weight is a byte times this. */
export const SCALE = ${scale.toFixed(6)};
/** Signed bytes in base64: for each tool the weights of all buckets. */
export const WEIGHTS =
  '${bytes.toString('base64')}';
`,
);
console.log(`${examples.length} messages, ${tools.length} tools, ${(bytes.length / 1024).toFixed(0)} kB → ${OUT}`);
