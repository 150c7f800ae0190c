import { describe, expect, it } from 'vitest';
import { missSteps } from '../../../components/cards/miss-steps.ts';
import { isMiss, type Miss } from '../../../lib/domain/miss.ts';
import type { RouteReport } from '../../../lib/domain/route.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { embeddedRoutes } from '../../../lib/providers/routes/embedded.ts';
import { lastRoute } from '../../../lib/providers/routes/last-route.ts';
import { planRoute } from '../../../lib/tools/plan-route/index.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { type FakeContext, fakeContext, NOW } from '../../fixtures/fake-ports.ts';

async function routed(input: object, context: FakeContext = fakeContext()): Promise<RouteReport> {
  const output: RouteReport | Miss = await planRoute.execute(
    planRoute.input.parse({ from: { name: '北京' }, to: { name: '上海' }, mode: 'drive', ...input }),
    context,
  );
  if ('miss' in output) throw new Error(`a miss: ${output.miss}`);
  return output;
}

const said = (report: RouteReport, locale: 'zh' | 'en') =>
  answerFrom([{ name: 'plan_route', input: {}, output: report }], { message: '', locale });

describe('public transport where no source tells of it', () => {
  it('is a miss of its own, which the model and the answer name with what can be done instead', async () => {
    const context = fakeContext();
    context.ports.routes = async ({ mode }) => ({
      value: { options: [], unmet: mode === 'transit' ? ['transit'] : [] },
      source: { id: 'none', name: 'none', attribution: '', fetchedAt: NOW.toISOString(), offline: true },
    });
    const ask = (mode: 'transit' | 'walk') =>
      planRoute.execute(planRoute.input.parse({ from: { name: '北京' }, to: { name: '上海' }, mode }), context);
    const none = await ask('transit');
    expect(none).toEqual({ miss: 'no_transit', about: '北京 → 上海' });
    expect(tellOutput('plan_route', none, 'en')).toContain('on foot, by bike or by car');
    expect(answerFrom([{ name: 'plan_route', input: {}, output: none }], { message: '', locale: 'zh' })).toBe(
      '这里没有公共交通的数据，不能规划北京 → 上海的公交地铁路线。可以改为步行、骑行或驾车。',
    );
    expect(await ask('walk')).toMatchObject({ miss: 'no_route' });
  });
});

describe('public transport in a city some of whose metro lines are known', () => {
  const lines = [
    {
      city: 'Testville',
      kind: 'subway' as const,
      name: '一号线',
      nameEn: 'Line 1',
      stops: [0, 1, 2, 3].map((x) => ({ name: `站${x}`, nameEn: `Stop ${x}`, at: { lng: x / 100, lat: 0 } })),
    },
  ];
  const ends = { on: { lng: 0.03, lat: 0 }, off: { lng: 0.2, lat: 0.1 }, away: { lng: 0.1, lat: 0.2 } };
  async function missed(from: LngLat, to: LngLat, locale: 'zh' | 'en') {
    const context = { ...fakeContext(), locale };
    const ports = embeddedRoutes(
      () => 0,
      () => lines,
    );
    context.ports.routes = (query, signal) => lastRoute(ports.routes, query, signal, 0);
    const input = planRoute.input.parse({ from: { point: from }, to: { point: to }, mode: 'transit' });
    const output = await planRoute.execute(input, context);
    return { output, reply: answerFrom([{ name: 'plan_route', input, output }], { message: '', locale }) };
  }

  it.each([
    ['to', ends.on, ends.off, '0.10000, 0.20000'],
    ['from', ends.off, ends.on, '0.10000, 0.20000'],
    ['both', ends.off, ends.away, '0.10000, 0.20000 or 0.20000, 0.10000'],
  ])('says which end no known line reaches: %s', async (_, from, to, about) => {
    const { output, reply } = await missed(from, to, 'en');
    expect(output).toEqual({ miss: 'off_lines', about });
    expect(reply).toContain(`only some of this city’s metro lines, and none stops near ${about}`);
    expect(tellOutput('plan_route', output, 'en')).toMatch(/none stops within a walk of that end.*on foot/);
  });

  it('says so in Chinese, on the card too, and offers the other modes there', async () => {
    const { output, reply } = await missed(ends.off, ends.away, 'zh');
    expect(output).toMatchObject({ miss: 'off_lines' });
    if (!isMiss(output)) throw new Error('a way');
    expect(reply).toContain('只收录了一部分地铁线路，0.10000, 0.20000或0.20000, 0.10000附近没有站');
    expect(wordsOf('zh').cards.miss.of.off_lines('香山')).toBe('香山附近没有已收录的地铁站');
    const steps = missSteps({ miss: output, name: 'plan_route', input: { mode: 'transit' }, locale: 'zh' });
    expect(steps.map(({ label }) => label)).toEqual(['步行', '骑行', '驾车']);
  });

  it('does not say that there are no data where walking is as quick', async () => {
    const { output, reply } = await missed(ends.on, { lng: 0.034, lat: 0.004 }, 'en');
    expect(output).toMatchObject({ miss: 'no_ride' });
    expect(reply).toContain('By the metro lines I know, with one change at most, no way is quicker than walking');
    expect((await missed(ends.on, { lng: 0.034, lat: 0.004 }, 'zh')).reply).toContain('没有比走路更快的走法');
  });

  it('says nothing of lines where the city has none', async () => {
    const { output } = await missed({ lng: 5, lat: 5 }, { lng: 5.1, lat: 5 }, 'en');
    expect(output).toMatchObject({ miss: 'no_transit' });
  });
});

describe('a route to be there in time', () => {
  it('tells the latest departure and how it is reckoned, to the model and in the answer', async () => {
    const report = await routed({ arrive_by: '2026-11-26T14:00' });
    expect(report).toMatchObject({ arriveBy: '2026-11-26T14:00', leaveBy: '2026-11-26T13:20', marginS: 600 });
    expect(tellOutput('plan_route', report, 'en')).toContain(
      'leave_by 2026-11-26T13:20 to arrive by 2026-11-26T14:00: way 30 min + margin 10 min',
    );
    expect(said(report, 'zh')).toContain('最晚 13:20 出发（路上 30 分钟，另留 10 分钟余量），才能在 14:00 前到。');
    expect(said(report, 'en')).toContain('Leave by 13:20 to arrive by 14:00 (30 min on the way and 10 min to spare).');
  });

  it('names the day when one must leave on the day before, and says when it is too late', async () => {
    const report = await routed({ arrive_by: '2026-11-26T00:15' });
    expect(said(report, 'zh')).toContain('最晚 11-25 23:35 出发');
    const late = await routed({ arrive_by: '2026-11-25T12:10' });
    expect(late.isLate).toBe(true);
    expect(said(late, 'zh')).toContain('这个时间已经过了');
    expect(said(late, 'en')).toContain('which is already past.');
  });

  it('says that traffic is not in it, rather than that the arrival was not respected', async () => {
    const context = fakeContext();
    const routes = context.ports.routes;
    context.ports.routes = async (query, signal) => {
      const answer = await routes(query, signal);
      return { ...answer, value: { ...answer.value, unmet: ['arrive_by', 'avoid'] } };
    };
    const report = await routed({ arrive_by: '2026-11-26T14:00' }, context);
    expect(report.unmet).toEqual(['traffic', 'avoid']);
    expect(said(report, 'zh')).toContain('未能满足：当时的路况（没有数据）、避开要求（此来源没有考虑，或绕不开）。');
    expect((await routed({ arrive_by: '2026-11-26T14:00', mode: 'transit' }, context)).unmet).toEqual([
      'timetable',
      'avoid',
    ]);
  });

  it('leaves when that was said, and says when that is too late for the arrival', async () => {
    const context = fakeContext();
    const late = await routed({ depart_at: '2026-11-26T13:45', arrive_by: '2026-11-26T14:00' }, context);
    expect(late).toMatchObject({ departAt: '2026-11-26T13:45', arriveAt: '2026-11-26T14:15', unmet: ['arrive_by'] });
    expect(context.asked.find(({ port }) => port === 'routes')?.query).not.toHaveProperty('arriveBy');
    expect(said(late, 'zh')).toContain('未能满足：到达时间。');
    expect((await routed({ depart_at: '2026-11-26T13:00', arrive_by: '2026-11-26T14:00' })).unmet).toBeUndefined();
  });

  it('gives no time from a straight line, and says why', async () => {
    const context = fakeContext();
    context.ports.routes = embeddedRoutes(
      () => NOW.getTime(),
      () => [],
    ).routes;
    const report = await routed({ arrive_by: '2026-11-26T14:00' }, context);
    expect(report.leaveBy).toBeUndefined();
    expect(tellOutput('plan_route', report, 'en')).toContain('leave_by unknown: no duration');
    expect(said(report, 'zh')).toContain('算不出最晚几点出发');
    expect(said(report, 'zh')).not.toMatch(/\d\d:\d\d/);
    expect(said(report, 'en')).toContain('I cannot say when you must leave');
  });

  it('says that a straight line has no weather on the way either, when that was asked for', async () => {
    const context = fakeContext();
    context.ports.routes = embeddedRoutes(
      () => NOW.getTime(),
      () => [],
    ).routes;
    const report = await routed({ weather: true }, context);
    expect(report.unmet).toEqual(['weather']);
    expect(said(report, 'zh')).toContain('没有沿途天气的数据');
    expect(said(report, 'en')).toContain('no weather for the way');
    expect(context.asked.filter(({ port }) => port === 'weather')).toEqual([]);
  });

  it('keeps the roads of a way apart from its duration', async () => {
    const context = fakeContext();
    const { routes } = context.ports;
    context.ports.routes = async (query, signal) => {
      const { value, source } = await routes(query, signal);
      return {
        value: { ...value, options: value.options.map((each) => ({ ...each, summary: '东长安街, 东安门大街' })) },
        source,
      };
    };
    const report = await routed({}, context);
    expect(tellOutput('plan_route', report, 'zh')).toContain('12 公里, 30 分钟, by 东长安街, 东安门大街');
    expect(said(report, 'zh')).toContain('12 公里，约 30 分钟。');
  });

  it('tells times before turns, which may be cut', async () => {
    const context = fakeContext();
    const routes = context.ports.routes;
    const steps = Array.from({ length: 40 }, () => ({
      text: '沿一条名字很长的大街向前直行很久很久然后右转进入另一条大街',
      distanceM: 900,
    }));
    context.ports.routes = async (query, signal) => {
      const { value, source } = await routes(query, signal);
      const options = value.options.map((option) => ({
        ...option,
        legs: Array.from({ length: 8 }, () => ({ mode: 'drive' as const, distanceM: 9000, durationS: 900, steps })),
      }));
      return { value: { ...value, options }, source };
    };
    const text = tellOutput('plan_route', await routed({ arrive_by: '2026-11-26T14:00' }, context), 'zh');
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1500);
    expect(text).toContain('leave_by 2026-11-26T13:20');
  });
});

describe('the stops in their shortest order', () => {
  const stop = (lng: number) => ({ point: { lng, lat: 0 } });
  const input = { from: stop(0), via: [stop(0.3), stop(0.1), stop(0.2)], to: stop(0.4), reorder: 'via' };
  const order = ({ via }: RouteReport) => via.map(({ at }) => at.lng);

  it('is by the time that it takes, as far as that is known', async () => {
    const context = fakeContext();
    // From 0.1 on, one gets to 0.3 sooner than to 0.2.
    const table = [
      [0, 900, 100, 900, 900],
      [900, 0, 900, 100, 900],
      [900, 100, 0, 900, 900],
      [900, 900, 900, 0, 100],
      [900, 900, 900, 900, 0],
    ];
    context.ports.table = async () => ({
      value: table.map((row) => row.map((durationS) => ({ durationS, distanceM: 1_000 }))),
      source: { id: 'region', name: '问溪', attribution: '', fetchedAt: NOW.toISOString() },
    });
    const report = await routed(input, context);
    expect(order(report)).toEqual([0.1, 0.3, 0.2]);
    expect(report).toMatchObject({ isReordered: true, isOrderedByTime: true });
    expect(tellOutput('plan_route', report, 'en')).toContain('stops in their shortest order, by travel time');
    expect(said(report, 'zh')).toContain('各站按用时最短的顺序排列');
    expect(said(report, 'en')).toContain('This is the quickest order of the stops');
  });

  it.each<[string, FakeContext['ports']['table']]>([
    ['no source has them', () => Promise.reject(new Error('none'))],
    [
      'one of them is missing',
      async ({ points }) => ({
        value: points.map((_, row) => points.map((_each, column) => (row + column === 3 ? null : cell))),
        source: { id: 'x', name: 'x', attribution: '', fetchedAt: NOW.toISOString() },
      }),
    ],
  ])('is in straight lines where the times are not known: %s', async (_, table) => {
    const context = fakeContext();
    context.ports.table = table;
    const report = await routed(input, context);
    expect(order(report)).toEqual([0.1, 0.2, 0.3]);
    expect(report.isOrderedByTime).toBeUndefined();
    expect(tellOutput('plan_route', report, 'en')).toContain('stops in their shortest order, by straight lines');
    expect(said(report, 'zh')).toContain('各站按直线距离最短的顺序排列');
  });

  it('does not wait for times when it is told to stop', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const context = fakeContext({ signal: stop.signal });
    context.ports.table = () => {
      queueMicrotask(() => stop.abort(reason));
      return new Promise(() => {});
    };
    await expect(routed(input, context)).rejects.toBe(reason);
  });
});

const cell = { durationS: 100, distanceM: 1_000 };
