import { describe, expect, it } from 'vitest';
import { chancesOf } from '../../lib/understanding/intent/intent.ts';
import { INTENTS } from '../../lib/understanding/intent/weights.ts';
import { exampleOf } from '../../scripts/train-intents/examples.ts';
import { ownRows } from '../../scripts/train-intents/rows.ts';
import { SETTINGS } from '../../scripts/train-intents/settings.ts';
import { quantised, trainWeights } from '../../scripts/train-intents/train-weights.ts';

describe('the classifier of intents', () => {
  it('is trained alike from the same rows', () => {
    const rows = ownRows().filter((_, index) => index % 12 === 0);
    const examples = rows.map((row) => exampleOf(row, INTENTS));
    const settings = { ...SETTINGS(INTENTS), epochs: 4 };
    const weights = trainWeights(examples, INTENTS.length, settings);
    const again = quantised(trainWeights(examples, INTENTS.length, settings));
    expect(quantised(weights)).toEqual(again);
    const right = examples.filter(({ features, intent }) => {
      const chances = chancesOf(features, INTENTS.length, (at) => (again.bytes[at] ?? 0) * again.scale);
      return chances.indexOf(Math.max(...chances)) === intent;
    });
    expect(right.length / examples.length).toBeGreaterThan(0.95);
  });

  it('knows its doubt: of rows it was not trained with, it gets what it is sure of right far more often', () => {
    const rows = ownRows();
    const settings = { ...SETTINGS(INTENTS), epochs: 4 };
    const trained = rows.filter((_, index) => index % 3 === 0).map((row) => exampleOf(row, INTENTS));
    const weights = trainWeights(trained, INTENTS.length, settings);
    const told = rows
      .filter((_, index) => index % 3 === 1)
      .map((row) => exampleOf(row, INTENTS))
      .map(({ features, intent }) => {
        const chances = chancesOf(features, INTENTS.length, (at) => weights[at] ?? 0);
        const p = Math.max(...chances);
        return { p, isRight: chances.indexOf(p) === intent };
      });
    const rightOf = (some: typeof told) => some.filter(({ isRight }) => isRight).length / some.length;
    expect(rightOf(told.filter(({ p }) => p > 0.9))).toBeGreaterThan(0.97);
    expect(rightOf(told.filter(({ p }) => p < 0.6))).toBeLessThan(0.75);
  });
});
