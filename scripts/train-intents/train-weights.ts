import { BUCKETS, type Features } from '../../lib/understanding/intent/features.ts';
import { chancesOf, TAGS_COUNT } from '../../lib/understanding/intent/intent.ts';

export interface Example {
  features: Features;
  intent: number;
}

export interface Settings {
  epochs: number;
  rate: number;
  decay: number;
  /** How often a feature is left out, so that no single one decides. */
  dropout: number;
  /** How often the tool of the turn before is left out. */
  contextDropout: number;
  /** What an example counts, by its intent. */
  weightOf(intent: number): number;
}

/** The mean of the weights of several trainings in other orders, which depend less on which rows are beside which. */
export function meanWeights(examples: readonly Example[], intents: number, settings: Settings): Float32Array {
  const each = SEEDS.map((seed) => trainWeights(examples, intents, settings, seed));
  return (each[0] ?? new Float32Array()).map(
    (_, at) => each.reduce((sum, weights) => sum + (weights[at] ?? 0), 0) / each.length,
  );
}

const SEEDS = [7, 1_009, 31_337];

/**
 * Multinomial logistic regression by AdaGrad; the mean of the weights after each epoch of the second half, which depends
 * less on the order of the examples than the last alone. Deterministic: the same examples give the same weights, bucket ×
 * intents + intent.
 */
export function trainWeights(
  examples: readonly Example[],
  intents: number,
  settings: Settings,
  seed = 7,
): Float32Array {
  const { epochs, rate, decay, dropout, contextDropout, weightOf } = settings;
  const weights = new Float32Array(BUCKETS * intents);
  const squares = new Float32Array(BUCKETS * intents);
  const sums = new Float32Array(BUCKETS * intents);
  const averagedFrom = Math.floor(epochs / 2);
  const random = randomFrom(seed);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const kept = withoutSome(example.features, random, dropout, contextDropout);
      const chances = chancesOf(kept, intents, (at) => weights[at] ?? 0);
      const times = weightOf(example.intent) / Math.sqrt(kept.text.length + TAGS_COUNT * kept.tags.length + 1);
      const learn = (bucket: number, count: number) => {
        for (let intent = 0; intent < intents; intent++) {
          const slope = times * count * ((chances[intent] ?? 0) - (intent === example.intent ? 1 : 0));
          if (Math.abs(slope) < 1e-4) continue;
          const at = bucket * intents + intent;
          const step = slope + decay * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + step * step;
          weights[at] = (weights[at] ?? 0) - (rate * step) / Math.sqrt((squares[at] ?? 0) + 1e-2);
        }
      };
      for (const bucket of kept.text) learn(bucket, 1);
      for (const bucket of kept.tags) learn(bucket, TAGS_COUNT);
      if (kept.context >= 0) learn(kept.context, 1);
    }
    if (epoch >= averagedFrom) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  return sums.map((sum) => sum / (epochs - averagedFrom));
}

function withoutSome(features: Features, random: () => number, dropout: number, contextDropout: number): Features {
  return {
    text: features.text.filter(() => random() >= dropout),
    tags: features.tags.filter(() => random() >= dropout),
    context: random() < contextDropout ? -1 : features.context,
  };
}

/** A number that a text always has, whatever stands beside it. */
export const numberOf = (text: string): number =>
  [...text].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);

/** Lehmer's generator: the same numbers on every machine, 0–1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
}

/** The weights as signed bytes, and what a byte is worth. Rare extremes are cut, so that small weights keep their steps. */
export function quantised(weights: Float32Array): { bytes: Int8Array; scale: number } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  return {
    bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}

/** The temperature under which the chances are best calibrated for the examples: 1 when they are as they should be. */
export function temperatureFor(
  examples: readonly Example[],
  intents: number,
  weightAt: (at: number) => number,
): number {
  const lossAt = (temperature: number) =>
    examples.reduce(
      (sum, { features, intent }) =>
        sum - Math.log(Math.max(1e-9, chancesOf(features, intents, (at) => weightAt(at) / temperature)[intent] ?? 0)),
      0,
    );
  const tried = Array.from({ length: 37 }, (_, step) => 0.4 + step * 0.05);
  return tried.reduce((best, temperature) => (lossAt(temperature) < lossAt(best) ? temperature : best), 1);
}
