import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/gazetteer/load.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { climateAt } from '../../../lib/providers/climate-grid.ts';
import { type ClimateCity, climateNear, climateTable } from '../../../lib/providers/weather/climate/climate-near.ts';

const { cities, sources } = await climateTable();
const gazetteer = loadGazetteer();

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meansOf = ({ maxC, minC }: ClimateCity) => maxC.map((max, month) => (max + (minC[month] ?? max)) / 2);
/** April to September in the north. */
const summerOf = ({ at }: ClimateCity) => (at.lat > 0 ? [3, 4, 5, 6, 7, 8] : [9, 10, 11, 0, 1, 2]);

/** Köppen's main letter by the rules of Kottek et al. 2006. */
function mainLetter(city: ClimateCity): string {
  const means = meansOf(city);
  const rain = sum(city.rainMm);
  const share = sum(summerOf(city).map((month) => city.rainMm[month] ?? 0)) / rain;
  const dryness = 20 * (sum(means) / 12) + (share >= 2 / 3 ? 280 : share <= 1 / 3 ? 0 : 140);
  if (Math.max(...means) < 10) return 'E';
  if (rain < dryness) return 'B';
  if (Math.min(...means) >= 18) return 'A';
  return Math.min(...means) > -3 ? 'C' : 'D';
}

/** Cities whose cell of half a degree has another letter: mostly mountains beside them, or within a degree of a border. */
const BESIDE_THE_GRID: Record<string, string> = {
  // Dry or not by a few millimetres a year.
  Casablanca: 'C, not BSh',
  Honolulu: 'B, not As',
  'Los Angeles': 'B, not Csb',
  Luoyang: 'C, not BSk',
  Palma: 'B, not Csa',
  Shigatse: 'D, not BSk',
  Tbilisi: 'B, not Cfa',
  Ulaanbaatar: 'D, not BSk',
  Valencia: 'B, not Csa',
  "Yan'an": 'D, not BSk',
  // The coldest month is within a degree and a half of −3 or 18 °C, or the warmest of 10 °C.
  Almaty: 'D, not Cfa',
  Bishkek: 'C, not Dfb',
  Hualien: 'A, not Cfa',
  Jinghong: 'A, not Cwa',
  Nairobi: 'A, not Cfb',
  'Salt Lake City': 'C, not Dfb',
  'São Paulo': 'A, not Cfa',
  Ushuaia: 'C, not ET',
  // In a valley far below the mean height of its cell.
  Kangding: 'C, not Dwc',
  Nyingchi: 'C, not ET',
  Yerevan: 'B, not Dfb',
};

describe('the table of climates', () => {
  it('has some 370 cities, more than 100 of them Chinese, none twice', () => {
    expect(cities.length).toBeGreaterThan(350);
    expect(cities.filter(({ country }) => ['CN', 'HK', 'MO', 'TW'].includes(country)).length).toBeGreaterThanOrEqual(
      100,
    );
    for (const names of [cities.map(({ name }) => name), cities.map(({ nameEn, country }) => nameEn + country)])
      expect(new Set(names).size).toBe(cities.length);
    const near = cities.flatMap((one, index) =>
      cities
        .slice(index + 1)
        .filter((other) => distanceM(one.at, other.at) < 5_000)
        .map(({ nameEn }) => nameEn),
    );
    expect(near).toEqual([]);
  });

  it('says the years and a source of each, and uses every source', () => {
    expect(new Set(cities.map(({ years }) => years))).toEqual(
      new Set(['1961–1990', '1971–2000', '1981–2010', '1991–2020']),
    );
    expect(new Set(cities.map(({ source }) => source))).toEqual(new Set(Object.keys(sources)));
  });

  it.each(cities)('has a possible year for $nameEn', (city) => {
    const { maxC, minC, rainMm, rainDays, sunH = [] } = city;
    for (const list of [maxC, minC, rainMm, rainDays]) expect(list).toHaveLength(12);
    maxC.forEach((max, month) => {
      const min = minC[month] ?? Number.NaN;
      expect(max - min).toBeGreaterThanOrEqual(3);
      expect(max - min).toBeLessThanOrEqual(22);
      // A month is no more than 20° from the next, as in Yakutsk.
      expect(Math.abs(max - (maxC[(month + 1) % 12] ?? Number.NaN))).toBeLessThanOrEqual(20);
      const [mm, days] = [rainMm[month] ?? Number.NaN, rainDays[month] ?? Number.NaN];
      expect(days).toBeLessThanOrEqual(28);
      expect(mm).toBeLessThanOrEqual(days === 0 ? 7 : days * 50);
      if (days > 2) expect(mm).toBeGreaterThan(0);
    });
    for (const hours of sunH) expect(hours).toBeLessThanOrEqual(420);
  });

  it('is warm in the summer of each hemisphere outside the tropics', () => {
    const wrong = cities.filter((city) => {
      if (Math.abs(city.at.lat) < 23.5) return false;
      const means = meansOf(city);
      const summer = sum(summerOf(city).map((month) => means[month] ?? 0));
      return summer <= sum(means) - summer;
    });
    expect(wrong).toEqual([]);
  });

  it('agrees with the grid of climates, which knows nothing of it, but for named cities', () => {
    const other = cities.flatMap((city) => {
      const [own, zone] = [mainLetter(city), climateAt(city.at, 60_000)];
      return zone && zone[0] !== own ? [[city.nameEn, `${own}, not ${zone}`]] : [];
    });
    expect(Object.fromEntries(other)).toEqual(BESIDE_THE_GRID);
    expect(cities.filter((city) => climateAt(city.at, 60_000) === undefined).map(({ nameEn }) => nameEn)).toEqual([]);
  });

  it.each(cities)('has $nameEn where the gazetteer has it', ({ name, nameEn, at, country }) => {
    const found = [name, nameEn].flatMap((text) => gazetteer.find(text, { limit: 20, country }));
    const isFact = ({ match }: { match: string }) => ['exact', 'alias'].includes(match);
    expect(found.some((each) => isFact(each) && distanceM(each.at, at) < 18_000)).toBe(true);
  });

  it('takes the nearest city within 40 km', async () => {
    const greatWall = { lng: 116.0, lat: 40.35 };
    expect(await climateNear({ lng: 116.2, lat: 39.93 })).toMatchObject({
      city: { name: '北京', nameEn: 'Beijing' },
      distanceM: expect.closeTo(18_200, -3),
      years: '1991–2020',
      source: { nameEn: 'China Meteorological Administration' },
    });
    expect(await climateNear(greatWall)).toBeUndefined();
  });

  it.each([
    ['Beijing', 'rainMm', 6],
    ['Mumbai', 'rainMm', 6],
    ['Da Nang', 'rainMm', 9],
    ['Sydney', 'maxC', 0],
    ['Delhi', 'maxC', 4],
  ] as const)('knows when %s has the most: %s, month %i', (name, what, month) => {
    const list = cities.find(({ nameEn }) => nameEn === name)?.[what] ?? [];
    expect(list.indexOf(Math.max(...list))).toBe(month);
  });
});
