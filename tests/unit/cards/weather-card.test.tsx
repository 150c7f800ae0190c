// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { WeatherCard } from '../../../components/cards/weather.tsx';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { WeatherData, WeatherReport } from '../../../lib/domain/weather.ts';
import { getWeather } from '../../../lib/tools/get-weather/index.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeContext, NORMALS } from '../../fixtures/fake-ports.ts';

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
  return render(<WeatherCard output={output} {...cardContext(locale)} />).container.textContent ?? '';
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

  it('shows the climate where no forecast reaches, as a chart and as a table, and calls it that', async () => {
    const climate = { normals: NORMALS };
    const report = await reportOf({ span: 'now', date: '2027-02-11' }, { climate });
    expect(report).toMatchObject({ month: 2, climate });
    const text = shown(report);
    expect(text).toContain('没有天气预报');
    expect(text).toContain('2 月的气候（多年平均，不是预报）白天 6°，夜间 −4° · 降水 6 毫米，2 天');
    expect(text).toContain('1991–2020 年平均，中国气象局，北京的数据，相距 18 km');
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(13);
    expect(within(screen.getByRole('table')).getByRole('row', { name: '7 月 32° 23° 170 12' })).toBeTruthy();
    expect(document.querySelectorAll('.wt-climate li[data-meant]')).toHaveLength(1);
    expect(document.querySelector('.wt-climate li[data-meant]')?.textContent).toContain('6°');
    cleanup();
    expect(shown(report, 'en')).toContain('Climate in February (averages, not a forecast)6° by day, −4° at night');
  });

  it('shows the year where no month is meant, and nothing where the forecast answers', async () => {
    const climate = { normals: NORMALS };
    const year = await reportOf({ span: 'climate' }, { climate, now: undefined, hours: undefined, days: undefined });
    expect(shown(year)).toContain('全年的气候');
    expect(shown(year)).not.toContain('没有实时天气数据');
    expect(document.querySelector('[data-meant]')).toBeNull();
    expect((await reportOf({ span: 'days' }, { climate })).climate).toBeUndefined();
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

describe('the weather at a glance', () => {
  const now = { time: '2026-11-25T12:00', tempC: 6.6, feelsC: 3.9, humidityPct: 31, windKmh: 10.4, code: 2 };

  it('has the range of the day, how it feels, and the wind by its name, with an arrow that flies with it', async () => {
    const report = await reportOf({ span: 'now' }, { now: { ...now, windFromDeg: 50 } });
    expect(shown(report)).toContain('北京 · 多云8° / 0° · 体感 4° · 湿度 31% · 东北风  10 km/h');
    const arrow = document.querySelector('.wt-hero [style*="rotate"]');
    expect(arrow?.getAttribute('style')).toContain('230deg');
    cleanup();
    expect(shown(report, 'en')).toContain('humidity 31% · NE wind');
  });

  it('of one day to come is that day, told once', async () => {
    const text = shown(await reportOf({ span: 'days', date: '2026-11-26' }));
    expect(text).toContain('1–9°');
    expect(text).toContain('北京 · 小雨周四 11/26 · 降水 80%');
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('the hours of the weather', () => {
  it('stand in a table for those who do not see the chart, whatever was asked', async () => {
    for (const span of ['now', 'hours', 'days'] as const) {
      shown(await reportOf({ span }), 'en');
      const rows = within(screen.getByRole('table', { name: 'By the hour' })).getAllByRole('row');
      expect(rows).toHaveLength(25);
      expect([...(rows[1]?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
        '00:00',
        'mainly clear',
        '2°',
        '10%',
      ]);
      cleanup();
    }
  });

  it('can be read one by one with the arrow keys', async () => {
    shown(await reportOf({ span: 'hours' }));
    const chart = screen.getByRole('slider', { name: '逐小时' });
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) fireEvent.keyDown(chart, { key });
    expect(chart.getAttribute('aria-valuetext')).toBe('01:00 · 大致晴朗 3° · 降水 10%');
    fireEvent.keyDown(chart, { key: 'End' });
    expect(chart.getAttribute('aria-valuetext')).toContain('23:00');
  });
});

describe('the days of the weather', () => {
  it('are bars on one scale', async () => {
    shown(await reportOf({ span: 'days', days: 3 }));
    const bars = [...document.querySelectorAll<HTMLElement>('.wt-days__track i')].map(({ style }) => [
      style.left,
      style.width,
    ]);
    expect(bars).toEqual([
      ['0%', '80%'],
      ['10%', '80%'],
      ['20%', '80%'],
    ]);
  });
});

describe('the air', () => {
  const air = { time: '2026-11-25T12:00', usAqi: 121, euAqi: 44, pm25: 40 };
  const of = async (change: object, countryCode?: string) => {
    const report = await reportOf({ span: 'now' });
    const text = shown({ ...report, place: { ...report.place, countryCode }, air: { ...air, ...change } });
    const level = document.querySelector('[aria-current]')?.textContent;
    cleanup();
    return { text, level };
  };

  it('is told on the scale of its country, which is named and unfolds with its levels', async () => {
    expect((await of({ cnAqi: 56 }, 'CN')).text).toContain('空气质量：良 · 中国 AQI 56');
    expect((await of({ cnAqi: 56 }, 'CN')).level).toBe('51–100 良');
    expect((await of({}, 'IT')).text).toContain('空气质量：中等 · 欧洲 AQI 44');
    expect((await of({}, 'IT')).level).toBe('41–60 中等');
    expect((await of({}, 'BR')).text).toContain('空气质量：对敏感人群不健康 · 美国 AQI 121');
    expect((await of({ usAqi: 312 }, 'BR')).level).toBe('> 300 危险');
  });
});

describe('a warning', () => {
  it('has its level, its end, and the words of the authority', async () => {
    const warning = { title: '大风', level: '蓝色', text: '阵风可达 8 级', until: '2026-11-26T20:00' };
    expect(shown(await reportOf({ span: 'now' }, { warnings: [warning] }))).toContain(
      '大风 · 蓝色至 周四 11/26 20:00详情阵风可达 8 级',
    );
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
