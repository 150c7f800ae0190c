import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const CASES = readFileSync(join(ROOT, 'tests/fixtures/geocoding-cases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [query = '', kind = '', at = ''] = line.split('\t');
    const [lng = 0, lat = 0] = at.split(',').map(Number);
    return { query, kind, at: { lng, lat } };
  });

function missesOf(kind: string): { misses: string[]; total: number } {
  const cases = CASES.filter((one) => one.kind === kind);
  const misses = cases.filter(({ query, at }) => {
    const [first] = gazetteer.find(query);
    return !first || distanceM(first.at, at) > 10_000;
  });
  return { misses: misses.map(({ query }) => query), total: cases.length };
}

describe('geocoding known answers', () => {
  it('has at least 200 cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(200);
  });

  it('puts at least 90 % of cities within 10 km by their first candidate', () => {
    const { misses, total } = missesOf('city');
    expect(misses.length / total, misses.join(', ')).toBeLessThanOrEqual(0.1);
  });

  it('puts at least 95 % of Chinese counties within 10 km by their first candidate', () => {
    const { misses, total } = missesOf('county');
    expect(misses.length / total, misses.join(', ')).toBeLessThanOrEqual(0.05);
  });
});
