import { z } from 'zod';
import type { ConfigNote } from './read-variables.ts';

const amount = z.number().nonnegative().max(100_000);
const price = z.strictObject({
  input: amount,
  output: amount,
  thinkingOutput: amount.optional(),
  cached: amount.optional(),
});
const prices = z.record(z.string(), price);

/** MODEL_PRICES: a JSON object from model to price per million tokens; "*" for every model without a price of its own. */
export function pricesOf(text: string | undefined, notes: ConfigNote[]): z.output<typeof prices> {
  if (text === undefined) return {};
  try {
    return prices.parse(JSON.parse(text));
  } catch {
    notes.push({
      level: 'error',
      variable: 'MODEL_PRICES',
      text: 'is not JSON like {"my-model":{"input":0.8,"output":2,"cached":0.16}}: prices of a million tokens, "*" for all other models',
    });
    return {};
  }
}
