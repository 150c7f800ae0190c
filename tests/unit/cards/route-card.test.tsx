// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RouteCard } from '../../../components/cards/route.tsx';
import { groundPoints } from '../../../components/cards/route-profile.tsx';
import { routeRows } from '../../../components/cards/route-rows.ts';
import { lineColors } from '../../../lib/domain/line-color.ts';
import type { RouteLeg, RouteReport } from '../../../lib/domain/route.ts';
import { encodePolyline } from '../../../lib/geo/polyline.ts';
import { planRoute } from '../../../lib/tools/plan-route/index.ts';
import { type FakeContext, fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

const ENDS = { from: { name: '天安门' }, to: { name: '故宫' } };

async function planned(input: object = {}, context: FakeContext = fakeContext()): Promise<RouteReport> {
  const output = await planRoute.execute(planRoute.input.parse({ ...ENDS, mode: 'walk', ...input }), context);
  if ('miss' in output) throw new Error(`a miss: ${output.miss}`);
  return output;
}

function shown(output: RouteReport, { input, locale = 'zh' }: { input?: object; locale?: 'zh' | 'en' } = {}) {
  const spies = { onHover: vi.fn(), onSelect: vi.fn(), onAsk: vi.fn(), onRun: vi.fn(async () => {}) };
  const rest = { hoveredRef: null, selection: [], locale };
  const { container } = render(<RouteCard output={output} input={input} {...rest} {...spies} />);
  return { ...spies, text: container.textContent ?? '' };
}

const tabs = () => within(screen.getByRole('group', { name: '出行方式' })).getAllByRole('button');

describe('the ways of travelling on a route card', () => {
  it('stand side by side with their times, a dash where none is known', async () => {
    shown(await planned());
    expect(tabs().map(({ textContent }) => textContent)).toEqual([
      '步行 30 分钟',
      '骑行 10 分钟',
      '公交地铁 –时间未知',
      '驾车 10 分钟',
    ]);
    expect(tabs().map((tab) => tab.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false', 'false']);
  });

  it('plan the same way by another mode when pressed, without the model', async () => {
    const output = await planned();
    const input = { ...ENDS, depart_at: '2026-11-25T14:00', alternatives: 2, from: { ref: 'me' } };
    const { onRun, onAsk } = shown(output, { input });
    await act(async () => void fireEvent.click(tabs()[2] as HTMLElement));
    expect(onRun).toHaveBeenCalledExactlyOnceWith(
      'plan_route',
      {
        depart_at: '2026-11-25T14:00',
        from: { point: output.from.at, label: '天安门' },
        to: { point: output.to.at, label: '故宫' },
        mode: 'transit',
      },
      '换成公交地铁',
    );
    expect(onAsk).not.toHaveBeenCalled();
    expect(planRoute.input.safeParse((onRun.mock.calls as unknown[][])[0]?.[1]).success).toBe(true);
  });

  it('wait for an answer under way, and do nothing for the mode that is shown', async () => {
    const { onRun } = shown(await planned());
    onRun.mockReturnValue(new Promise(() => {}));
    await act(async () => {
      fireEvent.click(tabs()[0] as HTMLElement);
      fireEvent.click(tabs()[1] as HTMLElement);
    });
    expect(tabs()[1]?.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(tabs()[3] as HTMLElement);
    expect(onRun).toHaveBeenCalledTimes(1);
  });

  it('cannot be pressed in a conversation that is only read', async () => {
    const nothing = { hoveredRef: null, selection: [], onHover() {}, onSelect() {}, onAsk() {} };
    render(<RouteCard output={await planned()} locale="zh" {...nothing} />);
    expect(tabs().map((tab) => (tab as HTMLButtonElement).disabled)).toEqual([false, true, true, true]);
  });
});

describe('the times of other modes', () => {
  it('come from earlier routes between the same stops, and nothing is asked for them twice', async () => {
    const context = fakeContext();
    const walk = await planned({}, context);
    context.refs.add({ kind: 'route', ref: walk.ref, route: walk });
    const asked = context.asked.filter(({ port }) => port === 'matrix').length;
    const bike = await planned({ mode: 'bike' }, context);
    expect(bike.otherModes).toEqual([
      { mode: 'walk', durationS: 1_800 },
      { mode: 'drive', durationS: 600 },
    ]);
    expect(context.asked.filter(({ port }) => port === 'matrix')).toHaveLength(asked);
    const elsewhere = await planned({ to: { name: '上海' } }, context);
    expect(elsewhere.otherModes).toEqual([{ mode: 'drive', durationS: 600 }]);
  });

  it('are left out where a source is slow, fails, or knows straight lines only', async () => {
    const context = fakeContext();
    context.ports.matrix = () => Promise.reject(new Error('down'));
    expect((await planned({}, context)).otherModes).toBeUndefined();
    context.ports.matrix = async () => ({
      value: [{ durationS: 600, distanceM: 1 }],
      source: { ...fakeSource, offline: true },
    });
    expect((await planned({}, context)).otherModes).toBeUndefined();
    context.leftMs = () => 500;
    context.ports.matrix = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    expect((await planned({}, context)).otherModes).toBeUndefined();
  });

  it('are told to the model', async () => {
    expect(planRoute.tell(await planned(), 'en')).toContain('other modes: bike 10 min, drive 10 min');
  });
});

const LEGS: RouteLeg[] = [
  {
    mode: 'walk',
    distanceM: 300,
    durationS: 240,
    steps: [
      { text: '向北', distanceM: 100 },
      { text: '向东', distanceM: 200 },
    ],
  },
  { mode: 'subway', line: '地铁1号线', from: '天安门东', to: '建国门', stops: 3, distanceM: 3_600, durationS: 480 },
  { mode: 'subway', line: '地铁2号线', from: '建国门', to: '朝阳门', stops: 1, distanceM: 1_800, durationS: 180 },
  { mode: 'walk', distanceM: 300, durationS: 200 },
];

const journey = async (change: object = {}): Promise<RouteReport> => {
  const report = await planned({ mode: 'transit' });
  const [best] = report.options;
  if (!best) throw new Error('no way');
  return { ...report, options: [{ ...best, legs: LEGS, distanceM: 6_000, durationS: 1_440, cost: 4, ...change }] };
};

describe('a journey by public transport', () => {
  it('has its time, length and fare once, and where one changes with stops and minutes', async () => {
    const { text } = shown(await journey());
    expect(text).toContain('24 分钟6 公里 · 4 元');
    expect(text).toContain('1号线 天安门东 → 建国门 · 3 站 · 8 分钟');
    expect(text).toContain('2号线 建国门 → 朝阳门 · 1 站 · 3 分钟');
    expect(text).not.toContain('打车');
  });

  it('has a colour for each line, never that of the ride before', () => {
    const colors = lineColors(LEGS);
    expect(colors[0]).toBeUndefined();
    expect(colors[1]).toBe(lineColors([{ line: '地铁1号线' }])[0]);
    expect(lineColors([{ line: '4号线' }])).toEqual(lineColors([{ line: 'Line 4' }]));
    const same = lineColors([{ line: 'ab' }, {}, { line: 'ba' }]);
    expect(same[0]).not.toBe(same[2]);
  });
});

describe('the steps of a route', () => {
  it('cover it from end to end, each its own part', () => {
    const rows = routeRows({ legs: LEGS });
    expect(rows.map(({ from, to }) => [from, to].map((share) => Math.round(share * 6_000)))).toEqual([
      [0, 300],
      [0, 100],
      [100, 300],
      [300, 3_900],
      [3_900, 5_700],
      [5_700, 6_000],
    ]);
    expect(routeRows({ legs: [{ mode: 'walk', distanceM: 0, durationS: 0 }] })).toEqual([]);
  });

  it('light their stretch when pointed at, focused or pressed, and let it go', async () => {
    const output = await journey();
    const { onHover } = shown(output);
    const step = screen.getByRole('button', { name: /向东/, hidden: true });
    fireEvent.focus(step);
    expect(onHover).toHaveBeenLastCalledWith(`${output.ref}@0.0167-0.0500`);
    fireEvent.blur(step);
    expect(onHover).toHaveBeenLastCalledWith(null);
    fireEvent.click(step);
    fireEvent.mouseLeave(step, { relatedTarget: document.querySelector('section') });
    expect(onHover.mock.calls.slice(-2)).toEqual([[`${output.ref}@0.0167-0.0500`], [output.ref]]);
  });
});

describe('the ground of a route', () => {
  it('is drawn where the source has it, with the climb in words', async () => {
    const elevation = { stepM: 100, heightsM: [12, 40, 20, 60, 58] };
    const { text } = shown(await journey({ elevation }));
    expect(text).toContain('海拔 12–60 米 · 累计爬升 68 米');
    expect(document.querySelector('.wt-ground svg')).not.toBeNull();
    cleanup();
    shown(await journey());
    expect(document.querySelector('.wt-ground')).toBeNull();
  });

  it('makes no mountains of a plain', () => {
    const ys = groundPoints([50, 51, 50, 52]).map(([, y]) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(4);
    expect(groundPoints([0, 100]).map(([x]) => x)).toEqual([0, 400]);
  });
});

it('what a way avoids is said at its head, unless the source could not', async () => {
  const output = await planned({ mode: 'drive', avoid: ['highways', 'tolls'] });
  const input = { avoid: ['highways', 'tolls'] };
  expect(shown({ ...output, unmet: [] }, { input }).text).toContain('不走高速、不走收费路');
  cleanup();
  expect(shown({ ...output, unmet: ['avoid'] }, { input }).text).not.toContain('不走高速');
  cleanup();
  expect(shown({ ...output, unmet: [] }, { input: { avoid: 'no list' } }).text).not.toContain('不走');
});

it('the rides of a journey lie on the map in the colours of their lines, as parts of one route', async () => {
  const path = encodePolyline([
    { lng: 116.39, lat: 39.9 },
    { lng: 116.43, lat: 39.91 },
  ]);
  const output = await journey({ legs: LEGS.map((leg) => ({ ...leg, path })) });
  const [effect] = planRoute.map?.(output) ?? [];
  const layers = effect?.do === 'show' ? effect.layers : [];
  expect(
    layers.filter(({ ref }) => ref.includes(':l')).map(({ ref, color, label }) => [ref, color, label.name]),
  ).toEqual([
    [`${output.ref}:l1`, lineColors(LEGS)[1], '地铁1号线'],
    [`${output.ref}:l2`, lineColors(LEGS)[2], '地铁2号线'],
  ]);
});
