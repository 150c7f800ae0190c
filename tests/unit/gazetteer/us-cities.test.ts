import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const CITIES = readFileSync(join(ROOT, 'tests/fixtures/us-cities.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', code = '', state = '', stateZh = '', lng = '', lat = ''] = line.split('\t');
    return { name, code, state, stateZh, at: { lng: Number(lng), lat: Number(lat) } };
  });

/** The share whose first candidate for the text is the city, as a fact; and the others. */
function firstFor(textOf: (city: (typeof CITIES)[number]) => string) {
  const misses = CITIES.filter((city) => {
    const [first] = gazetteer.find(textOf(city));
    const isFact = first?.match === 'exact' || first?.match === 'alias';
    return !first || !isFact || distanceM(first.at, city.at) > 25_000;
  });
  return { share: 1 - misses.length / CITIES.length, misses: misses.map(textOf).join(', ') };
}

describe('cities of the United States', () => {
  it('are at least 100', () => {
    expect(CITIES.length).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ['alone', ({ name }) => name],
    ['alone in lower case', ({ name }) => name.toLowerCase()],
    ['with the code of the state', ({ name, code }) => `${name}, ${code}`],
    ['with the code and no comma', ({ name, code }) => `${name} ${code}`],
    ['with the code in lower case', ({ name, code }) => `${name}, ${code}`.toLowerCase()],
    ['with the code and the country', ({ name, code }) => `${name}, ${code}, USA`],
    ['with the state', ({ name, state }) => `${name}, ${state}`],
    ['with the state and no comma', ({ name, state }) => `${name} ${state}`],
    ['with the state in brackets', ({ name, state }) => `${name} (${state})`],
    ['with the state in Chinese', ({ name, stateZh }) => `${name}（${stateZh}）`],
  ] as [string, (city: (typeof CITIES)[number]) => string][])(
    'are the first candidate in 97 of 100: %s',
    (_, textOf) => {
      const { share, misses } = firstFor(textOf);
      expect(share, misses).toBeGreaterThanOrEqual(0.97);
    },
  );
});
