// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WeatherCard } from '../../../components/cards/weather.tsx';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { WeatherData, WeatherReport } from '../../../lib/domain/weather.ts';
import { getWeather } from '../../../lib/tools/get-weather/index.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

async function reportOf(input: object, change: Partial<WeatherData> = {}, timeZone = 'Asia/Shanghai') {
  const context = fakeContext({ timeZone });
  const { weather } = context.ports;
  context.ports.weather = async (query, signal) => {
    const { value, source } = await weather(query, signal);
    return { value: { ...value, days: value.days?.slice(0, 10) ?? [], ...change }, source };
  };
  const output = await getWeather.execute(getWeather.input.parse({ place: { name: '北京' }, ...input }), context);
  if (isMiss(output)) throw new Error(`a miss: ${output.miss}`);
  return output;
}

function shown(output: WeatherReport, locale: 'zh' | 'en' = 'zh'): string {
  const context = { hoveredRef: null, onHover: vi.fn(), selection: [], onSelect: vi.fn(), onAsk: vi.fn() };
  return render(<WeatherCard output={output} locale={locale} {...context} />).container.textContent ?? '';
}

describe('the weather card', () => {
  it('says that a day has no forecast, with its year, and shows no other weather', async () => {
    const report = await reportOf({ span: 'now', date: '2027-02-11' });
    expect(report).toMatchObject({ noForecast: ['2027-02-11'] });
    expect(report).not.toHaveProperty('now');
    expect(report).not.toHaveProperty('days');
    expect(shown(report)).toContain('2027年2月11日 周四：没有天气预报');
    expect(shown(report)).not.toContain('°');
    expect(shown(report, 'en')).toContain('11 Feb 2027: no forecast');
    expect(getWeather.map?.(report)[0]).not.toHaveProperty('layers.0.badge');
  });

  it('leaves the present weather out of another day that is covered', async () => {
    const report = await reportOf({ span: 'days', date: '2026-11-27' });
    expect(report.now).toBeUndefined();
    expect(report.days?.map(({ date }) => date)).toEqual(['2026-11-27']);
    expect((await reportOf({ span: 'days', date: '2026-11-25' })).now?.tempC).toBe(6.4);
  });

  it('names the days beyond the end of the forecast', async () => {
    const report = await reportOf({ span: 'days', days: 12 });
    expect(report.noForecast).toEqual(['2026-12-05', '2026-12-06']);
    expect(shown(report)).toContain('2026年12月5日 周六 – 2026年12月6日 周日：没有天气预报');
  });

  it('says that there are no hours where the source knows whole days only', async () => {
    const report = await reportOf({ span: 'hours', date: '2026-11-26' }, { hours: [] });
    expect(shown(report)).toContain('没有逐小时预报');
  });

  it.each([
    [{ date: '2026-11-25', sunrise: null, sunset: null, polar: 'night' }, '极夜，太阳不升起'],
    [{ date: '2026-11-25', sunrise: null, sunset: null, polar: 'day' }, '极昼，太阳不落下'],
    [{ date: '2026-11-25', sunrise: '2026-11-25T07:10', sunset: '2026-11-25T16:52' }, '日出 07:10 · 日落 16:52'],
    [{ date: '2026-11-25', sunrise: null, sunset: '2026-11-26T00:31' }, /太阳不升起 · 日落 .*11\/26 00:31/],
  ] as const)('shows the sun of %j', async (sun, expected) => {
    expect(shown(await reportOf({ span: 'now' }, { sun }))).toMatch(expected);
  });

  it('names the zone of its times only where the user’s clock shows another', async () => {
    const sun = { date: '2026-11-25', sunrise: '2026-11-25T07:10', sunset: '2026-11-25T16:52' };
    expect(shown(await reportOf({ span: 'now' }, { sun }, 'Europe/Rome'))).toContain('当地时间（中国标准时间）');
    expect(shown(await reportOf({ span: 'now' }, { sun }, 'Asia/Singapore'))).not.toContain('当地时间（');
  });
});

describe('a trip', () => {
  it('says which of its days have no forecast, and which have one', async () => {
    const context = fakeContext();
    const input = { area: { name: '北京' }, days: 2, start_date: '2026-12-10' };
    const output = await planTrip.execute(planTrip.input.parse(input), context);
    if (isMiss(output)) throw new Error('a miss');
    expect(planTrip.tell(output, 'zh')).toContain('no forecast for 2026-12-11');
  });
});
