// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NextStepChips } from '../../../components/cards/next-step-chips.tsx';
import { nextSteps } from '../../../components/cards/next-steps.ts';
import { PlacesCard } from '../../../components/cards/places.tsx';
import type { CardProps, ToolPart } from '../../../components/cards/props.ts';
import { searchAgain, widerRadius } from '../../../components/cards/search-again.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { pastCall } from '../../fixtures/past-call.ts';

afterEach(cleanup);

type Found = CardProps<'search_places'>['output'];

async function partOf(name: GeoToolName, input: Record<string, unknown>, context = fakeContext()): Promise<ToolPart> {
  const call = await pastCall(name, input, context);
  return { type: `tool-${name}`, toolCallId: 'c', state: 'output-available', input, output: call.output } as ToolPart;
}

const CAFES = { category: 'cafe', near: { name: '天安门' }, radius_m: 1_000, limit: 4 };
const found = async (input: Record<string, unknown> = CAFES) => (await partOf('search_places', input)).output as Found;

function shown(output: Found, input: object, onRun?: CardProps<'search_places'>['onRun']) {
  const nothing = { hoveredRef: null, selection: [], onHover() {}, onSelect() {} };
  const onAsk = vi.fn();
  render(<PlacesCard output={output} input={input} locale="zh" onAsk={onAsk} onRun={onRun} {...nothing} />);
  return { onAsk, chips: within(screen.getByRole('group', { name: '搜索条件' })) };
}

describe('the chips of a search', () => {
  const middle = { point: { lng: 116.391, lat: 39.907 }, label: '天安门' };

  it.each([
    ['类别', 'museum', { category: 'museum', near: middle, radius_m: 1_000 }, '天安门周围 1 公里内的博物馆'],
    ['半径', '5000', { category: 'cafe', near: middle, radius_m: 5_000 }, '天安门周围 5 公里内的咖啡馆'],
    ['范围', 'view', { category: 'cafe', within: 'view' }, '地图区域的咖啡馆'],
  ])('%s → %s searches again without the model', async (chip, value, input, text) => {
    const onRun = vi.fn(async () => {});
    const { chips, onAsk } = shown(await found(), CAFES, onRun);
    await act(async () => void fireEvent.change(chips.getByRole('combobox', { name: chip }), { target: { value } }));
    expect(onRun).toHaveBeenCalledExactlyOnceWith('search_places', { ...input, limit: 4 }, text);
    expect(geoTools.search_places.input.safeParse(input).success).toBe(true);
    expect(onAsk).not.toHaveBeenCalled();
  });

  it('turn open now on and off', async () => {
    const onRun = vi.fn(async () => {});
    const { chips } = shown(await found(), CAFES, onRun);
    await act(async () => void fireEvent.click(chips.getByRole('button', { name: '营业中' })));
    const open = { category: 'cafe', open_now: true, limit: 4, near: middle, radius_m: 1_000 };
    expect(onRun).toHaveBeenLastCalledWith('search_places', open, '天安门周围 1 公里内正在营业的咖啡馆');
    cleanup();
    const again = shown(await found({ ...CAFES, open_now: true }), open, onRun).chips;
    expect(again.getByRole('button', { name: '营业中' }).getAttribute('aria-pressed')).toBe('true');
    await act(async () => void fireEvent.click(again.getByRole('button', { name: '营业中' })));
    expect(onRun).toHaveBeenLastCalledWith(
      'search_places',
      expect.not.objectContaining({ open_now: true }),
      expect.any(String),
    );
  });

  it('cannot be changed while a search runs, nor in a conversation that is only read', async () => {
    const { chips } = shown(await found(), CAFES, () => new Promise(() => {}));
    await act(async () => void fireEvent.click(chips.getByRole('button')));
    expect(chips.queryByRole('combobox')).toBeNull();
    expect(chips.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
    cleanup();
    const read = shown(await found(), CAFES).chips;
    expect(read.queryByRole('combobox')).toBeNull();
    expect(read.getByText('1 公里')).toBeTruthy();
  });

  it('keep an area as it was given, and the words of a search that has no kind', async () => {
    const { search } = await found();
    const along = { along: { ref: 'r1', detour_m: 500 }, query: '面馆' };
    const ofRoute = { ...search, areaKind: 'along' as const, category: undefined, query: '面馆', radiusM: undefined };
    const again = searchAgain({ search: ofRoute, input: along, locale: 'zh' }, { openNow: true });
    expect(again.input).toEqual({ query: '面馆', open_now: true, along: along.along });
    const bare = searchAgain({ search: { ...ofRoute, areaKind: 'bbox' }, input: {}, locale: 'zh' }, { openNow: true });
    expect(bare.input).toEqual({ query: '面馆', open_now: true, within: 'view' });
  });
});

it.each([
  [1_000, 2_500],
  [5_000, 15_000],
  [15_000, 40_000],
  [30_000, 50_000],
])('goes on from %i m to a radius as round as one would say it', (radiusM, wider) => {
  expect(widerRadius(radiusM, 2.5)).toBe(wider);
});

describe('what to do next', () => {
  const labels = async (name: GeoToolName, input: Record<string, unknown>, locale: 'zh' | 'en' = 'zh') =>
    nextSteps(await partOf(name, input), locale).map(({ label }) => label);

  it.each([
    ['search_places', CAFES, ['去最近的怎么走', '那里的天气']],
    ['search_places', { ...CAFES, limit: 2 }, ['去最近的怎么走', '扩大到 2.5 公里', '那里的天气']],
    ['get_weather', { place: { name: '北京' }, span: 'now' }, ['未来 7 天', '适合出门吗', '空气质量']],
    ['get_weather', { place: { name: '北京' }, span: 'days', air_quality: true }, ['适合出门吗']],
    ['plan_route', { from: { name: '天安门' }, to: { name: '故宫' } }, ['附近的餐馆', '那里的天气', '返程']],
    ['locate', { query: '故宫' }, ['那里的天气', '附近的餐馆']],
    ['get_weather', { place: { name: 'Springfield' }, span: 'now' }, []],
    ['measure', { what: 'distance', between: [{ name: '北京' }, { name: '上海' }] }, ['去上海怎么走']],
    ['measure', { what: 'area', between: [{ name: '北京' }, { name: '上海' }, { name: '天安门' }] }, []],
    ['travel_times', { from: { name: '北京' }, minutes: [10, 20] }, ['这里面的咖啡馆', '这里面的餐馆']],
    ['travel_times', { from: { name: '北京' }, to: [{ name: '上海' }] }, ['去上海怎么走']],
    ['map_draw', { shape: 'circle', center: { name: '北京' }, radius_m: 500 }, ['这里面的咖啡馆', '这里面的餐馆']],
    ['outing_advice', { place: { name: '北京' } }, ['那里的天气', '附近的餐馆']],
    ['plan_trip', { area: { name: '北京' }, days: 1 }, ['排松一点', '那里的天气']],
  ] as const)('after %s %j', async (name, input, expected) => {
    expect(await labels(name, input)).toEqual(expected);
  });

  it('offers only the open ones where some are closed, and is never more than three things', async () => {
    const output = await found({ ...CAFES, limit: 2 });
    const [first] = output.places;
    if (first) first.openNow = false;
    const part = { ...(await partOf('search_places', CAFES)), output } as ToolPart;
    expect(nextSteps(part, 'en').map(({ label }) => label)).toEqual([
      'Directions to the nearest',
      'Only open ones',
      'Within 2.5 km',
    ]);
  });

  it('are calls that their tools accept', async () => {
    const calls: [GeoToolName, Record<string, unknown>][] = [
      ['search_places', CAFES],
      ['get_weather', { place: { name: '北京' }, span: 'now' }],
      ['plan_route', { from: { name: '北京' }, to: { name: '上海' }, via: [{ name: '天安门' }], mode: 'drive' }],
      ['get_place', { ref: '故宫' }],
      ['measure', { what: 'distance', between: [{ name: '北京' }, { name: '上海' }] }],
      ['travel_times', { from: { name: '北京' }, minutes: [10, 20] }],
      ['travel_times', { from: { name: '北京' }, to: [{ name: '上海' }] }],
      ['outing_advice', { place: { name: '北京' } }],
    ];
    for (const [name, input] of calls) {
      const steps = nextSteps(await partOf(name, input), 'zh');
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps)
        expect(geoTools[step.name].input.safeParse(step.input).error, step.label).toBeUndefined();
    }
  });

  it('runs at a press, with what it asks said in the conversation', async () => {
    const onRun = vi.fn(async () => {});
    const parts = [{ type: 'text', text: '好' }, await partOf('get_weather', { place: { name: '北京' }, span: 'now' })];
    render(<NextStepChips parts={parts as never} locale="zh" onRun={onRun} />);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '未来 7 天' })));
    expect(onRun).toHaveBeenCalledExactlyOnceWith(
      'get_weather',
      { place: { ref: 'w1' }, span: 'days', days: 7 },
      '北京未来 7 天的天气',
    );
  });
});
