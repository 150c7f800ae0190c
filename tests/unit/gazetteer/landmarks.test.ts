import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryById } from '../../../lib/domain/categories.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const LANDMARKS = readFileSync(join(ROOT, 'lib/gazetteer/data/landmarks.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', nameEn = '', kind = '', city = '', country = '', at = ''] = line.split('\t');
    const [lng = Number.NaN, lat = Number.NaN] = at.split(',').map(Number);
    return { name, nameEn, kind: kind.replace('*', ''), city, country, at: { lng, lat } };
  });
/** Nature and ruins are named after a city from which people go there. */
const FAR_KINDS = new Set(['mountain', 'lake', 'national_park', 'historic', 'island', 'waterfall']);

describe('landmarks', () => {
  it('are about 300 or more, each with a name in both languages', () => {
    expect(LANDMARKS.length).toBeGreaterThanOrEqual(300);
    for (const { name, nameEn } of LANDMARKS) expect([name, nameEn]).not.toContain('');
  });

  it('have categories of the vocabulary', () => {
    expect(LANDMARKS.filter(({ kind }) => !categoryById(kind)).map(({ name, kind }) => `${name} ${kind}`)).toEqual([]);
  });

  it('lie within 60 km of their city, nature within 150 km', () => {
    const astray = LANDMARKS.filter(({ city, country, kind, at }) => {
      const cities = gazetteer
        .find(city, { limit: 40, kinds: ['city', 'county'] })
        .filter((candidate) => candidate.countryCode === country);
      const nearest = Math.min(...cities.map((candidate) => distanceM(candidate.at, at)));
      return !(nearest <= (FAR_KINDS.has(kind) ? 150_000 : 60_000));
    });
    expect(astray.map(({ name, city }) => `${name} (${city})`)).toEqual([]);
  });

  it('are found by either name', () => {
    const lost = LANDMARKS.filter(({ name, nameEn, at }) =>
      [name, nameEn].some(
        (text) => !gazetteer.find(text, { limit: 40 }).some((found) => distanceM(found.at, at) < 100),
      ),
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
