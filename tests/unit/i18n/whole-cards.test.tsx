// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import { readConfig } from '../../../lib/config.ts';
import { fileReport } from '../../../lib/domain/file-report.ts';
import { isMiss, miss } from '../../../lib/domain/miss.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';
import { MADE_UP, speakMadeUp } from './made-up-language.ts';
import { foreign, page } from './made-up-page.tsx';

let silence = () => {};
beforeAll(() => {
  silence = speakMadeUp();
});
afterAll(() => silence());
afterEach(cleanup);
const nothing = () => {};

const now = () => NOW.getTime();
const ports = createPorts({
  geo: readConfig({ OFFLINE: '1' }).config.geo,
  timeouts: { providerMs: 1_000, toolMs: 4_000 },
  embedded: embeddedPorts(builtGazetteer(), now),
  now,
});

/** What the offline data answers; a card or layer for every tool. */
const CALLS: [GeoToolName, object][] = [
  ['locate', { query: '埃菲尔铁塔' }],
  ['locate', { point: { lng: 2.2945, lat: 48.8584 } }],
  ['locate', { query: 'Springfield' }],
  ['search_places', { category: 'museum', near: { name: '巴黎' }, limit: 8 }],
  [
    'plan_route',
    {
      from: { name: '成都' },
      to: { name: '重庆' },
      via: [{ name: '遂宁' }],
      arrive_by: '2026-11-26T18:00',
      avoid: ['tolls'],
    },
  ],
  ['travel_times', { from: { name: '杭州' }, to: [{ name: '苏州' }, { name: '绍兴' }] }],
  ['travel_times', { from: { name: '杭州' }, minutes: [15] }],
  ['outing_advice', { place: { name: '里斯本' }, activity: '跑步' }],
  ['get_weather', { place: { name: '里斯本' }, span: 'now' }],
  ['measure', { what: 'distance', between: [{ name: '伦敦' }, { name: '利物浦' }] }],
  ['map_draw', { shape: 'circle', center: { name: '柏林' }, radius_m: 800 }],
  ['map_view', { action: 'fly_to', place: { name: '柏林' } }],
  ['map_edit', { action: 'heatmap_on' }],
  ['ask_user', { question: '1', options: [{ label: '2' }, { label: '3' }] }],
];

const PLACE = { name: '1', kind: 'cafe', at: { lng: -9, lat: 38 }, openNow: true, rating: 4, distanceM: 1_200 };
const SOURCE = {
  id: '1',
  name: '1',
  attribution: '1',
  fetchedAt: '2026-11-25T04:00:00Z',
  degraded: ['simplified', 'partial'],
};
const HOUR = { time: '2026-11-25T14:00', tempC: 12, code: 61, precipPct: 70, windKmh: 60 };

/** What only live sources provide. */
const FULL = {
  get_weather: {
    ref: 'w1',
    place: PLACE,
    span: 'hours',
    timeZone: 'Europe/Lisbon',
    now: { time: HOUR.time, tempC: 12, feelsC: 10, humidityPct: 80, windKmh: 20, code: 95 },
    hours: Array.from({ length: 8 }, (_, index) => ({ ...HOUR, time: `2026-11-25T${14 + index}:00` })),
    warnings: [{ title: '1', level: '2', text: '3', until: HOUR.time }],
    days: [{ date: '2026-11-25', minC: 5, maxC: 12, code: 61, precipPct: 70 }],
    dates: ['2026-11-25'],
    noForecast: ['2026-12-30'],
    whyNoForecast: 'too_far',
    noHours: true,
    isOtherZone: true,
    air: { time: HOUR.time, usAqi: 160, cnAqi: 120, pm25: 50 },
    airSource: SOURCE,
    noAir: true,
    climate: { koppen: 'Csa' },
    sun: { date: '2026-11-25', sunrise: '2026-11-25T07:30', sunset: null },
    source: SOURCE,
  },
  get_place: {
    place: {
      ...PLACE,
      population: 5,
      timeZone: 'Europe/Lisbon',
      openingHours: 'Mo-Fr 09:00-17:00; Jan 5 off; PH closed',
      phone: '2',
    },
    localTime: HOUR.time,
    source: SOURCE,
    knownFrom: SOURCE,
  },
  plan_route: {
    ref: 'r1',
    mode: 'drive',
    from: PLACE,
    to: { ...PLACE, at: { lng: -8, lat: 41 } },
    via: [],
    options: [
      {
        distanceM: 300_000,
        durationS: 10_000,
        path: '_p~iF~ps|U_ulLnnqC',
        gaps: [500, 700],
        cost: 4,
        tolls: 9,
        elevation: { stepM: 100, heightsM: [10, 80, 20] },
        legs: [
          { mode: 'walk', distanceM: 400, durationS: 300 },
          {
            mode: 'subway',
            line: '1',
            stops: 3,
            distanceM: 1_000,
            durationS: 60,
            steps: [{ text: '2', distanceM: 10 }],
          },
        ],
      },
      { distanceM: 310_000, durationS: null, path: '_p~iF~ps|U_ulLnnqC', estimate: true, legs: [] },
    ],
    departAt: '2026-11-25T10:00',
    arriveAt: '2026-11-25T13:00',
    arriveBy: '2026-11-25T14:00',
    leaveBy: '2026-11-25T10:00',
    marginS: 600,
    isLate: true,
    weather: { points: [{ ...HOUR, at: PLACE.at, distanceM: 120_000 }], source: SOURCE },
    otherModes: [{ mode: 'walk', durationS: 90_000 }],
    unmet: ['avoid', 'traffic'],
    source: SOURCE,
  },
  map_import: {
    file: {
      name: '1',
      bytes: 1_234_567,
      format: 'takeout',
      hash: '0'.repeat(16),
      stats: {
        points: 3,
        lines: 2,
        areas: 1,
        vertices: 9_000,
        lengthM: 12_345,
        ascentM: 800,
        descentM: 700,
        lowestM: 5,
        highestM: 900,
        areaM2: 4_000_000,
        fromMs: 1_770_000_000_000,
        toMs: 1_770_010_000_000,
      },
      faults: fileReport.shape.faults.element.shape.code.options.map((code) => ({
        code,
        count: 3,
        of: 9,
        detail: '2',
      })),
      toleranceM: 12,
    },
    items: Array.from({ length: 7 }, (_, index) => ({
      ref: `p${index + 1}`,
      name: '1',
      kind: 'point',
      parts: ['_izlhA~rlgdF'],
    })),
    collection: { ref: 'a1', points: '_izlhA~rlgdF' },
  },
  travel_times: {
    mode: 'walk',
    from: PLACE,
    targets: [
      { place: { ...PLACE, ref: 'p1' }, durationS: null, distanceM: 900, isStraight: true },
      { place: { ...PLACE, ref: 'p2' }, durationS: null, distanceM: 900, noWay: true },
    ],
    source: SOURCE,
  },
  plan_trip: {
    area: PLACE,
    mode: 'walk',
    days: [
      { date: '2026-11-25', ref: 't1', stops: [] },
      { date: '2026-11-26', ref: 't2', weather: { code: 61, minC: 5, maxC: 9, rainHours: '13–18' }, stops: [] },
    ],
    unmet: [
      'must:1',
      'interest:museum',
      'closed:2',
      'full:3',
      'unreachable:4',
      'rain:5',
      'stops:1/4',
      'past:2026-11-24',
    ],
    estimate: true,
    source: SOURCE,
  },
};

/** Names and other texts of a result; not the app's own words in it. */
function dataIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^name/.test(key) || /\P{ASCII}|^[A-Z].{2}/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'text' ? [] : dataIn(inner, name)));
}

const shownCard = (part: ToolPart) =>
  page(
    <ToolCard
      part={part}
      locale={MADE_UP}
      hoveredRef={null}
      onHover={nothing}
      selection={[]}
      onSelect={nothing}
      onAsk={nothing}
    />,
  );

describe('cards in a made-up language', () => {
  const context = { ...fakeContext(), ports, locale: MADE_UP, now: NOW };

  it.each(CALLS)('%s %j has no other word', async (name, input) => {
    const run = { context, options: { timeoutMs: 4_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
    const output = await runTool(name, geoTools[name].input.parse(input), run);
    expect(isMiss(output)).toBe(false);
    const part = { type: `tool-${name}`, toolCallId: 'c', state: 'output-available', input, output } as ToolPart;
    await shownCard(part);
    expect(foreign(dataIn(output))).toEqual([]);
    cleanup();
    for (const state of ['input-available', 'output-error'])
      await shownCard({ ...part, state, output: undefined, errorText: 'tool_failed' } as unknown as ToolPart);
    // A call under way names its place in the user's words; the code of a failure is the same in every language.
    expect(foreign([...dataIn(input), 'tool_failed'])).toEqual([]);
    const { layers } = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]);
    expect(layers.map(({ label }) => label.own).every((own) => own === undefined || own[MADE_UP]?.includes('⟦'))).toBe(
      true,
    );
  });

  it.each(Object.entries(FULL))('a full result of %s has no other word', async (name, output) => {
    await shownCard({
      type: `tool-${name}`,
      toolCallId: 'c',
      state: 'output-available',
      input: {},
      output,
    } as ToolPart);
    expect(geoTools[name as GeoToolName].output.safeParse(output).success).toBe(true);
    // Names of zones come from Intl; a climate is followed by its code.
    expect(foreign(['Western European Standard Time', 'Western European Time', 'Portugal Time', 'Csa', 'MB'])).toEqual(
      [],
    );
  });

  it.each(miss.shape.miss.options)('a miss (%s) has no other word', async (kind) => {
    const place = { name: '1', kind: 'city', at: { lng: 1, lat: 2 }, admin: '3' };
    for (const more of [
      {},
      { candidates: [place] },
      { candidates: [{ ...place, asked: '4' }] },
      { searched: { name: '1', radiusM: 5_000 } },
    ]) {
      const output = { miss: kind, about: '5', ...more };
      await shownCard({
        type: 'tool-locate',
        toolCallId: 'c',
        state: 'output-available',
        input: {},
        output,
      } as unknown as ToolPart);
    }
    expect(foreign()).toEqual([]);
  });
});
