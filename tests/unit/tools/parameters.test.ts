import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { AppError } from '../../../lib/errors/app-error.ts';
import { bindTools, runTool } from '../../../lib/tools/bind.ts';
import type { GeoTool } from '../../../lib/tools/define.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { type FakeContext, fakeContext } from '../../fixtures/fake-ports.ts';

const FILE = {
  name: 'hike.gpx',
  bytes: 100,
  format: 'gpx',
  hash: '0123456789abcdef',
  stats: { points: 1, lines: 0, areas: 0, vertices: 1 },
  faults: [],
};

/** All on one day of two. */
const PLAN = [
  { date: '2026-11-27', stops: ['p1', 'p2', 'p3', 'p4'].map((ref) => ({ place: { ref } })) },
  { date: '2026-11-28', stops: [] },
];

/**
 * For each tool a base input and, for every parameter it declares, a change that must show in the request to the ports
 * or in the result. A parameter without a row fails the first test.
 */
const CASES: Record<
  GeoToolName,
  { base: object; prepare?: [GeoToolName, object][]; changes: Record<string, [object, object]> }
> = {
  get_weather: {
    base: { place: { name: '北京' }, span: 'days' },
    changes: {
      place: [{}, { place: { name: '上海' } }],
      span: [{}, { span: 'now' }],
      days: [{ days: 3 }, { days: 12 }],
      date: [{}, { date: '2026-11-26' }],
      month: [{ span: 'climate' }, { span: 'climate', month: 4 }],
      air_quality: [{}, { air_quality: true }],
    },
  },
  search_places: {
    base: { query: '咖啡', near: { name: '天安门' } },
    prepare: [
      ['plan_route', { from: { name: '北京' }, to: { name: '上海' } }],
      ['map_draw', { shape: 'circle', center: { name: '上海' }, radius_m: 700 }],
    ],
    changes: {
      query: [{}, { query: '书店' }],
      category: [{}, { category: 'cafe' }],
      near: [{}, { near: { name: '上海' } }],
      within: [{}, { within: { ref: 'a1' } }],
      along: [{}, { along: { ref: 'r1' } }],
      radius_m: [{}, { radius_m: 5000 }],
      open_now: [{}, { open_now: true }],
      sort: [{}, { sort: 'rating' }],
      exclude: [{}, { exclude: ['甲'] }],
      limit: [{}, { limit: 3 }],
    },
  },
  get_place: {
    base: { ref: 'p1' },
    prepare: [['search_places', { query: '咖啡', near: { name: '天安门' } }]],
    changes: { ref: [{}, { ref: 'p2' }] },
  },
  locate: {
    base: { query: '北京' },
    changes: {
      query: [{}, { query: '上海' }],
      query_en: [{}, { query_en: 'Beijing' }],
      city: [{}, { city: '华北' }],
      point: [{ query: undefined }, { query: undefined, point: { lng: 100, lat: 20 } }],
      ref: [
        { query: undefined, ref: 'view' },
        { query: undefined, ref: 'me' },
      ],
      limit: [{}, { limit: 2 }],
    },
  },
  plan_route: {
    base: { from: { name: '北京' }, to: { name: '上海' } },
    changes: {
      from: [{}, { from: { name: '天安门' } }],
      to: [{}, { to: { name: '天安门' } }],
      via: [{}, { via: [{ name: '故宫' }] }],
      reorder: [
        { via: [{ name: '上海' }, { name: '天安门' }] },
        { via: [{ name: '上海' }, { name: '天安门' }], reorder: 'via' },
      ],
      mode: [{}, { mode: 'bike' }],
      depart_at: [{}, { depart_at: '2026-11-25T14:00' }],
      arrive_by: [{}, { arrive_by: '2026-11-25T14:00' }],
      avoid: [{}, { avoid: ['tolls'] }],
      alternatives: [{}, { alternatives: 3 }],
      weather: [{}, { weather: true }],
    },
  },
  travel_times: {
    base: { from: { name: '北京' }, to: [{ name: '上海' }] },
    changes: {
      from: [{}, { from: { name: '天安门' } }],
      to: [{}, { to: [{ name: '故宫' }] }],
      minutes: [{}, { minutes: [15] }],
      mode: [{}, { mode: 'drive' }],
    },
  },
  plan_trip: {
    base: { area: { name: '北京' }, days: 1 },
    prepare: [['search_places', { query: '咖啡', near: { name: '天安门' } }]],
    changes: {
      plan: [{}, { plan: PLAN }],
      rearrange: [{ plan: PLAN }, { plan: PLAN, rearrange: true }],
      replaces: [{ plan: PLAN }, { plan: PLAN, replaces: ['r1'] }],
      area: [{}, { area: { name: '上海' } }],
      start_date: [{}, { start_date: '2026-11-27' }],
      days: [{}, { days: 2 }],
      interests: [{}, { interests: ['park'] }],
      pace: [{}, { pace: 'easy' }],
      start: [{}, { start: { name: '天安门' } }],
      must: [{}, { must: [{ name: '故宫' }] }],
      avoid: [{}, { avoid: ['甲'] }],
      mode: [{}, { mode: 'walk' }],
    },
  },
  outing_advice: {
    base: { place: { name: '北京' } },
    changes: {
      place: [{}, { place: { name: '上海' } }],
      date: [{}, { date: '2026-11-26' }],
      hours: [{}, { hours: [6, 9] }],
      activity: [{}, { activity: '跑步' }],
    },
  },
  map_view: {
    base: { action: 'fly_to', place: { name: '北京' } },
    prepare: [['search_places', { query: '咖啡', near: { name: '天安门' } }]],
    changes: {
      action: [{}, { action: 'zoom_in' }],
      place: [{}, { place: { name: '上海' } }],
      refs: [{ action: 'fit' }, { action: 'fit', refs: ['p1'] }],
      zoom: [{}, { zoom: 17 }],
      steps: [{ action: 'zoom_in' }, { action: 'zoom_in', steps: 3 }],
      direction: [
        { action: 'pan', direction: 'east' },
        { action: 'pan', direction: 'west' },
      ],
      basemap: [{ action: 'basemap' }, { action: 'basemap', basemap: 'satellite' }],
    },
  },
  map_draw: {
    base: { shape: 'circle', center: { name: '北京' }, radius_m: 500 },
    prepare: [['search_places', { query: '咖啡', near: { name: '天安门' } }]],
    changes: {
      shape: [{}, { shape: 'label' }],
      center: [{}, { center: { name: '上海' } }],
      radius_m: [{}, { radius_m: 900 }],
      points: [
        { shape: 'line', points: [{ name: '北京' }, { name: '上海' }] },
        { shape: 'line', points: [{ name: '北京' }, { name: '故宫' }] },
      ],
      of: [
        { shape: 'buffer', of: 'p1' },
        { shape: 'buffer', of: 'p2' },
      ],
      replaces: [{}, { replaces: 'a1' }],
      text: [{}, { text: '我的圈' }],
      color: [{}, { color: 'red' }],
    },
  },
  map_import: {
    base: { file: FILE, items: [{ name: 'A', kind: 'point', parts: ['_izlhA~pR_izlhA~pR'] }] },
    changes: {
      file: [{}, { file: { ...FILE, name: 'other.gpx' } }],
      items: [{}, { items: [] }],
      collection: [{}, { collection: { points: '_izlhA~pR_izlhA~pR' } }],
    },
  },
  map_edit: {
    base: { action: 'remove', refs: ['p1'] },
    prepare: [['search_places', { query: '咖啡', near: { name: '天安门' } }]],
    changes: {
      action: [{}, { action: 'hide' }],
      refs: [{}, { refs: ['p2'] }],
      name: [{ action: 'rename' }, { action: 'rename', name: '新名' }],
      color: [
        { action: 'restyle', color: 'red' },
        { action: 'restyle', color: 'green' },
      ],
    },
  },
  measure: {
    base: { what: 'distance', between: [{ name: '北京' }, { name: '上海' }] },
    prepare: [['plan_route', { from: { name: '北京' }, to: { name: '上海' } }]],
    changes: {
      what: [{}, { what: 'bearing' }],
      between: [{}, { between: [{ name: '北京' }, { name: '故宫' }] }],
      ref: [{}, { ref: 'r1' }],
    },
  },
  ask_user: {
    base: { question: '哪一个？', options: [{ label: 'A' }, { label: 'B' }] },
    changes: {
      question: [{}, { question: '哪座城市？' }],
      options: [{}, { options: [{ label: 'A' }, { label: 'C' }] }],
    },
  },
};

const names = Object.keys(CASES) as GeoToolName[];
const toolNamed = (name: GeoToolName): GeoTool<z.ZodObject, z.ZodType> => geoTools[name] as never;

async function outcome(name: GeoToolName, input: object) {
  const context: FakeContext = fakeContext({ position: { lng: 116.35, lat: 39.95 } });
  const run = (tool: GeoToolName, value: object, id: string) =>
    runTool(tool, toolNamed(tool).input.parse(value), {
      context,
      options: { timeoutMs: 5_000, messageId: 'm1' },
      toolCallId: id,
      signal: undefined,
    });
  for (const [index, [tool, value]] of (CASES[name].prepare ?? []).entries()) await run(tool, value, `c${index}`);
  context.asked.length = 0;
  const output = await run(name, input, 'call');
  return JSON.stringify({ asked: context.asked, output });
}

describe('every declared parameter changes the request or the result', () => {
  it.each(names)('%s has a row for every parameter', (name) => {
    expect(Object.keys(CASES[name].changes).sort()).toEqual(Object.keys(toolNamed(name).input.shape).sort());
  });

  it.each(names.flatMap((name) => Object.keys(CASES[name].changes).map((key) => [name, key] as const)))(
    '%s: %s',
    async (name, key) => {
      const row = CASES[name];
      const [before, after] = row.changes[key] ?? [{}, {}];
      const first = await outcome(name, { ...row.base, ...before });
      const second = await outcome(name, { ...row.base, ...after });
      expect(second).not.toEqual(first);
    },
  );

  it.each(names)('%s tells the model at most 1.5 kB and its output fits its schema', async (name) => {
    const { output } = JSON.parse(await outcome(name, CASES[name].base)) as { output: unknown };
    const tool = toolNamed(name);
    const parsed = tool.output.parse(output);
    for (const locale of ['zh', 'en'] as const) {
      const text = tellOutput(name, parsed, locale);
      expect(text.length).toBeGreaterThan(3);
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1500);
    }
  });
});

describe('bound tools', () => {
  const options = { timeoutMs: 50, messageId: 'm1' };
  const call = (tools: ReturnType<typeof bindTools>, name: string, input: object, id: string) =>
    tools[name]?.execute?.(input, { toolCallId: id, messages: [], context: {} } as never) as Promise<unknown>;

  it('answers a repeated identical call from the first', async () => {
    const context = fakeContext();
    const tools = bindTools(context, options);
    const first = await call(tools, 'locate', { query: '北京' }, 'c1');
    const second = await call(tools, 'locate', { query: '北京' }, 'c2');
    expect(second).toEqual(first);
    expect(context.asked.filter(({ port }) => port === 'geocode')).toHaveLength(1);
  });

  it('runs undo as often as it is called', async () => {
    const context = fakeContext();
    const tools = bindTools(context, options);
    await call(tools, 'map_draw', { shape: 'circle', center: { name: '北京' } }, 'c1');
    await call(tools, 'map_draw', { shape: 'circle', center: { name: '上海' } }, 'c2');
    await call(tools, 'map_edit', { action: 'undo' }, 'c3');
    await call(tools, 'map_edit', { action: 'undo' }, 'c4');
    expect(context.refs.drawn()).toEqual([]);
  });

  it('fails with a typed error that says nothing of the provider', async () => {
    const context = fakeContext();
    context.ports.geocode = () => Promise.reject(new Error('GET https://geo.example/?key=sk-leak'));
    const failed = call(bindTools(context, options), 'locate', { query: '北京' }, 'c1');
    await expect(failed).rejects.toThrow(AppError);
    const error: unknown = await failed.catch((thrown: unknown) => thrown);
    expect(JSON.stringify([String(error), (error as Error).cause ?? ''])).not.toContain('sk-leak');
  });

  it('ends a tool that takes too long', async () => {
    const context = fakeContext();
    context.ports.geocode = () => new Promise(() => {});
    await expect(call(bindTools(context, options), 'locate', { query: '北京' }, 'c1')).rejects.toMatchObject({
      code: 'tool_failed',
    });
  });
});
