import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_ZONES, placesOfZone } from '../../../components/chat/zone-places.ts';
import { isMiss } from '../../../lib/domain/miss.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import type { TripPlan } from '../../../lib/tools/plan-trip/plan.ts';
import { searchPlaces } from '../../../lib/tools/search-places/index.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';
import { ROOT } from '../gazetteer/shared.ts';

const FOLDER = join(ROOT, 'lib/gazetteer/data/landmarks');
/** The cities with a table of their own, as [English name, country]. */
const CITIES = readdirSync(FOLDER)
  .filter((file) => file !== 'elsewhere.tsv')
  .map((file) => {
    const [, first = ''] = readFileSync(join(FOLDER, file), 'utf8').split('\n');
    const [, , , city = '', country = ''] = first.split('\t');
    return { city, country };
  });
const ports = offlinePorts();
const context = () => fakeContext({ ports, now: OFFLINE_NOW, locale: 'en' });

async function twoDays(city: string, startDate: string): Promise<TripPlan> {
  const input = planTrip.input.parse({ area: { name: city }, days: 2, start_date: startDate });
  const plan = await planTrip.execute(input, context());
  if (isMiss(plan)) throw new Error(`${city}: ${plan.miss}`);
  return plan;
}

async function countOf(category: string, city: string): Promise<number> {
  const input = searchPlaces.input.parse({ category, near: { name: city }, limit: 20 });
  const found = await searchPlaces.execute(input, context());
  return isMiss(found) ? 0 : found.places.length;
}

describe('two days without a key or network', () => {
  it('can be had in fifty cities', () => {
    expect(CITIES).toHaveLength(50);
  });

  // A Tuesday, when many museums of France are closed, and a Monday, when most of China's are.
  it.each(CITIES.flatMap(({ city, country }) => ['2026-12-01', '2026-12-07'].map((date) => ({ city, country, date }))))(
    'are full of sights near each other, each once and while it is open: $city $country from $date',
    async ({ city, country, date: start }) => {
      const { area, days } = await twoDays(city, start);
      expect(area.countryCode).toBe(country);
      for (const { date, stops } of days) {
        expect(stops.length).toBeGreaterThanOrEqual(3);
        for (const { place, arrive, leave } of stops) {
          expect(place.precision).toBe('approximate');
          expect(isOpenAt(place, `${date}T${arrive}`), `${place.nameEn} ${arrive}`).not.toBe(false);
          expect(leave > arrive).toBe(true);
        }
        const hops = stops.slice(1).map(({ place }, index) => distanceM(stops[index]?.place.at ?? place.at, place.at));
        expect(Math.max(...hops)).toBeLessThan(40_000);
        expect(hops.toSorted((a, b) => a - b)[Math.floor((hops.length - 1) / 2)]).toBeLessThan(15_000);
      }
      const names = days.flatMap(({ stops }) => stops.map(({ place }) => place.nameEn));
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it('can be had wherever the first page offers them', () => {
    const offered = KNOWN_ZONES.map((zone) => placesOfZone(zone, 'en')).filter(({ hasTrips }) => hasTrips);
    const known = CITIES.map(({ city }) => city);
    for (const { city } of offered)
      expect(
        known.filter((name) => name.startsWith(city)),
        city,
      ).toHaveLength(1);
  });

  it.each([
    ['Beijing', ['Forbidden City', 'Temple of Heaven']],
    ['Shanghai', ['The Bund', 'Oriental Pearl Tower']],
    ['Paris', ['Eiffel Tower', 'Arc de Triomphe']],
    ['London', ['Big Ben', 'British Museum']],
    ['Rome', ['Colosseum']],
  ])('show what the city is known for: %s', async (city, sights) => {
    // A Thursday: all of them are open.
    const { days } = await twoDays(city, '2026-12-03');
    const names = days.flatMap(({ stops }) => stops.map(({ place }) => place.nameEn));
    expect(names).toEqual(expect.arrayContaining(sights));
  });
});

describe('what is looked for in the fifty cities without a network', () => {
  it.each(CITIES)('are sights: $city', async ({ city }) => {
    expect(await countOf('attraction', city)).toBeGreaterThanOrEqual(8);
  });

  // Where a city has none of a kind, none was known well enough to be entered.
  it.each([
    ['museum', 48],
    ['park', 50],
    ['hospital', 49],
    ['university', 48],
    ['train_station', 46],
  ])('is found in most of them: %s', async (category, least) => {
    const counts = await Promise.all(CITIES.map(async ({ city }) => [city, await countOf(category, city)] as const));
    const without = counts.filter(([, count]) => count === 0).map(([city]) => city);
    expect(CITIES.length - without.length, `none in ${without.join(', ')}`).toBeGreaterThanOrEqual(least);
  });
});
