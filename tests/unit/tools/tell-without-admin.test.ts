import { describe, expect, it } from 'vitest';
import type { GeoPorts } from '../../../lib/domain/ports.ts';
import { bindTools } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { type FakeContext, fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

const BARE = { point: { lng: 7.42, lat: 43.74 } };
const TWO = [{ name: '故宫' }, BARE];

/** Calls about places of which nothing but a name and a point is known; all calls of a tool share one conversation. */
const CALLS: Record<GeoToolName, object[]> = {
  get_weather: [
    { place: { name: '故宫' }, span: 'now', air_quality: true },
    { place: BARE, span: 'hours' },
    { place: BARE, span: 'days' },
    { place: BARE, span: 'days', date: '2026-11-26' },
    { place: { name: '故宫' }, span: 'days', date: '2027-11-26' },
  ],
  search_places: [{ query: '茶', near: BARE }, { category: 'cafe' }, { query: '茶', near: { name: 'Springfield' } }],
  get_place: [{ ref: '故宫' }, { ref: 'p1' }, { ref: 'p99' }],
  locate: [
    { query: '故宫' },
    { point: BARE.point },
    { ref: 'view' },
    { query: 'Springfield' },
    { query: '43.74, 7.42' },
  ],
  plan_route: ['walk', 'transit'].map((mode) => ({
    from: { name: '故宫' },
    to: BARE,
    mode,
    arrive_by: '2026-11-26T09:00',
  })),
  travel_times: [
    { from: BARE, to: TWO },
    { from: BARE, minutes: [10] },
  ],
  plan_trip: [
    { area: { name: '北京' }, days: 1 },
    { area: { name: '北京' }, days: 2, start_date: '2026-11-26', must: TWO },
  ],
  outing_advice: [{ place: BARE }, { place: { name: '故宫' }, date: '2026-11-26', activity: 'running' }],
  map_view: [{ action: 'fly_to', place: BARE }, { action: 'zoom_in' }, { action: 'back' }, { action: 'basemap' }],
  map_draw: [
    { shape: 'circle', center: BARE, radius_m: 500 },
    { shape: 'point', center: { name: '故宫' } },
    { shape: 'line', points: TWO },
  ],
  map_edit: [{ action: 'remove', refs: ['p9'] }, { action: 'undo' }],
  map_import: [
    {
      file: {
        name: 'hike.gpx',
        bytes: 100,
        format: 'gpx',
        hash: '0123456789abcdef',
        stats: { points: 1, lines: 0, areas: 0, vertices: 1 },
        faults: [],
      },
      items: [{ name: 'A', kind: 'point', parts: ['_izlhA~pR_izlhA~pR'] }],
    },
  ],
  measure: ['distance', 'bearing'].map((what) => ({ what, between: TWO })),
  ask_user: [{ question: '哪一个？', options: [{ label: 'A' }, { label: 'B' }] }],
};

const answer = <T>(value: T) => Promise.resolve({ value, source: { ...fakeSource, offline: true } });

/** Sources that know as little as their schemas allow. */
const SPARSE: Partial<GeoPorts> = {
  weather: () =>
    answer({
      timeZone: 'Europe/Monaco',
      now: { time: '2026-11-25T05:00', tempC: 9 },
      hours: [{ time: '2026-11-25T12:00', tempC: 12 }],
      days: [{ date: '2026-11-25', minC: 8, maxC: 14 }],
    }),
  air: () => answer(null),
  reverse: () => answer([]),
  details: () => answer(null),
  matrix: ({ to }) => answer(to.map(() => null)),
  table: ({ points }) => answer(points.map(() => points.map(() => null))),
};

/** What is told without a network: the climate zone, and the sun. */
const OFFLINE: Partial<GeoPorts> = {
  ...SPARSE,
  weather: () =>
    answer({
      timeZone: 'Europe/Monaco',
      climate: { koppen: 'Csa' },
      sun: { date: '2026-11-25', sunrise: null, sunset: null },
    }),
};

function contextWith(ports: Partial<GeoPorts>): FakeContext {
  const context = fakeContext();
  Object.assign(context.ports, ports);
  return context;
}

async function told(name: GeoToolName, ports: Partial<GeoPorts>): Promise<string[]> {
  const context = contextWith(ports);
  const tools = bindTools(context, { timeoutMs: 5_000, messageId: 'm1' });
  const lines: string[] = [];
  for (const [index, input] of CALLS[name].entries()) {
    const bound = tools[name];
    const output =
      bound?.execute === undefined
        ? await geoTools[name].execute(input as never, context)
        : await bound.execute(input, { toolCallId: `c${index}`, messages: [], context: {} } as never);
    lines.push(...(['zh', 'en'] as const).map((locale) => tellOutput(name, output, locale)));
  }
  return lines;
}

describe('what models are told of places without areas', () => {
  it.each(
    (Object.keys(CALLS) as GeoToolName[]).flatMap((name) =>
      [{}, SPARSE, OFFLINE].map((ports, index) => [name, ['full', 'sparse', 'offline'][index], ports] as const),
    ),
  )('%s leaves out what is not known (%s)', async (name, _, ports) => {
    const texts = await told(name, ports);
    expect(texts).toHaveLength(CALLS[name].length * 2);
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object/);
    }
  });

  it('the weather of a place without an area names the place and its zone', async () => {
    const [zh = '', en = ''] = await told('get_weather', {});
    expect(zh.split('\n')[0]).toBe('故宫 [w1] Asia/Shanghai');
    expect(en.split('\n')[0]).toBe('Forbidden City [w1] Asia/Shanghai');
  });
});
