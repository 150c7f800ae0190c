import { BUCKETS, type Features } from '../../lib/understanding/intent/features.ts';
import { chancesOf } from '../../lib/understanding/intent/intent.ts';
import { SETTINGS } from './settings.ts';
import { type Example, randomFrom, trainWeights } from './train-weights.ts';

/** A trained model: the chance of each intent. */
export type Trained = (features: Features) => number[];

/** A kind of model, trained on examples of the intents. */
export type Shape = (examples: readonly Example[], intents: readonly string[]) => Trained;

/** What was compared before one was kept. */
export const SHAPES: Readonly<Record<string, Shape>> = { linear, hidden, bayes };

/** One weight for each bucket and intent. */
function linear(examples: readonly Example[], intents: readonly string[]): Trained {
  const weights = trainWeights(examples, intents.length, SETTINGS(intents));
  return (features) => chancesOf(features, intents.length, (at) => weights[at] ?? 0);
}

const all = ({ text, tags, context }: Features): number[] => [...text, ...tags, ...tags, context];

/** How often buckets and intents go together, as if they did so independently. */
function bayes(examples: readonly Example[], intents: readonly string[]): Trained {
  const counts = new Float64Array(BUCKETS * intents.length).fill(0.2);
  const totals = new Float64Array(intents.length).fill(0.2 * BUCKETS);
  const priors = new Float64Array(intents.length).fill(1);
  for (const { features, intent } of examples) {
    priors[intent] = (priors[intent] ?? 0) + 1;
    for (const bucket of all(features)) {
      counts[bucket * intents.length + intent] = (counts[bucket * intents.length + intent] ?? 0) + 1;
      totals[intent] = (totals[intent] ?? 0) + 1;
    }
  }
  return (features) => {
    const buckets = all(features);
    return softmax(
      intents.map((_, intent) => {
        const sum = buckets.reduce(
          (so, bucket) => so + Math.log((counts[bucket * intents.length + intent] ?? 1) / (totals[intent] ?? 1)),
          0,
        );
        return (Math.log(priors[intent] ?? 1) + sum) / Math.sqrt(buckets.length);
      }),
    );
  };
}

const HIDDEN = 24;

/** Buckets as vectors, their mean through one hidden layer. */
function hidden(examples: readonly Example[], intents: readonly string[]): Trained {
  const random = randomFrom(7);
  const vectors = Float32Array.from({ length: BUCKETS * HIDDEN }, () => (random() - 0.5) * 0.2);
  const squares = new Float32Array(BUCKETS).fill(1e-2);
  const out = Float32Array.from({ length: HIDDEN * intents.length }, () => (random() - 0.5) * 0.6);
  const layerOf = (buckets: readonly number[]) => {
    const sums = new Float64Array(HIDDEN);
    for (const bucket of buckets)
      for (let unit = 0; unit < HIDDEN; unit++) sums[unit] = (sums[unit] ?? 0) + (vectors[bucket * HIDDEN + unit] ?? 0);
    return sums.map((sum) => Math.tanh(sum / Math.sqrt(buckets.length)));
  };
  const chances = (layer: Float64Array) =>
    softmax(
      intents.map((_, intent) =>
        layer.reduce((sum, value, unit) => sum + value * (out[unit * intents.length + intent] ?? 0), 0),
      ),
    );
  for (let epoch = 0; epoch < 12; epoch++) {
    const rate = 0.3 / (1 + epoch * 0.3);
    for (let step = 0; step < examples.length; step++) {
      const example = examples[Math.floor(random() * examples.length)];
      if (!example) continue;
      const buckets = all(example.features).filter(() => random() >= 0.1);
      if (buckets.length === 0) continue;
      const layer = layerOf(buckets);
      const slopes = chances(layer).map((chance, intent) => chance - (intent === example.intent ? 1 : 0));
      const inner = Float64Array.from(layer, (value, unit) => {
        const back = slopes.reduce((sum, slope, intent) => sum + slope * (out[unit * intents.length + intent] ?? 0), 0);
        return (back * (1 - value * value)) / Math.sqrt(buckets.length);
      });
      for (const [intent, slope] of slopes.entries())
        for (let unit = 0; unit < HIDDEN; unit++) {
          const at = unit * intents.length + intent;
          out[at] = (out[at] ?? 0) - 0.2 * rate * slope * (layer[unit] ?? 0);
        }
      const size = inner.reduce((sum, value) => sum + value * value, 0);
      for (const bucket of buckets) {
        squares[bucket] = (squares[bucket] ?? 0) + size;
        const width = rate / Math.sqrt(squares[bucket] ?? 1);
        for (let unit = 0; unit < HIDDEN; unit++) {
          const at = bucket * HIDDEN + unit;
          vectors[at] = (vectors[at] ?? 0) - width * (inner[unit] ?? 0);
        }
      }
    }
  }
  return (features) => chances(layerOf(all(features)));
}

function softmax(sums: number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
