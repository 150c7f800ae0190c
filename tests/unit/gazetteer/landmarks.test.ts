import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryById } from '../../../lib/domain/categories.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const FOLDER = join(ROOT, 'lib/gazetteer/data/landmarks');
const LANDMARKS = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ file, ...landmarkOf(line.split('\t')) })),
);
/** Nature and ruins are named after a city from which people go there. */
const FAR_KINDS = new Set(['mountain', 'lake', 'national_park', 'historic', 'island', 'waterfall']);

function landmarkOf(cells: string[]) {
  const [name = '', nameEn = '', kind = '', city = '', country = '', written = '', , openingHours = ''] = cells;
  const [lng = Number.NaN, lat = Number.NaN] = written.split(',').map(Number);
  const at = { lng, lat };
  return { name, nameEn, kind: kind.replace('*', ''), city, country, written, at, openingHours, cells: cells.length };
}

describe('landmarks', () => {
  it('are about 550 or more, each with a name in both languages', () => {
    expect(LANDMARKS.length).toBeGreaterThanOrEqual(550);
    for (const { name, nameEn } of LANDMARKS) expect([name, nameEn]).not.toContain('');
  });

  it('have seven columns, or eight with the hours', () => {
    expect(LANDMARKS.filter(({ cells }) => cells !== 7 && cells !== 8).map(({ name }) => name)).toEqual([]);
  });

  it('have categories of the vocabulary', () => {
    expect(LANDMARKS.filter(({ kind }) => !categoryById(kind)).map(({ name, kind }) => `${name} ${kind}`)).toEqual([]);
  });

  it('say their position to three or four decimals', () => {
    const vague = LANDMARKS.filter(({ written }) => !/^-?\d{1,3}\.\d{3,4},-?\d{1,2}\.\d{3,4}$/.test(written));
    expect(vague.map(({ name, written }) => `${name} ${written}`)).toEqual([]);
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

  it('are said to lie in that city, not in another of its name', () => {
    const elsewhere = LANDMARKS.filter(({ name, country, at }) => {
      const [record] = gazetteer.find(name, { limit: 9 }).filter((found) => distanceM(found.at, at) < 500);
      const town = record?.adminEn?.split(', ').at(-3) ?? '';
      const towns = gazetteer
        .find(town, { limit: 40, kinds: ['city', 'county'] })
        .filter((found) => found.countryCode === country);
      return towns.length > 0 && Math.min(...towns.map((found) => distanceM(found.at, at))) > 250_000;
    });
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
    expect(gazetteer.find('凤凰古城')[0]?.adminZh).toBe('湖南省 凤凰县');
  });

  it('are named once in a city, in either language', () => {
    const said = LANDMARKS.flatMap(({ name, nameEn, city, country }) => [
      `${country} ${city} ${name}`,
      `${country} ${city} ${nameEn.toLowerCase()}`,
    ]);
    expect(said.filter((name, index) => said.indexOf(name) < index)).toEqual([]);
  });

  it('lie 60 m or more from any other of their kind', () => {
    const doubled = LANDMARKS.flatMap((one, index) =>
      LANDMARKS.slice(index + 1)
        .filter(({ kind, at }) => kind === one.kind && distanceM(at, one.at) < 60)
        .map(({ name }) => `${one.name} ${name}`),
    );
    expect(doubled).toEqual([]);
  });

  it('have opening hours that can be read', () => {
    const unreadable = LANDMARKS.filter(
      ({ openingHours, country: countryCode, at }) =>
        openingHours !== '' && isOpenAt({ openingHours, countryCode, at }, '2026-11-25T12:00') === null,
    );
    expect(unreadable.map(({ name, openingHours }) => `${name} ${openingHours}`)).toEqual([]);
  });

  it('are 25 to 60 in a table of their own, all of one city', () => {
    const files = Map.groupBy(
      LANDMARKS.filter(({ file }) => file !== 'elsewhere.tsv'),
      ({ file }) => file,
    );
    for (const [file, rows] of files) {
      expect(new Set(rows.map(({ city, country }) => `${country} ${city}`)).size, file).toBe(1);
      expect(rows.length, file).toBeGreaterThanOrEqual(25);
      expect(rows.length, file).toBeLessThanOrEqual(60);
    }
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

describe('an airport', () => {
  it.each([
    ['Heathrow Airport', 'London Heathrow Airport'],
    ['JFK airport', 'John F. Kennedy International Airport'],
    ['Charles de Gaulle Airport', 'Paris-Charles De Gaulle Airport'],
  ])('is found by its own name and the word: %s', (query, nameEn) => {
    expect(gazetteer.find(query)[0]).toMatchObject({ nameEn, kind: 'airport' });
  });
});

describe('a station', () => {
  it.each([
    ['Shanghai Hongqiao station', '上海虹桥站'],
    ['Shanghai Hongqiao train station', '上海虹桥站'],
    ['Shanghai Hongqiao Railway Station', '上海虹桥站'],
    ['Hangzhou East Station', '杭州东站'],
  ])('is found as people say it: %s', (query, name) => {
    expect(gazetteer.find(query)[0]?.name).toBe(name);
  });
});
