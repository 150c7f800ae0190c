import { describe, expect, it } from 'vitest';
import type { AirQuality } from '../../../lib/domain/air-quality.ts';
import type { WeatherData } from '../../../lib/domain/weather.ts';
import { embeddedWeather } from '../../../lib/providers/weather/embedded.ts';
import { hourSpans, spanText } from '../../../lib/tools/outing-advice/best-hours.ts';
import { type OutingReport, outingAdvice } from '../../../lib/tools/outing-advice/index.ts';
import { adviceOf } from '../../../lib/tools/outing-advice/rules.ts';
import { outingWindow } from '../../../lib/tools/outing-advice/window.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { type FakeContext, fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

type Hour = NonNullable<WeatherData['hours']>[number];

const DATE = '2026-11-25';
const hour = (at: number, change: Partial<Hour> = {}): Hour => ({
  time: `${DATE}T${String(at).padStart(2, '0')}:00`,
  tempC: 10,
  ...change,
});
const air = (change: Partial<AirQuality>): AirQuality => ({ time: `${DATE}T12:00`, ...change });

describe('advice for going out', () => {
  const rich: Hour[] = Array.from({ length: 12 }, (_, index) =>
    hour(8 + index, { feelsC: 4 + index, precipPct: 5 * index, windKmh: 3 * index, uv: index / 2, code: 3 }),
  );

  it.each([
    ['everything', { hours: rich, air: air({ usAqi: 160 }), activity: '跑步' }],
    [
      'amounts of rain alone',
      { hours: rich.map(({ precipPct: _, ...each }) => ({ ...each, precipMm: 0.4 })), activity: '野餐' },
    ],
    ['rainy hours without an amount', { hours: [hour(9, { code: 63 }), hour(10, { code: 61 })] }],
    ['whole days', { hours: [], day: { date: DATE, minC: 1, maxC: 8, precipMm: 3, uvMax: 9, windMaxKmh: 70 } }],
    ['PM2.5 without an index', { hours: rich, air: air({ pm25: 120 }) }],
  ])('carries a number in every sentence, in both languages, from %s', (_, facts) => {
    const sentences = adviceOf(facts);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    for (const { text, basis } of sentences) {
      expect(text.zh).toMatch(/\d/);
      expect(text.en).toMatch(/\d/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(basis).toMatch(/^\D{0,8}-?\d/);
    }
  });

  const said = (facts: Parameters<typeof adviceOf>[0], topic: string) =>
    adviceOf(facts).find((each) => each.topic === topic)?.text;

  it.each([
    [{ precipPct: 80 }, '带伞（降水概率 80%）'],
    [{ precipPct: 40 }, '备一把伞（降水概率 40%）'],
    [{ precipPct: 10, code: 61 }, '不用带伞（降水概率 10%）'],
    [{ precipMm: 2.34 }, '带伞（降水 2.3 mm）'],
    [{ precipMm: 0 }, '不用带伞（降水 0 mm）'],
    [{ code: 61 }, '备一把伞（1 小时有雨）'],
    [{ code: 3 }, undefined],
  ])('an umbrella for %j: %s', (change, expected) => {
    expect(said({ hours: [hour(9, change)] }, 'umbrella')?.zh).toBe(expected);
  });

  it.each([
    [{ usAqi: 160, pm25: 10 }, 'Unhealthy air: wear a mask and keep exertion short (US AQI 160)'],
    [{ usAqi: 101 }, 'Sensitive people should wear a mask (US AQI 101)'],
    [{ usAqi: 42 }, 'The air is fine, no mask needed (US AQI 42)'],
    [{ pm25: 80 }, 'Sensitive people should wear a mask (PM2.5 80 µg/m³)'],
    [{ ozone: 80 }, undefined],
  ])('a mask for %j: %s', (change, expected) => {
    expect(said({ hours: [hour(9)], air: air(change) }, 'mask')?.en).toBe(expected);
  });

  it.each([
    [9.24, '紫外线很强，尽量避开正午，涂防晒霜、戴帽子（紫外线指数 9.2）'],
    [3, '涂防晒霜（紫外线指数 3）'],
    [0.4, '紫外线弱，无需特别防晒（紫外线指数 0.4）'],
  ])('the sun for UV %d: %s', (uv, expected) => {
    expect(said({ hours: [hour(9), hour(12, { uv })] }, 'sun')?.zh).toBe(expected);
  });

  it.each([
    ['running', { tempC: 15 }, undefined, '适合跑步（15 °C）'],
    ['running', { tempC: 15 }, 120, '不太适合跑步：空气不好（US AQI 120）'],
    ['散步', { tempC: 15 }, 120, '适合散步（15 °C）'],
    ['picnic', { tempC: 15, precipPct: 35 }, undefined, '不太适合野餐：可能下雨（降水概率 35%）'],
    ['爬山', { tempC: 15, precipPct: 35 }, undefined, '适合徒步（15 °C）'],
    ['cycling', { tempC: 15, windKmh: 31 }, undefined, '不太适合骑行：风大（31 km/h）'],
    ['打球', { tempC: 34 }, undefined, '不太适合运动：太热，改在清晨或傍晚（34 °C）'],
    ['swimming', { tempC: 15 }, undefined, '不太适合游泳：太冷（15 °C）'],
    ['放风筝', { tempC: 15 }, undefined, '适合放风筝（15 °C）'],
  ])('%s with %j and AQI %s: %s', (activity, change, usAqi, expected) => {
    const facts = { hours: [hour(9, change)], activity, ...(usAqi !== undefined && { air: air({ usAqi }) }) };
    expect(said(facts, 'activity')?.zh).toBe(expected);
  });

  it('is absent without a number', () => {
    expect(adviceOf({ hours: [], activity: '跑步' })).toEqual([]);
  });
});

describe('the hours that an advice is about', () => {
  const at = (iso: string) => new Date(iso);

  it.each([
    ['2026-11-24T20:00:00Z', {}, DATE, [8, 20]],
    ['2026-11-25T04:00:00Z', {}, DATE, [12, 20]],
    ['2026-11-25T13:00:00Z', {}, DATE, [21, 24]],
    ['2026-11-25T13:00:00Z', { hours: [6, 9] }, '2026-11-26', [6, 9]],
    ['2026-11-25T13:00:00Z', { hours: [6, 9], date: DATE }, DATE, [6, 9]],
    ['2026-11-25T13:00:00Z', { date: '2026-11-27' }, '2026-11-27', [8, 20]],
  ] as [string, { date?: string; hours?: [number, number] }, string, number[]][])(
    'at %s in Shanghai, %j: %s from %j',
    (now, asked, date, hours) => {
      expect(outingWindow(asked, at(now), 'Asia/Shanghai')).toMatchObject({ date, hours });
    },
  );

  it('leave out what is past, and reach into the next day when they end before they begin', () => {
    const today = outingWindow({ hours: [8, 20] }, at('2026-11-25T04:30:00Z'), 'Asia/Shanghai');
    expect(['11', '12', '19', '20'].map((each) => today.has(`${DATE}T${each}:00`))).toEqual([false, true, true, false]);
    const night = outingWindow({ hours: [22, 2] }, at('2026-11-25T04:30:00Z'), 'Asia/Shanghai');
    expect([`${DATE}T23:00`, '2026-11-26T01:00', '2026-11-26T02:00'].map(night.has)).toEqual([true, true, false]);
  });

  it('go by the clock of the place: Honolulu is still on the day before, an unknown zone counts as UTC', () => {
    const now = at('2026-11-25T04:00:00Z');
    expect(outingWindow({}, now, 'Pacific/Honolulu')).toMatchObject({ date: '2026-11-24', hours: [18, 24] });
    expect(outingWindow({}, now, 'Mars/Olympus')).toMatchObject({ date: DATE, hours: [8, 20] });
  });
});

describe('outing_advice', () => {
  async function advised(input: object = {}, context: FakeContext = fakeContext()): Promise<OutingReport> {
    const output = await outingAdvice.execute(outingAdvice.input.parse({ place: { name: '北京' }, ...input }), context);
    if ('miss' in output) throw new Error(`a miss: ${output.miss}`);
    return output;
  }

  it('names the best hours that are still to come, by the clock, with their numbers', async () => {
    const report = await advised();
    expect(report.bestHours.map(({ hour: each }) => each)).toEqual([17, 18, 19]);
    expect(report.bestHours[0]).toEqual({ hour: 17, tempC: 7, precipPct: 10, uv: 2 });
    const result = tellOutput('outing_advice', report, 'zh');
    expect(result).toContain('good hour 17:00, 7 °C, rain 10 %, UV 2');
    const text = answerFrom([{ name: 'outing_advice', input: {}, output: report }], {
      message: '几点出门好',
      locale: 'zh',
    });
    expect(text).toContain('较舒适的时段：17:00–19:00。');
    expect(text).toMatch(/降水概率 10%/);
  });

  it('moves the map to its place, with and without a forecast', async () => {
    const name = [{ do: 'name', points: [{ lng: 116.4, lat: 39.9 }] }];
    expect(outingAdvice.map?.(await advised())).toEqual(name);
    expect(outingAdvice.map?.(await advised({ date: '2027-06-01' }))).toEqual(name);
  });

  it('uses the air of now for today alone, and names its source', async () => {
    const today = await advised();
    expect(today.advice.map(({ topic }) => topic)).toContain('mask');
    expect(today.airSource).toEqual(fakeSource);
    const tomorrow = await advised({ date: '2026-11-26' });
    expect(tomorrow.advice.map(({ topic }) => topic)).not.toContain('mask');
    expect(tomorrow.airSource).toBeUndefined();
  });

  it('gives advice without air quality when that fails, and none without a forecast', async () => {
    const noAir = fakeContext();
    noAir.ports.air = () => Promise.reject(new Error('down'));
    expect((await advised({}, noAir)).advice.map(({ topic }) => topic)).toEqual(['clothing', 'umbrella', 'sun']);
    const offline = fakeContext();
    offline.ports.weather = embeddedWeather().weather;
    const report = await advised({ activity: '跑步' }, offline);
    expect([report.advice, report.bestHours]).toEqual([[], []]);
    expect(report.usual).toMatchObject({ month: 11, maxC: 10, minC: 1, years: '1991–2020' });
    expect(tellOutput('outing_advice', report, 'zh')).toContain('say so, and advise by the climate');
  });

  it('takes the numbers of the day where a source has no hours, but not for hours that are past', async () => {
    const context = fakeContext();
    const days = [{ date: DATE, minC: 2, maxC: 8, precipPct: 70 }];
    context.ports.weather = async () => ({ value: { timeZone: 'Asia/Shanghai', days }, source: fakeSource });
    expect((await advised({}, context)).advice[0]?.text.zh).toContain('（气温 2–8 °C）');
    expect((await advised({ date: DATE, hours: [6, 9] })).advice).toEqual([]);
  });
});

describe('the best hours', () => {
  const at = (...hours: number[]) => hours.map((hour) => ({ hour, tempC: 10 }));

  it('are told as spans', () => {
    expect(hourSpans(at(9, 11, 12, 13)).map(spanText)).toEqual(['9:00', '11:00–13:00']);
    expect(hourSpans([])).toEqual([]);
  });
});
