import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const CITIES = readFileSync(join(ROOT, 'tests/fixtures/world-cities.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [zh = '', en = '', lng = '', lat = ''] = line.split('\t');
    return { zh, en, at: { lng: Number(lng), lat: Number(lat) } };
  });
const TOLERANCE_M = 25_000;

/** What the name leads to: the city, another place stated as a fact, or nothing certain. */
function outcomeOf(name: string, at: { lng: number; lat: number }): 'right' | 'untrue' | 'miss' {
  const [first] = gazetteer.find(name);
  if (!first || (first.match !== 'exact' && first.match !== 'alias')) return 'miss';
  return distanceM(first.at, at) <= TOLERANCE_M ? 'right' : 'untrue';
}

describe.each(['zh', 'en'] as const)('cities of the world by their %s name', (language) => {
  const outcomes = CITIES.map((city) => ({ name: city[language], outcome: outcomeOf(city[language], city.at) }));
  const namesOf = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).map(({ name }) => name);

  it('are at least 300', () => {
    expect(CITIES.length).toBeGreaterThanOrEqual(300);
  });

  it('are never presented as facts about another place', () => {
    expect(namesOf('untrue')).toEqual([]);
  });

  it('are found in at least 97 of 100 cases', () => {
    expect(namesOf('right').length / outcomes.length, namesOf('miss').join(', ')).toBeGreaterThanOrEqual(0.97);
  });
});
