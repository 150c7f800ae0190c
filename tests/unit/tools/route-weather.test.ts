import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { WeatherQuery } from '../../../lib/domain/ports.ts';
import type { RouteReport } from '../../../lib/domain/route.ts';
import type { weatherHour } from '../../../lib/domain/weather.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { localIso } from '../../../lib/geo/local-time.ts';
import { embeddedWeather } from '../../../lib/providers/weather/embedded.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { cautionsOf, cautionText } from '../../../lib/tools/plan-route/cautions.ts';
import { planRoute } from '../../../lib/tools/plan-route/index.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { type FakeContext, fakeContext, fakeSource, NOW } from '../../fixtures/fake-ports.ts';

type Hour = z.infer<typeof weatherHour>;

/** A drive of this many hours; its forecast has a zone by longitude and the temperature of the local hour. */
function contextOf(durationH: number, hourOf: (hour: Hour, lng: number) => Hour = (hour) => hour): FakeContext {
  const context = fakeContext();
  const { routes } = context.ports;
  context.ports.routes = async (query, signal) => {
    const { value, source } = await routes(query, signal);
    return {
      value: { ...value, options: value.options.map((each) => ({ ...each, durationS: durationH * 3600 })) },
      source,
    };
  };
  context.ports.weather = async (query) => {
    context.asked.push({ port: 'weather', query });
    const timeZone = query.at.lng > 119 ? 'Asia/Tokyo' : 'Asia/Shanghai';
    const hours = Array.from({ length: query.days * 24 }, (_, hour) => {
      const time = `${localIso(NOW.getTime() + hour * 3_600_000, timeZone).slice(0, 13)}:00`;
      return hourOf({ time, tempC: Number(time.slice(11, 13)), precipPct: 10, windKmh: 12, code: 1 }, query.at.lng);
    });
    return { value: { timeZone, hours }, source: { ...fakeSource, name: 'Sky' } };
  };
  return context;
}

async function routed(context: FakeContext, input: object = {}): Promise<RouteReport> {
  const asked = { from: { name: '北京' }, to: { name: '上海' }, mode: 'drive', ...input };
  const output = await planRoute.execute(planRoute.input.parse(asked), context);
  if ('miss' in output) throw new Error(`a miss: ${output.miss}`);
  return output;
}

const weatherAsked = (context: FakeContext) =>
  context.asked.filter(({ port }) => port === 'weather').map(({ query }) => query as WeatherQuery);

describe('the weather on a long drive', () => {
  it('is that of the hour of passing at each point, by the clock there, when one leaves now', async () => {
    const context = contextOf(4);
    const { weather } = await routed(context);
    // Noon in Beijing; the last two points are in a zone an hour ahead.
    expect(weather?.points.map(({ time, tempC }) => [time, tempC])).toEqual([
      ['2026-11-25T12:00', 12],
      ['2026-11-25T13:00', 13],
      ['2026-11-25T14:00', 14],
      ['2026-11-25T16:00', 16],
      ['2026-11-25T17:00', 17],
    ]);
    expect(weather?.points.map(({ distanceM }) => distanceM)).toEqual([0, 3000, 6000, 9000, 12_000]);
    expect(weatherAsked(context)).toHaveLength(5);
  });

  it('is that of the departure asked for, and of the latest departure', async () => {
    const later = await routed(contextOf(2), { depart_at: '2026-11-27T22:30' });
    expect(later.weather?.points.map(({ time }) => time)).toEqual([
      '2026-11-27T22:30',
      '2026-11-27T23:10',
      '2026-11-28T00:50',
      '2026-11-28T01:30',
    ]);
    const inTime = await routed(contextOf(2), { arrive_by: '2026-11-27T14:00' });
    expect(inTime.leaveBy).toBe('2026-11-27T11:40');
    expect(inTime.weather?.points[0]?.time).toBe('2026-11-27T11:40');
  });

  it('asks no further than the way goes, and for three to five points', async () => {
    const short = contextOf(1);
    await routed(short);
    expect(weatherAsked(short).map(({ days }) => days)).toEqual([3, 3, 3]);
    const long = contextOf(30);
    await routed(long);
    expect(weatherAsked(long)).toHaveLength(5);
  });

  it('is left out of short drives, walks and trains, unless it is asked for, and can be declined', async () => {
    expect((await routed(contextOf(0.9))).weather).toBeUndefined();
    expect((await routed(contextOf(3), { mode: 'walk' })).weather).toBeUndefined();
    expect((await routed(contextOf(3), { mode: 'transit' })).weather).toBeUndefined();
    expect((await routed(contextOf(3), { weather: false })).weather).toBeUndefined();
    expect((await routed(contextOf(3), { mode: 'bike' })).weather?.points).toHaveLength(5);
    expect((await routed(contextOf(0.5), { mode: 'walk', weather: true })).weather?.points).toHaveLength(3);
  });

  it('never fails the route: without a forecast there is none, and it is said only when asked for', async () => {
    const failing = contextOf(3);
    failing.ports.weather = () => Promise.reject(new AppError('provider_unavailable'));
    const report = await routed(failing);
    expect([report.weather, report.unmet]).toEqual([undefined, undefined]);
    expect((await routed(failing, { weather: true })).unmet).toEqual(['weather']);
    const offline = contextOf(3);
    offline.ports.weather = embeddedWeather().weather;
    expect((await routed(offline)).weather).toBeUndefined();
    expect((await routed(contextOf(3), { depart_at: '2027-03-01T08:00' })).weather).toBeUndefined();
  });

  it('leaves out the points that have no forecast', async () => {
    const context = contextOf(4);
    const { weather } = context.ports;
    context.ports.weather = (query, signal) =>
      query.at.lng > 119 ? Promise.reject(new AppError('provider_unavailable')) : weather(query, signal);
    expect((await routed(context)).weather?.points.map(({ time }) => time.slice(11))).toEqual([
      '12:00',
      '13:00',
      '14:00',
    ]);
  });

  it('is not waited for when the time of the tool runs out', async () => {
    const context = contextOf(3);
    context.ports.weather = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const run = { context, options: { timeoutMs: 500, messageId: 'm1' }, toolCallId: 'c', signal: undefined };
    const input = { from: { name: '北京' }, to: { name: '上海' }, mode: 'drive' };
    expect(await runTool('plan_route', input, run)).toMatchObject({ ref: 'r1', options: [{ durationS: 3 * 3600 }] });
  });

  it('is told in numbers, within what the model may read, and drawn between the ends', async () => {
    const report = await routed(
      contextOf(4, (hour) => ({ ...hour, ...(hour.time.endsWith('T16:00') && { code: 63, precipPct: 80 }) })),
    );
    const text = tellOutput('plan_route', report, 'en');
    expect(text).toContain('weather 2026-11-25T16:00 9 km: rain 16 °C, rain 80 %, wind 12 km/h');
    expect(text).toContain('mind: rain at 16:00, after 9 km (80 %)');
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1500);
    const said = answerFrom([{ name: 'plan_route', input: {}, output: report }], { message: '', locale: 'zh' });
    expect(said).toContain('沿途注意：16:00 约 9 公里处有雨（80 %）。');
    expect(said).not.toContain('\n');
    const [effect] = planRoute.map?.(report) ?? [];
    const marks = effect?.do === 'show' ? effect.layers.filter(({ ref }) => ref.startsWith('r1:w')) : [];
    expect(marks).toMatchObject([
      { ref: 'r1:w1', badge: '13°', icon: 'weather:1' },
      { ref: 'r1:w2', badge: '14°' },
      { ref: 'r1:w3', badge: '16°', icon: 'weather:63', label: { name: '约 9 公里处', nameEn: 'after 9 km' } },
    ]);
  });
});

describe('what the weather on the way asks to mind', () => {
  const at = { lng: 1, lat: 2 };
  const point = (change: object) => ({ at, distanceM: 90_000, time: '2026-11-25T16:10', tempC: 12, ...change });
  const said = (mode: 'drive' | 'bike' | 'walk', ...changes: object[]) =>
    cautionsOf({ points: changes.map(point), source: fakeSource }, mode).map((each) => cautionText(each, 'zh'));

  it.each([
    ['drive', { code: 61, precipPct: 70 }, '16:10 约 90 公里处有雨（70 %）'],
    ['drive', { code: 61, precipMm: 1.2 }, '16:10 约 90 公里处有雨（1.2 mm）'],
    ['drive', { code: 73, tempC: -2.4 }, '16:10 约 90 公里处有雪（-2 °C）'],
    ['drive', { code: 66, tempC: -1 }, '16:10 约 90 公里处可能结冰（-1 °C）'],
    ['drive', { code: 45, tempC: 4 }, '16:10 约 90 公里处有雾（4 °C）'],
    ['drive', { windKmh: 61.6 }, '16:10 约 90 公里处风大（62 km/h）'],
    ['bike', { windKmh: 31 }, '16:10 约 90 公里处风大（31 km/h）'],
    ['walk', { tempC: 35 }, '16:10 约 90 公里处炎热（35 °C）'],
    ['drive', { code: 61, precipPct: 70, distanceM: 0 }, '16:10 起点有雨（70 %）'],
  ] as const)('%s with %j: %s', (mode, change, expected) => {
    expect(said(mode, change)).toEqual([expected]);
  });

  it('is nothing on a mild dry day, nor without a number', () => {
    expect(said('drive', { code: 1, windKmh: 31, tempC: 35 }, { code: 3 })).toEqual([]);
    expect(said('drive', { code: 61 })).toEqual([]);
  });

  it('is the worst point of each kind', () => {
    expect(said('drive', { code: 61, precipPct: 60 }, { code: 63, precipPct: 90, time: '2026-11-25T18:00' })).toEqual([
      '18:00 约 90 公里处有雨（90 %）',
    ]);
  });

  it('of a day beyond the forecast is said to be missing, and so is that of a part of the way', async () => {
    const late = await routed(contextOf(3), { depart_at: '2027-02-20T08:00' });
    expect([late.weather, late.unmet]).toEqual([undefined, ['weather']]);
    const context = contextOf(4);
    const { weather } = context.ports;
    context.ports.weather = (query, signal) =>
      query.at.lng > 119 ? Promise.reject(new AppError('provider_unavailable')) : weather(query, signal);
    const part = await routed(context);
    expect(part.unmet).toContain('weather_part');
    expect(part.weather?.missing).toBeGreaterThan(0);
  });
});
