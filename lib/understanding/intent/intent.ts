import { zstdDecompressSync } from 'node:zlib';
import { type Evidence, type Features, featuresOf } from './features.ts';
import { INTENTS, SCALE, WEIGHTS } from './weights.ts';

/** What a message is most likely about. */
export interface Intent {
  /** The likeliest tool; null: none. */
  tool: string | null;
  /** How likely that is, 0–1, calibrated: of messages with 0.8, about eight in ten are meant so. */
  p: number;
  /** How likely it is that no tool serves, 0–1. */
  none: number;
  /** Every tool, the likeliest first. */
  tools: readonly { tool: string; p: number }[];
}

let table: Int8Array | undefined;

/**
 * The likeliest tool for a message: a linear model over hashed characters, words and meanings, trained by
 * `npm run train:intents`. Deterministic. About 0.1 ms; the first call takes some milliseconds more.
 */
export function intentOf(evidence: Evidence): Intent {
  table ??= new Int8Array(zstdDecompressSync(Buffer.from(WEIGHTS, 'base64')));
  const weights = table;
  const chances = chancesOf(featuresOf(evidence), INTENTS.length, (at) => (weights[at] ?? 0) * SCALE);
  const none = chances[INTENTS.indexOf('none')] ?? 0;
  const tools = INTENTS.flatMap((tool, at) => (tool === 'none' ? [] : [{ tool, p: chances[at] ?? 0 }]));
  tools.sort((a, b) => b.p - a.p);
  const [best] = tools;
  return best && best.p > none ? { tool: best.tool, p: best.p, none, tools } : { tool: null, p: none, none, tools };
}

/** How often a bucket of each kind counts: what words mean tells more than how they are spelt. */
export const TAGS_COUNT = 2;

/** The chance of each intent. `weightAt`: the weight of bucket × intents + intent. */
export function chancesOf(
  { text, tags, context }: Features,
  intents: number,
  weightAt: (at: number) => number,
): number[] {
  const sums = new Array<number>(intents).fill(0);
  const add = (bucket: number, times: number) => {
    for (let intent = 0; intent < intents; intent++)
      sums[intent] = (sums[intent] ?? 0) + times * weightAt(bucket * intents + intent);
  };
  for (const bucket of text) add(bucket, 1);
  for (const bucket of tags) add(bucket, TAGS_COUNT);
  if (context >= 0) add(context, 1);
  const length = Math.sqrt(text.length + TAGS_COUNT * tags.length + 1);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - most) / length));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}
