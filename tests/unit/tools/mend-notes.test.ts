import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendToolInput } from '../../../lib/tools/bind.ts';
import { parseNumber } from '../../../lib/tools/mend/numbers.ts';
import { planRoute } from '../../../lib/tools/plan-route/index.ts';
import type { GeoToolName } from '../../../lib/tools/registry.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';

const facts = { now: NOW, timeZone: 'Asia/Shanghai', selection: [], isStrict: false };
const mend = (name: GeoToolName, given: unknown) => mendToolInput(name, given, facts);

const latitude = fc.double({ min: -89, max: 89, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
const longitude = fc.double({ min: 91, max: 179, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
const name = fc.constantFrom('老宅', 'grandma', '我们家', 'the old mill');
const two = (digits: number) => String(digits).padStart(2, '0');

/** Each way in which mending changes the meaning: arguments of that kind, and the field the note must name. */
const KINDS: [string, fc.Arbitrary<[GeoToolName, object]>, string][] = [
  [
    'latitude and longitude on the wrong names',
    fc.tuple(latitude, longitude).map(([lat, lng]) => ['get_weather', { place: { lat: lng, lng: lat }, span: 'now' }]),
    '"place"',
  ],
  [
    'a box with its latitudes first',
    fc
      .tuple(latitude, longitude)
      .map(([lat, lng]) => ['search_places', { query: 'x', within: { bbox: [lat, lng, lat + 1, lng + 1] } }]),
    '"within"',
  ],
  [
    'a radius without a unit',
    fc.integer({ min: 1, max: 9_000 }).map((radius) => ['map_draw', { shape: 'circle', center: 'x', radius }]),
    '"radius"',
  ],
  [
    'an instant instead of a local time',
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('Z', '+09:00', '-05:00', ':30Z', ':00.000Z'))
      .map(([hour, zone]) => ['plan_route', { to: 'x', depart_at: `2026-12-03T${two(hour)}:15${zone}` }]),
    '"depart_at"',
  ],
  [
    'a time that has passed',
    fc.integer({ min: 0, max: 11 }).map((hour) => ['plan_route', { to: 'x', arrive_by: `${two(hour)}:30` }]),
    '"arrive_by"',
  ],
  [
    'a word that names no place',
    fc
      .constantFrom('unknown', 'Unspecified', '未知', 'not provided', 'any')
      .map((from) => ['plan_route', { from, to: 'x' }]),
    '"from"',
  ],
  [
    'a point beside a name',
    fc.tuple(name, latitude, longitude).map(([place, lat, lng]) => ['get_weather', { place, lat, lng, span: 'now' }]),
    '"place"',
  ],
  [
    'a point beside a ref',
    fc.tuple(latitude, longitude).map(([lat, lng]) => ['get_weather', { place: 'p3', lat, lng, span: 'now' }]),
    '"place"',
  ],
  [
    'a datum that was converted',
    fc
      .tuple(fc.double({ min: 22, max: 40, noNaN: true }), fc.double({ min: 100, max: 118, noNaN: true }))
      .map(([lat, lng]) => ['get_weather', { place: `高德 ${lng.toFixed(5)},${lat.toFixed(5)}`, span: 'now' }]),
    '"place"',
  ],
  [
    'a choice that was not given',
    fc.integer({ min: 1, max: 16 }).map((days) => ['get_weather', { place: 'x', days }]),
    '"span"',
  ],
  [
    'a word narrower than the choice',
    fc
      .constantFrom('bus', 'subway', 'tram', 'e-bike', 'taxi', '出租车', '电动车', '公交车')
      .map((mode) => ['plan_route', { to: 'x', mode }]),
    '"mode"',
  ],
  [
    'a misspelt choice',
    fc.constantFrom('heatmap_onn', 'renam', 'restylee').map((action) => ['map_edit', { action, refs: ['p1'] }]),
    '"action"',
  ],
  [
    'a misspelt field',
    fc
      .constantFrom('placee', 'plase', 'spna')
      .map((key) => ['get_weather', key === 'spna' ? { place: 'x', [key]: 'now' } : { [key]: 'x', span: 'now' }]),
    'was read as',
  ],
  [
    'a field that the tool lacks',
    fc
      .constantFrom('max_price', 'wheelchair', 'stars')
      .map((key) => ['get_weather', { place: 'x', span: 'now', [key]: 1 }]),
    'ignored',
  ],
  [
    'more than there is',
    fc.integer({ min: 17, max: 400 }).map((days) => ['get_weather', { place: 'x', span: 'days', days }]),
    '"days"',
  ],
  [
    'a last day instead of a number of days',
    fc
      .integer({ min: 2, max: 9 })
      .map((day) => ['plan_trip', { area: 'x', start_date: '2026-12-01', end_date: `2026-12-0${day}` }]),
    '"days"',
  ],
  [
    'a weekday that some read as another',
    fc
      .constantFrom('next Monday', 'next friday', 'on next Sunday')
      .map((date) => ['outing_advice', { place: 'x', date }]),
    '"date"',
  ],
];

describe('M01: every repair that changes the meaning is reported to the model', () => {
  it.each(KINDS)('M01: %s', (_kind, calls, field) => {
    fc.assert(
      fc.property(calls, ([tool, given]) => {
        const made = mend(tool, given);
        expect(made).toHaveProperty('input');
        const notes = 'notes' in made ? made.notes : [];
        expect(notes.join('; ')).toContain(field);
        expect(notes.every((note) => note.length < 300 && !note.includes('\n'))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('M01: what a mended call then does', () => {
  it('M01: an instant is brought to the clock of the place, not of the user', async () => {
    const asked = async (timeZone: string, depart_at: string) => {
      const context = fakeContext({ timeZone });
      const made = mend('plan_route', { from: '北京', to: '上海', depart_at });
      if (!('input' in made)) throw new Error(made.refusal);
      await planRoute.execute(made.input as never, context);
      const query = context.asked.find(({ port }) => port === 'routes')?.query as { departAt?: string };
      return query.departAt;
    };
    expect(await asked('America/New_York', '2026-12-03T07:30:00Z')).toBe('2026-12-03T15:30');
    expect(await asked('Europe/Paris', '2026-12-03T07:30:00-05:00')).toBe('2026-12-03T20:30');
    expect(await asked('America/New_York', 'in 2 hours')).toBe('2026-11-25T14:00');
    expect(await asked('America/New_York', '2026-12-03T07:30')).toBe('2026-12-03T07:30');
  });

  it('M01: a day with a zone is the day as written', () => {
    const dateOf = (date: string, timeZone: string) =>
      mendToolInput('outing_advice', { place: 'x', date }, { ...facts, timeZone });
    expect(dateOf('2026-12-03T00:00:00Z', 'America/New_York')).toEqual({
      input: { place: { name: 'x' }, date: '2026-12-03' },
      notes: [],
    });
    expect(dateOf('2026-12-03T22:00:00Z', 'Asia/Shanghai')).toMatchObject({
      input: { date: '2026-12-03' },
      notes: [expect.stringContaining('its day as written')],
    });
  });

  it('M01: a point with a label is that point under that name', async () => {
    const point = { lng: 108.94, lat: 34.26 };
    expect(await resolvePlace({ point, label: '老宅' }, fakeContext())).toMatchObject({ name: '老宅', at: point });
    expect(await resolvePlace({ point }, fakeContext())).toMatchObject({ name: '34.26000, 108.94000' });
  });

  it('M01: text that two points fit is left to the tool, which asks', () => {
    expect(mend('get_weather', { place: '高德 10.123, 20.456', span: 'now' })).toMatchObject({
      input: { place: { name: expect.stringContaining('10.123') } },
    });
  });

  it.each([
    [
      [116.2, 39.8, 116.6, 40.0],
      [116.2, 39.8, 116.6, 40.0],
    ],
    [
      [39.8, 116.2, 40.0, 116.6],
      [116.2, 39.8, 116.6, 40.0],
    ],
    [
      [39.8, 40.0, 116.2, 116.6],
      [116.2, 39.8, 116.6, 40.0],
    ],
    [
      [116.2, 40.0, 116.6, 39.8],
      [116.2, 39.8, 116.6, 40.0],
    ],
    [
      [40.0, 116.2, 39.8, 116.6],
      [116.2, 39.8, 116.6, 40.0],
    ],
    [
      [116.2, 116.6, 39.8, 40.0],
      [116.2, 39.8, 116.6, 40.0],
    ],
    ['39.8,116.2,40.0,116.6', [116.2, 39.8, 116.6, 40.0]],
    [
      [179, -18, -179, -17],
      [179, -18, -179, -17],
    ],
    [{ northeast: { lat: 40, lng: 116.6 }, southwest: { lat: 39.8, lng: 116.2 } }, [116.2, 39.8, 116.6, 40]],
    [
      [
        [116.6, 39.8],
        [116.2, 40.0],
      ],
      [116.2, 39.8, 116.6, 40.0],
    ],
    [
      [
        [-179.5, -17],
        [179.5, -18],
      ],
      [179.5, -18, -179.5, -17],
    ],
  ])('M01: the box %j', (given, bbox) => {
    expect(mend('search_places', { query: 'x', within: { bbox: given } })).toMatchObject({
      input: { within: { bbox } },
    });
  });

  it('M01: a box that fits with its latitudes first too is told as it was read, or refused where the map shows it is wrong', () => {
    const within = (bbox: number[], center?: { lng: number; lat: number }) =>
      mendToolInput(
        'search_places',
        { query: 'x', within: { bbox } },
        {
          ...facts,
          ...(center && { view: { center, zoom: 12, bbox: [center.lng, center.lat, center.lng, center.lat] } }),
        },
      );
    const paris = { lng: 2.35, lat: 48.86 };
    const right = [2.2, 48.8, 2.4, 48.9];
    const turned = [48.8, 2.2, 48.9, 2.4];
    const note = expect.stringContaining('"within" was read as west 48.8, south 2.2');
    expect(within(right, paris)).toMatchObject({ input: { within: { bbox: right } }, notes: [expect.anything()] });
    expect(within(turned)).toMatchObject({ input: { within: { bbox: turned } }, notes: [note] });
    expect(within(turned, { lng: 48.85, lat: 2.3 })).toMatchObject({ input: {}, notes: [note] });
    const { refusal = '' } = within(turned, paris) as { refusal?: string };
    expect(refusal).toMatch(
      /^search_places was not called: "within" was a list of 4, write \[west, south, east, north\]/,
    );
    expect(refusal).toContain('swapped');
    // Only one order fits.
    expect(within([116.2, 39.8, 116.6, 40.0])).toMatchObject({ notes: [] });
  });

  it('M01: a trip that ends before it begins is refused', () => {
    expect(mend('plan_trip', { area: 'x', start_date: '2026-12-05', end_date: '2026-12-01' })).toEqual({
      refusal: expect.stringContaining('"days" is missing'),
    });
  });

  it.each([
    ['twenty-five', 25],
    ['two hundred', 200],
    ['a couple of hours', 120],
    ['an hour', 60],
    ['一个半小时', 90],
    ['两小时', 120],
    ['四十五分钟', 45],
    ['一百零五', 105],
    ['一百五', 150],
  ])('M01: "%s" is %d minutes', (text, minutes) => {
    expect(parseNumber(text, 'minutes')).toBe(minutes);
  });

  it.each(['两三天', '二三', '十百', 'some', 'two or three', 'a', 'hours', '百', '一万万'])(
    'M01: "%s" is not a number',
    (text) => {
      expect(parseNumber(text, 'minutes')).toBeUndefined();
    },
  );
});
