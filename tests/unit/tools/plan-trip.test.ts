import { describe, expect, it } from 'vitest';
import type { Miss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import type { TravelCell } from '../../../lib/domain/ports.ts';
import type { WeatherData } from '../../../lib/domain/weather.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import type { TripPlan } from '../../../lib/tools/plan-trip/plan.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { type FakeContext, fakeContext, fakeSource, NORMALS } from '../../fixtures/fake-ports.ts';

/** Noon in Beijing on a Wednesday. */
const NOON = new Date('2026-11-25T04:00:00Z');

/** Parks in a row eastwards from the centre (116.4), a hundredth of a degree apart. */
const row = (count: number, change: Partial<Place> = {}): Place[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `园${index}`,
    nameEn: `Park ${index}`,
    kind: 'park',
    at: { lng: 116.4 + (index + 1) / 100, lat: 39.9 },
    countryCode: 'CN',
    ...change,
  }));

interface World {
  places?: Place[];
  weather?: Partial<WeatherData>;
  /** Seconds and metres from one longitude to another. */
  way?: (from: number, to: number) => TravelCell | null;
}

function contextOf({ places = row(4), weather = {}, way }: World, change: Partial<FakeContext> = {}): FakeContext {
  const context = fakeContext({ now: NOON, ...change });
  context.ports.places = async () => ({ value: places, source: fakeSource });
  context.ports.weather = async () => ({ value: { timeZone: 'Asia/Shanghai', ...weather }, source: fakeSource });
  context.ports.isOpenAt = isOpenAt;
  if (way) {
    context.ports.table = async (query) => {
      context.asked.push({ port: 'table', query });
      const value = query.points.map((from) => query.points.map((to) => way(from.lng, to.lng)));
      return { value, source: { ...fakeSource, id: 'osrm', name: 'OSRM' } };
    };
  }
  return context;
}

async function planned(context: FakeContext, input: object): Promise<TripPlan> {
  const output: TripPlan | Miss = await planTrip.execute(
    planTrip.input.parse({ area: { name: '北京' }, days: 1, interests: ['park'], mode: 'drive', ...input }),
    context,
  );
  if ('miss' in output) throw new Error(`a miss: ${output.miss}`);
  return output;
}

/** What is said about a trip for which nothing was found. */
async function missed(locale: Locale, interests: string[] | undefined): Promise<string> {
  const input = planTrip.input.parse({ area: { name: '北京' }, days: 1, ...(interests && { interests }) });
  const output = await planTrip.execute(input, contextOf({ places: [] }, { locale }));
  return answerFrom([{ name: 'plan_trip', input, output }], { message: '', locale }).split('\n')[0] ?? '';
}

const namesOf = ({ days }: TripPlan) => days.map(({ stops }) => stops.map(({ place }) => place.name));
const straight = (from: number, to: number) => ({
  durationS: Math.abs(from - to) * 30_000,
  distanceM: Math.abs(from - to) * 85_000,
});

describe('a trip for which nothing was found', () => {
  it.each([
    ['zh', ['theme_park', 'zoo'], '在北京没有找到“游乐园、动物园”。换个名字，或换个区域再试试。'],
    ['en', ['theme_park', 'beach'], 'I found nothing for “theme park, beach” in the area searched (Beijing). Try'],
    ['zh', undefined, '在北京没有找到相关地点。'],
    ['en', undefined, 'I found nothing for that in the area searched (Beijing).'],
  ] as const)('names kinds and area in the words of the reader (%s, %j)', async (locale, interests, text) => {
    expect(await missed(locale, interests && [...interests])).toContain(text);
  });
});

describe('a trip', () => {
  it('orders its stops by the times of the road network, where straight lines would mislead', async () => {
    // The nearest park is across a river with no bridge nearby: an hour away from everything.
    const way = (from: number, to: number) =>
      from !== to && [from, to].some((lng) => Math.abs(lng - 116.41) < 1e-6)
        ? { durationS: 3600, distanceM: 50_000 }
        : straight(from, to);
    const plan = await planned(contextOf({ way }), { start_date: '2026-11-26' });
    expect(namesOf(plan)).toEqual([['园1', '园2', '园3', '园0']]);
    expect(plan.days[0]?.stops.map(({ travelS }) => travelS)).toEqual([600, 300, 300, 3600]);
    expect(plan).toMatchObject({ estimate: false, travelSource: { id: 'osrm' } });
    expect(tellOutput('plan_trip', plan, 'en')).toContain('leg times by OSRM');
  });

  it('asks for one matrix, of the start, every stop and the few that may take the place of one', async () => {
    const context = contextOf({ places: row(12), way: straight });
    await planned(context, { days: 3, start: { name: '天安门' } });
    const tables = context.asked.filter(({ port }) => port === 'table');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.query).toMatchObject({ points: Array.from({ length: 13 }, () => ({ lat: expect.any(Number) })) });
  });

  it('says that its times are estimates when the matrix fails, and goes on', async () => {
    const context = contextOf({});
    context.ports.table = () => Promise.reject(new AppError('provider_unavailable'));
    const plan = await planned(context, {});
    expect(plan.estimate).toBe(true);
    expect(plan.days[0]?.stops.length).toBeGreaterThan(0);
    expect(tellOutput('plan_trip', plan, 'en')).toContain('leg times estimated');
  });

  it('never begins in the past: at noon of today the first stop is after noon, and there are fewer of them', async () => {
    const [today] = (await planned(contextOf({ way: straight }), { days: 1 })).days;
    expect(today?.date).toBe('2026-11-25');
    expect(today?.stops[0]?.arrive).toBe('12:20');
    expect(today?.stops).toHaveLength(3);
  });

  it('begins tomorrow when the day is over at the place, by its clock and not that of the server', async () => {
    const context = contextOf({ way: straight }, { now: new Date('2026-11-25T13:30:00Z'), timeZone: 'Europe/London' });
    const plan = await planned(context, {});
    expect(plan.days.map(({ date }) => date)).toEqual(['2026-11-26']);
    expect(plan.days[0]?.stops[0]?.arrive).toBe('09:05');
    expect(plan.unmet).toContain('over:2026-11-25');
  });

  it('fills the days evenly', async () => {
    const plan = await planned(contextOf({ places: row(12), way: straight }), { days: 3, start_date: '2026-11-26' });
    expect(plan.days.map(({ stops }) => stops.length)).toEqual([4, 4, 4]);
  });

  it('looks no farther than the way to go reaches', async () => {
    const radii = ['walk', 'bike', 'drive', 'transit'].map(async (mode) => {
      const context = contextOf({ way: straight });
      const { places } = context.ports;
      context.ports.places = (query, signal) => {
        context.asked.push({ port: 'places', query });
        return places(query, signal);
      };
      await planned(context, { mode });
      return context.asked.find(({ port }) => port === 'places')?.query;
    });
    expect(await Promise.all(radii)).toMatchObject(
      [6_000, 12_000, 25_000, 25_000].map((radiusM) => ({ area: { kind: 'around', radiusM } })),
    );
  });

  it('is content with one stop', async () => {
    const plan = await planned(contextOf({ places: row(1), way: straight }), {});
    expect(namesOf(plan)).toEqual([['园0']]);
    expect(plan.unmet).toEqual(['stops:1/3']);
  });

  it('takes something open in place of what is closed on every day', async () => {
    const places = [
      ...row(2, { openingHours: 'Mo 09:00-17:00' }),
      ...row(4, { kind: 'garden' }).map((each) => ({ ...each, name: `花${each.name}` })),
    ];
    const plan = await planned(contextOf({ places, way: straight }), { start_date: '2026-11-26' });
    expect(namesOf(plan)[0]?.toSorted()).toEqual(['花园0', '花园1', '花园2', '花园3']);
    expect(plan.unmet).toEqual([]);
  });

  it('goes by usual hours as well, and says so', async () => {
    const places = row(4, { usualHours: 'Mo-We 09:00-17:00' });
    const plan = await planned(contextOf({ places, way: straight }), { start_date: '2026-12-01' });
    expect(plan.days[0]?.stops[0]).toMatchObject({ closes: '17:00' });
    expect(tellOutput('plan_trip', plan, 'en')).toContain('opening hours are the usual ones');
    const input = planTrip.input.parse({ area: { name: '北京' }, days: 1, start_date: '2026-12-03' });
    expect(await planTrip.execute(input, contextOf({ places, way: straight }))).toMatchObject({ miss: 'not_found' });
  });

  it('takes something open in place of what is closed on the only day with room for it', async () => {
    const museums = row(3, { kind: 'museum', usualHours: 'Th 09:00-17:00' });
    const parks = row(7).map((each) => ({ ...each, name: `花${each.name}` }));
    const places = [...museums, ...parks];
    const plan = await planned(contextOf({ places, way: straight }), { days: 2, start_date: '2026-12-03' });
    const isOpen = plan.days.map(({ date, stops }) =>
      stops.map((stop) => isOpenAt(stop.place, `${date}T${stop.arrive}`)),
    );
    expect(isOpen.flat()).not.toContain(false);
    expect(plan.days.map(({ stops }) => stops.length)).toEqual([4, 4]);
    expect(plan.unmet).toEqual([]);
  });

  it('names what was asked for and is closed, and what no road leads to', async () => {
    const context = contextOf({
      places: row(2),
      way: (from, to) =>
        from !== to && [from, to].some((lng) => Math.abs(lng - 116.42) < 1e-6) ? null : straight(from, to),
    });
    const [closed] = row(1, { name: '闭馆', kind: 'museum', openingHours: 'Mo 09:00-17:00' });
    context.ports.geocode = async ({ text }) => ({
      value: text === '北京' ? [{ name: '北京', kind: 'city', at: { lng: 116.4, lat: 39.9 } }] : closed ? [closed] : [],
      source: fakeSource,
    });
    const plan = await planned(context, { must: [{ name: '闭馆' }], start_date: '2026-11-26' });
    expect(plan.unmet).toEqual(['unreachable:园1', 'stops:2/4', 'closed:闭馆']);
    expect(tellOutput('plan_trip', plan, 'zh')).toContain('could not satisfy: unreachable:园1; stops:2/4; closed:闭馆');
  });

  it('keeps outdoor stops out of the rain where an exchange is possible, and tells its hours', async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => ({
      time: `2026-11-26T${String(hour).padStart(2, '0')}:00`,
      tempC: 9,
      code: hour >= 13 ? 63 : 1,
    }));
    const museums = row(2, { kind: 'museum' }).map((each, index) => ({ ...each, name: `馆${index}` }));
    const parks = row(4).slice(2);
    const days = [{ date: '2026-11-26', minC: 4, maxC: 11, code: 63 }];
    const context = contextOf({ places: [...museums, ...parks], weather: { hours, days }, way: straight });
    const plan = await planned(context, { start_date: '2026-11-26' });
    expect(namesOf(plan)[0]?.slice(0, 2).toSorted()).toEqual(['园2', '园3']);
    expect(plan.unmet).toEqual([]);
    expect(plan.days[0]?.weather).toMatchObject({ rainHours: '13–21' });
    expect(tellOutput('plan_trip', plan, 'en')).toContain('4–11 °C, rain likely 13–21 h');
  });

  it('is planned without a forecast, and says that it could not look at the weather', async () => {
    const context = contextOf({ way: straight });
    context.ports.weather = () => Promise.reject(new AppError('provider_unavailable'));
    const plan = await planned(context, {});
    expect(plan.weatherSource).toBeUndefined();
    expect(tellOutput('plan_trip', plan, 'en')).toContain('weather not considered');
  });

  it('tells what is usual where no forecast reaches, as climate', async () => {
    const context = contextOf({ way: straight, weather: { climate: { normals: NORMALS } } });
    const plan = await planned(context, { days: 2, start_date: '2027-04-30' });
    expect(plan.days.map(({ usual }) => [usual?.month, usual?.maxC, usual?.minC])).toEqual([
      [4, 21, 9],
      [5, 27, 15],
    ]);
    expect(plan.days.every(({ weather }) => weather === undefined)).toBe(true);
    const text = tellOutput('plan_trip', plan, 'en');
    expect(text).toMatch(
      /climate, NOT a forecast: April 9 to 21 °C, rain on 5 days \(1991–2020, China Meteorological Administration\)/,
    );
  });

  it('has no climate beside a forecast', async () => {
    const days = [{ date: '2026-11-26', minC: 1, maxC: 9 }];
    const context = contextOf({ way: straight, weather: { days, climate: { normals: NORMALS } } });
    const plan = await planned(context, { days: 1, start_date: '2026-11-26' });
    expect(plan.days[0]?.weather?.maxC).toBe(9);
    expect(plan.days[0]?.usual).toBeUndefined();
  });

  it('stays within what the model may read, and says first what could not be had', async () => {
    const places = row(20).map((each) => ({ ...each, name: `一个名字很长的公园${each.name}` }));
    const weather = { climate: { normals: NORMALS } };
    const plan = await planned(contextOf({ places, weather, way: straight }), {
      days: 10,
      pace: 'full',
      start_date: '2026-11-26',
    });
    const text = tellOutput('plan_trip', plan, 'zh');
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1500);
    expect(text.split('\n')[1]).toBe('could not satisfy: stops:20/60');
    for (const { stops } of plan.days) for (const { place } of stops) expect(text).toContain(`[${place.ref}]`);
  });
});
