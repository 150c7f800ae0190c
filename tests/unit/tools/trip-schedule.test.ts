import { describe, expect, it } from 'vitest';
import type { Place } from '../../../lib/domain/place.ts';
import type { WeatherData } from '../../../lib/domain/weather.ts';
import { addDays } from '../../../lib/geo/calendar.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import type { TripDate } from '../../../lib/tools/plan-trip/days.ts';
import { fillDays } from '../../../lib/tools/plan-trip/fill.ts';
import { openingsOf } from '../../../lib/tools/plan-trip/openings.ts';
import type { TripRules } from '../../../lib/tools/plan-trip/rules.ts';
import { scheduleDay } from '../../../lib/tools/plan-trip/schedule.ts';
import { skyOf } from '../../../lib/tools/plan-trip/sky.ts';

/** A Wednesday. */
const DATE = '2026-11-25';
const day = (date = DATE, startMin = 540): TripDate => ({ date, startMin, endMin: 1260 });
const days = (count: number) => Array.from({ length: count }, (_, index) => day(addDays(DATE, index)));

let made = 0;
function stop(name: string, kind: string, openingHours?: string): Place {
  made++;
  return {
    name,
    kind,
    at: { lng: 116 + made / 100, lat: 39.9 },
    countryCode: 'CN',
    ...(openingHours && { openingHours }),
  };
}

/** Ten minutes from anywhere to anywhere; dry unless a forecast is given. */
const rules = (forecast: Pick<WeatherData, 'hours' | 'days'> | null = null, must: Place[] = []): TripRules => ({
  start: { lng: 116, lat: 39.9 },
  seconds: () => 600,
  isOpen: openingsOf(isOpenAt),
  sky: skyOf(forecast),
  stayShare: 1,
  isMust: (each) => must.includes(each),
});

const hoursOf = (date: string, isWet: (hour: number) => boolean) =>
  Array.from({ length: 24 }, (_, hour) => ({
    time: `${date}T${String(hour).padStart(2, '0')}:00`,
    tempC: 12,
    code: isWet(hour) ? 63 : 1,
    precipPct: isWet(hour) ? 90 : 5,
  }));

const named = (schedule: { stops: { place: Place }[] }) => schedule.stops.map(({ place }) => place.name);

describe('a day of a trip', () => {
  it('goes from stop to stop, with the ways between them', () => {
    const { stops, left } = scheduleDay(day(), [stop('甲', 'museum'), stop('乙', 'viewpoint')], rules());
    expect(stops.map(({ arrive, leave, travelS }) => [arrive, leave, travelS])).toEqual([
      ['09:10', '11:10', 600],
      ['11:20', '12:20', 600],
    ]);
    expect(left).toEqual([]);
  });

  it('waits for a door to open when nothing else can be visited meanwhile', () => {
    const { stops } = scheduleDay(day(), [stop('晚开', 'museum', 'Mo-Su 10:30-18:00')], rules());
    expect(stops.map(({ arrive, leave }) => [arrive, leave])).toEqual([['10:30', '12:30']]);
  });

  it('visits another stop first while a door is closed', () => {
    const order = [stop('晚开', 'museum', 'Mo-Su 11:00-18:00'), stop('全天', 'park')];
    expect(named(scheduleDay(day(), order, rules()))).toEqual(['全天', '晚开']);
  });

  it('stays within the opening hours to the end of the visit, shorter if need be', () => {
    const early = scheduleDay(day(), [stop('早关', 'museum', 'Mo-Su 09:00-10:00')], rules());
    expect(early.stops.map(({ arrive, leave }) => [arrive, leave])).toEqual([['09:10', '09:55']]);
    const lunch = scheduleDay(day(), [stop('午休', 'temple', 'Mo-Su 09:00-10:00,13:30-18:00')], rules());
    expect(lunch.stops.map(({ arrive, leave }) => [arrive, leave])).toEqual([['13:30', '15:00']]);
  });

  it('tells what is closed that day from what the day has no time for', () => {
    const closed = stop('周一开', 'museum', 'Mo 09:00-17:00');
    const many = Array.from({ length: 7 }, (_, index) => stop(`馆${index}`, 'museum'));
    const { stops, left } = scheduleDay(day(), [closed, ...many], rules());
    expect(stops).toHaveLength(6);
    expect(left.map(({ stop: { name }, why }) => [name, why])).toEqual([
      ['周一开', 'closed'],
      ['馆6', 'full'],
    ]);
  });

  it('does not end after nine in the evening, and begins where the day begins', () => {
    const { stops, left } = scheduleDay(day(DATE, 18 * 60), [stop('甲', 'museum'), stop('乙', 'museum')], rules());
    expect(stops.map(({ arrive, leave }) => [arrive, leave])).toEqual([['18:10', '20:10']]);
    expect(left.map(({ why }) => why)).toEqual(['full']);
  });

  it('has no stops when there are none', () => {
    expect(scheduleDay(day(), [], rules())).toEqual({ stops: [], left: [], wet: [], cost: 0 });
  });
});

describe('the days of a trip', () => {
  it('take twelve stops evenly', () => {
    const stops = Array.from({ length: 12 }, (_, index) => stop(`公园${index}`, 'park'));
    const filled = fillDays(days(3), stops, rules());
    expect(filled.map((each) => each.stops.length)).toEqual([4, 4, 4]);
  });

  it('take fewer stops on a day that has begun already', () => {
    const stops = Array.from({ length: 6 }, (_, index) => stop(`园${index}`, 'park'));
    const filled = fillDays([day(DATE, 15 * 60), day(addDays(DATE, 1))], stops, rules());
    expect(filled.map((each) => each.stops.length)).toEqual([2, 4]);
  });

  it('exchange a museum that is closed on its day for one that is not', () => {
    // 30 November 2026 is a Monday.
    const monday = [day('2026-11-30'), day('2026-12-01')];
    const stops = [stop('馆', 'museum', 'Tu-Su 09:00-17:00'), stop('园', 'park')];
    const filled = fillDays(monday, stops, rules());
    expect(filled.map(named)).toEqual([['园'], ['馆']]);
    expect(filled.flatMap(({ left }) => left)).toEqual([]);
  });

  it('name a stop that is closed on every day', () => {
    const filled = fillDays(days(2), [stop('馆', 'museum', 'Mo 09:00-17:00'), stop('园', 'park')], rules());
    expect(filled.flatMap(({ left }) => left.map(({ stop: { name }, why }) => [name, why]))).toEqual([
      ['馆', 'closed'],
    ]);
  });

  it('keep outdoor stops off a rainy day where the other day has something under a roof', () => {
    const forecast = {
      days: [
        { date: DATE, minC: 5, maxC: 9, code: 63 },
        { date: addDays(DATE, 1), minC: 5, maxC: 9, code: 1 },
      ],
    };
    const filled = fillDays(days(2), [stop('公园', 'park'), stop('博物馆', 'museum')], rules(forecast));
    expect(filled.map(named)).toEqual([['博物馆'], ['公园']]);
    expect(filled.flatMap(({ wet }) => wet)).toEqual([]);
  });

  it('go outdoors in the dry half of a day', () => {
    const forecast = { hours: hoursOf(DATE, (hour) => hour < 13) };
    const filled = fillDays(
      days(1),
      [stop('公园', 'park'), stop('一馆', 'museum'), stop('二馆', 'museum')],
      rules(forecast),
    );
    expect(filled.map(named)).toEqual([['二馆', '一馆', '公园']]);
    expect(filled[0]?.wet).toEqual([]);
  });

  it('name the outdoor stops that the rain will reach when it rains everywhere', () => {
    const forecast = { days: days(2).map(({ date }) => ({ date, minC: 5, maxC: 9, code: 63 })) };
    const filled = fillDays(days(2), [stop('甲园', 'park'), stop('乙园', 'park')], rules(forecast));
    expect(filled.flatMap(({ wet }) => wet.map(({ name }) => name))).toEqual(['甲园', '乙园']);
  });

  it('leave out what was only found before what was asked for', () => {
    const must = stop('必去', 'museum');
    const others = Array.from({ length: 6 }, (_, index) => stop(`馆${index}`, 'museum'));
    const leftOut = (rule: TripRules) =>
      fillDays(days(1), [...others, must], rule)[0]?.left.map(({ stop }) => stop.name);
    expect(leftOut(rules())).toEqual(['必去']);
    expect(leftOut(rules(null, [must]))).toEqual(['馆0']);
  });
});

describe('the sky over a trip', () => {
  it('goes by the hour where there are hours, else by the day, and is dry where nothing is known', () => {
    const sky = skyOf({
      hours: hoursOf(DATE, (hour) => hour >= 14 && hour < 17),
      days: [
        { date: DATE, minC: 1, maxC: 2, code: 63 },
        { date: '2026-11-26', minC: 1, maxC: 2, precipPct: 80 },
      ],
    });
    expect([
      sky.rainMin(DATE, 13 * 60, 15 * 60),
      sky.rainMin('2026-11-26', 600, 660),
      sky.rainMin('2027-01-01', 0, 1440),
    ]).toEqual([60, 60, 0]);
    expect([sky.rainText(DATE), sky.rainText('2026-11-26'), sky.rainText('2027-01-01')]).toEqual([
      '14–17',
      '9–21',
      undefined,
    ]);
  });

  it('fills the gaps of a forecast that steps by six hours', () => {
    const sky = skyOf({
      hours: [
        { time: `${DATE}T06:00`, tempC: 9, code: 61 },
        { time: `${DATE}T12:00`, tempC: 9, code: 1 },
      ],
    });
    expect(sky.rainText(DATE)).toBe('9–12');
  });
});
