// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import { nextSteps } from '../../../components/cards/next-steps.ts';
import type { CardContext, ToolPart } from '../../../components/cards/props.ts';
import { Announcer } from '../../../components/ui/announcer.tsx';
import type { MapStep } from '../../../lib/map/state.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import { pastTrips } from '../../../lib/tools/plan-trip/past-trips.ts';
import type { TripPlan } from '../../../lib/tools/plan-trip/plan.ts';
import { arrangedInput, layoutOf, movedTo, slotsFor } from '../../../lib/tools/plan-trip/trip-layout.ts';
import { fakeSource } from '../../fixtures/fake-ports.ts';

// Loaded when a menu is first opened, which takes longer than a test waits for it.
beforeAll(() => import('../../../components/cards/trip-stop-menu.tsx'), 30_000);
// Of the places that are kept there are none.
beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({ places: [], lists: [] })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const stop = (ref: string, name: string, arrive: string, leave: string, more: object = {}) => ({
  place: { ref, name, kind: 'park', at: { lng: 120 + Number(ref.slice(1)) / 100, lat: 30 } },
  arrive,
  leave,
  travelS: 725,
  ...more,
});
const TRIP: TripPlan = {
  area: { name: '杭州', nameEn: 'Hangzhou', kind: 'city', at: { lng: 120.15, lat: 30.27 } },
  mode: 'transit',
  days: [
    {
      date: '2026-12-01',
      ref: 'r1',
      begin: '09:00',
      weather: { code: 61, minC: 4, maxC: 9, rainHours: '13–15' },
      stops: [
        stop('p1', '断桥', '09:15', '10:45'),
        stop('p2', '灵隐寺', '14:00', '15:30', { locked: true, closes: '17:00', isWet: true }),
      ],
    },
    {
      date: '2026-12-02',
      ref: 'r2',
      begin: '09:00',
      stops: [stop('p3', '雷峰塔', '09:10', '10:40', { trouble: 'closed' })],
    },
  ],
  unmet: ['closed:苏堤'],
  estimate: true,
  source: fakeSource,
};
const INPUT = { area: { name: '杭州' }, days: 2, pace: 'easy', interests: ['park'] };

function shown(
  onRun?: CardContext['onRun'],
  locale: 'zh' | 'en' = 'zh',
  more: Partial<CardContext> = {},
  output = TRIP,
) {
  const part = { type: 'tool-plan_trip', toolCallId: 'c1', state: 'output-available', input: INPUT, output };
  const nothing = { hoveredRef: null, selection: [], onHover() {}, onSelect: vi.fn(), onAsk: vi.fn() };
  return render(
    <>
      <Announcer />
      <div role="log">
        <ToolCard part={part as ToolPart} locale={locale} onRun={onRun} {...nothing} {...more} />
      </div>
    </>,
  );
}

const ran = () => vi.fn<NonNullable<CardContext['onRun']>>(async () => {});
const inputOf = (onRun: ReturnType<typeof ran>) => planTrip.input.parse(onRun.mock.calls[0]?.[1]);
/** The stops of the call, by day. */
const planOf = (onRun: ReturnType<typeof ran>) =>
  inputOf(onRun).plan?.map(({ stops }) => stops.map(({ place }) => 'ref' in place && place.ref));
const press = (name: string, key: string) => fireEvent.keyDown(screen.getByRole('button', { name }), { key });
const said = () => screen.getByRole('status').textContent;

async function choose(stopName: string, entry: string) {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: `${stopName}的更多操作` })));
  // The menu is loaded when it is first opened.
  const item = await screen.findByRole('menuitem', { name: entry }, { timeout: 10_000 });
  await act(async () => void fireEvent.click(item));
}

describe('the card of a trip', () => {
  it('has days as lines of time: hours, kind, stay, closing, rain, the ways between, what is wrong', () => {
    const { container } = shown();
    const text = container.textContent ?? '';
    for (const each of [
      '09:15',
      '公园 · 1 小时 30 分钟',
      '17:00 关门',
      '可能淋雨',
      '公共交通约 13 分钟',
      '那时不开放',
      '已锁定',
    ])
      expect(text).toContain(each);
    expect(text).toContain('13–15 点可能有雨');
    expect(text.match(/公共交通约/g)).toHaveLength(1);
    expect(text.match(/没能安排：苏堤/g)).toHaveLength(1);
    // A line of its own, not small print among the notes.
    const left = screen.getByText(/^没能安排：苏堤/);
    expect([left.tagName, left.className]).toEqual(['P', 'wt-trip__unmet']);
    expect(left.closest('details')).toBeNull();
    // A way belongs to the stop that it leads to: it is no item of its own.
    expect(screen.getAllByRole('listitem').map(({ dataset }) => dataset.name)).toEqual(['断桥', '灵隐寺', '雷峰塔']);
    // In a conversation that is only read nothing can be changed.
    expect(screen.queryByRole('button', { name: /移动|更多/ })).toBeNull();
  });

  it.each([
    ['zh', '步行约 6 分钟', '公共交通约'],
    ['en', 'On foot, about 6 min', 'By public transport, about'],
  ] as const)('says a way that is walked as one: %s', (locale, walk, ride) => {
    const [first, second] = [stop('p1', '断桥', '09:15', '10:45'), stop('p2', '灵隐寺', '10:51', '12:00')];
    const third = stop('p3', '雷峰塔', '12:13', '13:00');
    const stops = [first, { ...second, travelS: 324, isWalk: true }, third];
    const output = { ...TRIP, days: [{ date: '2026-12-01', ref: 'r1', stops }] };
    const text = shown(undefined, locale, {}, output).container.textContent ?? '';
    expect(text).toContain(walk);
    expect(text.split(ride)).toHaveLength(2);
  });

  it('is moved by keys: lifted, over each place in turn, into the next day, dropped; each is spoken', async () => {
    const onRun = ran();
    shown(onRun);
    await act(async () => void press('移动断桥', ' '));
    expect(said()).toBe('拿起了断桥，周二 12/1，第 1 站，共 2 站');
    await act(async () => void press('移动断桥', 'ArrowDown'));
    expect(said()).toBe('周二 12/1，第 2 站，共 2 站');
    await act(async () => void press('移动断桥', 'ArrowDown'));
    expect(said()).toBe('周三 12/2，第 1 站，共 2 站');
    expect(onRun).not.toHaveBeenCalled();
    await act(async () => void press('移动断桥', ' '));
    expect(onRun).toHaveBeenCalledExactlyOnceWith('plan_trip', expect.anything(), '断桥移到周三 12/2第 1 站');
    expect(planOf(onRun)).toEqual([['p2'], ['p1', 'p3']]);
  });

  it('stays as it was after Escape, and when it is dropped where it was', async () => {
    const onRun = ran();
    shown(onRun);
    await act(async () => void press('移动断桥', 'Enter'));
    await act(async () => void press('移动断桥', 'ArrowDown'));
    await act(async () => void press('移动断桥', 'Escape'));
    expect(said()).toBe('断桥留在原处，周二 12/1，第 1 站，共 2 站');
    await act(async () => void press('移动断桥', ' '));
    await act(async () => void press('移动断桥', ' '));
    expect(onRun).not.toHaveBeenCalled();
  });

  it('is changed without dragging, by a menu: up, down, to another day, removed, locked', async () => {
    const onRun = ran();
    shown(onRun);
    await choose('断桥', '移到周三 12/2');
    expect(planOf(onRun)).toEqual([['p2'], ['p3', 'p1']]);
    onRun.mockClear();
    await choose('雷峰塔', '移除');
    expect(onRun).toHaveBeenCalledExactlyOnceWith('plan_trip', expect.anything(), '从行程里移除雷峰塔');
    expect(planOf(onRun)).toEqual([['p1', 'p2'], []]);
    onRun.mockClear();
    expect(screen.queryByRole('menuitem')).toBeNull();
    await choose('断桥', '锁定时间');
    expect(onRun.mock.calls[0]?.[2]).toBe('把断桥锁定在 09:15');
    const first = inputOf(onRun).plan?.[0]?.stops[0];
    expect(first).toEqual({ place: { ref: 'p1' }, locked: true, arrive: '2026-12-01T09:15', stay_min: 90 });
  });

  it('puts all but what is locked in its best order', async () => {
    const onRun = ran();
    shown(onRun, 'en');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Rearrange what is not locked' })));
    expect(onRun.mock.calls[0]?.[1]).toMatchObject({ rearrange: true, replaces: ['r1', 'p1', 'p2', 'r2', 'p3'] });
  });

  it('is folded away once it was changed, with nothing to press in it', () => {
    shown(ran(), 'zh', { pastTrips: new Map([['c1', 'changed' as const]]) });
    const fold = screen.getByText('改动之前的行程').closest('details');
    expect(fold?.open).toBe(false);
    expect(within(fold as HTMLElement).queryByRole('button', { name: /移动/ })).toBeNull();
  });
});

describe('what a change of a trip asks for', () => {
  it('keeps pace, way and beginning, drops the hour of a locked stop that is moved, and says what it replaces', () => {
    const layout = movedTo(layoutOf(TRIP), 'p2', { day: 1, index: 0 });
    expect(arrangedInput({ output: TRIP, input: INPUT, locale: 'zh' }, layout)).toEqual({
      area: { point: { lng: 120.15, lat: 30.27 }, label: '杭州' },
      days: 2,
      pace: 'easy',
      mode: 'transit',
      plan: [
        { date: '2026-12-01', begin: '2026-12-01T09:00', stops: [{ place: { ref: 'p1' } }] },
        {
          date: '2026-12-02',
          begin: '2026-12-02T09:00',
          stops: [{ place: { ref: 'p2' }, locked: true }, { place: { ref: 'p3' } }],
        },
      ],
      replaces: ['r1', 'p1', 'p2', 'r2', 'p3'],
    });
  });

  it('leaves open how to travel where nobody has said it, and the card says so', () => {
    const output: TripPlan = { ...TRIP, mode: 'drive', isByDefault: true, estimate: false };
    expect(arrangedInput({ output, input: INPUT, locale: 'zh' }, layoutOf(output))).not.toHaveProperty('mode');
    shown(undefined, 'zh', {}, output);
    expect(screen.getByText(/没有指定出行方式：步行 25 分钟以内的步行，更远的驾车/)).toBeTruthy();
    expect(screen.queryByText(/估算/)).toBeNull();
  });

  it('has as many places for a stop as there are others and days', () => {
    expect(slotsFor(layoutOf(TRIP), 'p1')).toEqual([
      { day: 0, index: 0 },
      { day: 0, index: 1 },
      { day: 1, index: 0 },
      { day: 1, index: 1 },
    ]);
  });

  it('can be taken back, and brought back', () => {
    const part = (type: string, output: object) =>
      ({ type, toolCallId: 'c', state: 'output-available', input: INPUT, output }) as ToolPart;
    const after = nextSteps(part('tool-plan_trip', { ...TRIP, replaces: ['r9'] }), 'en');
    expect(after[0]).toMatchObject({ label: 'Undo', name: 'map_edit', input: { action: 'undo' } });
    const undone = nextSteps(part('tool-map_edit', { action: 'undo', refs: [], names: [] }), 'en');
    expect(undone.map(({ input }) => input)).toEqual([{ action: 'redo' }]);
  });
});

describe('the trips that are left behind', () => {
  const message = (id: string, days: string[], replaces?: string[]) => ({
    parts: [
      {
        type: 'tool-plan_trip',
        toolCallId: id,
        state: 'output-available',
        output: { days: days.map((ref) => ({ ref })), ...(replaces && { replaces }) },
      },
    ],
  });
  const MESSAGES = [message('a', ['r1']), message('b', ['r2'], ['r1', 'p1']), message('c', ['r3'], ['r2', 'p1'])];
  const drawnBy = (callId: MapStep['callId']) => [{ callId }];

  it.each([
    ['all but the last change', 'c', { a: 'changed', b: 'changed' }],
    ['a change that was undone, and what was before the one that stands', 'b', { a: 'changed', c: 'undone' }],
    ['all changes, once all are undone', 'a', { b: 'undone', c: 'undone' }],
    ['all but the last, when the map is cleared', 'x', { a: 'changed', b: 'changed' }],
  ])('are %s', (_, drawn, expected) => {
    expect(Object.fromEntries(pastTrips(MESSAGES, drawnBy(drawn)))).toEqual(expected);
  });

  it('are none where two trips have nothing to do with each other', () => {
    expect(pastTrips([message('a', ['r1']), message('b', ['r2'])], drawnBy('b')).size).toBe(0);
  });
});
