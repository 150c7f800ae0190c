import { type Advice, type Basis, withBasis } from './advice.ts';
import type { Facts } from './facts.ts';

/**
 * Upper limits of each kind of clothing, by apparent temperature: the layers that meteorological services recommend.
 */
const CLOTHES_BELOW_C = [-10, 0, 8, 15, 21, 28, 99];

export function feltRange({ hours, day }: Facts): [number, number] | null {
  const felt = hours.map((hour) => hour.feelsC ?? hour.tempC);
  if (felt.length > 0) return [Math.min(...felt), Math.max(...felt)];
  return day ? [day.minC, day.maxC] : null;
}

/** Degrees from the lowest to the highest. */
export function rangeBasis(range: readonly [number, number]): Basis {
  const [low, high] = [Math.round(range[0]), Math.round(range[1])];
  return { said: ({ numbers }) => numbers.range(low, high).replaceAll('-', '−'), basis: `${low} to ${high} °C` };
}

export function clothing(facts: Facts): Advice | null {
  const range = feltRange(facts);
  if (!range) return null;
  const [low, high] = range;
  const layer = CLOTHES_BELOW_C.findIndex((below) => (low + high) / 2 < below);
  if (layer < 0) return null;
  const { said, basis } = rangeBasis(range);
  return withBasis('clothing', ({ clothes, wear }) => wear(clothes[layer] ?? '', high - low >= 10), {
    said: (words) => (facts.hours.length > 0 ? words.numbers.feels : words.numbers.temperature)(said(words)),
    basis,
  });
}
