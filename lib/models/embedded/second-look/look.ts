import type { Sentence } from '../sentence.ts';
import { BUCKETS, featuresOf } from './features.ts';
import { SCALE, TOOLS, WEIGHTS } from './weights.ts';

/** What a message is most likely about, by its words alone. */
export interface Look {
  /** The likeliest tool; null: none. */
  tool: string | null;
  /** How likely that is, 0–1. */
  p: number;
  /** How likely it is that no tool serves. */
  none: number;
}

let table: Int8Array | undefined;

/**
 * The likeliest tool for a message: a linear model over its words, trained by scripts/train-second-look.ts on
 * tests/fixtures/utterances. `lastTool`: the tool of the turn before. About 0.1 ms.
 */
export function lookAt(sentence: Sentence, lastTool: string | undefined): Look {
  table ??= Int8Array.from(Buffer.from(WEIGHTS, 'base64'));
  const { tags, text } = featuresOf(sentence, lastTool);
  const buckets = [...text, ...tags, ...tags];
  const sums = TOOLS.map((_, tool) =>
    buckets.reduce((sum, bucket) => sum + (table?.[tool * BUCKETS + bucket] ?? 0), 0),
  );
  const powers = sums.map((sum) => Math.exp((sum * SCALE) / Math.sqrt(buckets.length)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const best = powers.indexOf(Math.max(...powers));
  const tool = TOOLS[best] ?? 'none';
  return {
    tool: tool === 'none' ? null : tool,
    p: (powers[best] ?? 0) / total,
    none: (powers[TOOLS.indexOf('none')] ?? 0) / total,
  };
}
