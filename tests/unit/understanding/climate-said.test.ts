import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askEmbedded, embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from '../providers/live-ports.ts';
import { NOW } from '../providers/replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());

const ask = (message: string, env = {}) =>
  askEmbedded(message, { ports: livePorts(geo, env).ports, now: new Date(NOW) });
/** NOW is in November 2026. */
const ASKED: [message: string, month: number | undefined, answer: RegExp][] = [
  [
    'Beijing in November?',
    11,
    /^\*\*Beijing\*\* in November averages 10 °C by day and 1 °C at night, with 14 mm of rain on 3 days/,
  ],
  ['11月的北京冷吗', 11, /北京\*\* 11 月常年白天 10 °C，夜间 1 °C.*穿大衣/],
  // A number between spaces, as careful writers of Chinese set it.
  ['北京 10 月的气候', 10, /北京\*\* 10 月常年/],
  ['三亚一月份下雨多吗', 1, /三亚.*1 月常年.*约 4 天有雨.*雨天不多/],
  ['weather in Paris next month', 12, /Paris\*\* in December.*Météo-France/],
  ['下个月去成都天气怎么样', 12, /成都.*12 月常年/],
  ['what should I wear in Tokyo in April', 4, /Tokyo\*\* in April.*Wear a light jacket \(10–19 °C\)/],
  ['哈尔滨一月要穿什么', 1, /哈尔滨.*雨雪.*羽绒服/],
  ['average rainfall in Mumbai in July', 7, /920 mm of rain on 23 days.*Rain is frequent/],
  ['what is the weather in Cusco in june in fahrenheit', 6, /68 °F by day and 34 °F/],
  [
    'when is the best time to visit Chengdu',
    undefined,
    /warmest in July .*best time is March–June, September–November/,
  ],
  ['成都最佳旅游时间', undefined, /常年 7 月最热.*3–6 月、9–11 月最合适/],
  ['When should I visit Singapore?', undefined, /No month is both mild and dry/],
  ['悉尼冬天冷吗', undefined, /冬季（6 月、7 月、8 月）常年/],
  ['climate of Nairobi', undefined, /wettest in April/],
];

describe('a month, a season and the best time', () => {
  it.each(ASKED)(
    '%s: is answered with the climate, offline and with live sources',
    async (message, month, expected) => {
      for (const env of [{ OFFLINE: '1' }, {}]) {
        const { calls, answer } = await ask(message, env);
        expect(calls.map(({ name, input }) => [name, input.span, input.month])).toEqual([
          ['get_weather', 'climate', month],
        ]);
        expect(answer).toMatch(expected);
        expect(answer).toMatch(/\d{4}–\d{4}/);
        expect(answer).toMatch(/not a forecast|不是天气预报/);
        expect(calls[0]?.told).toMatch(/NOT a forecast; say so and name the years/);
        // All of the year fits into what a model may read.
        if (month === undefined) expect(calls[0]?.told).toMatch(/^Dec -?\d+ to -?\d+ °C, \d+ mm on \d+ days$/m);
        expect(calls[0]?.told).not.toMatch(/no live data; |warnings:|^sun /m);
      }
    },
  );

  it.each([
    ['成都11月冷吗，再帮我找火锅', 'search_places'],
    ['weather in Paris in May and hotels near the Louvre', 'search_places'],
  ])('%s: is one of two requests', async (message, other) => {
    const { calls } = await ask(message);
    expect(calls.map(({ name, input }) => [name, input.span])).toEqual([
      ['get_weather', 'climate'],
      [other, undefined],
    ]);
  });

  it('goes on from the climate of a place', async () => {
    const { say } = embeddedDialogue({ ports: livePorts(geo).ports, now: new Date(NOW) });
    await say('成都4月天气怎么样');
    const { calls } = await say('那七月呢');
    expect(calls.at(-1)?.input).toMatchObject({ span: 'climate', month: 7 });
    expect(JSON.stringify(calls.at(-1)?.output)).toContain('Chengdu');
  });
});

describe('words of months that ask for no climate', () => {
  it.each([
    ['may I see the weather in Rome', 'now'],
    ['北京1月2日天气', 'days'],
    ['will it snow in Oslo on 14 January', 'days'],
    ['北京天气', 'now'],
    ['国庆北京天气', 'days'],
  ])('%s: span %s', async (message, span) => {
    expect((await ask(message)).calls[0]?.input).toMatchObject({ span });
  });

  it.each(['五月天演唱会', 'march to the station', '月球在哪'])('%s asks for no weather', async (message) => {
    expect((await ask(message)).calls).not.toMatchObject([{ name: 'get_weather' }]);
  });
});

describe('a place far from every city of the table', () => {
  it('has its zone only, and says that there are no figures', async () => {
    const { answer, calls } = await ask('什么时候去新疆最好');
    expect(answer).toMatch(/没有.*各月的气候数据.*可以问一座城市/);
    expect(answer).not.toMatch(/°C/);
    expect(calls[0]?.told).toContain('no means by month are known within 40 km');
  });
});

describe('a day beyond the forecast', () => {
  it('says that the forecast does not reach, and then the climate of its month', async () => {
    const { answer, calls } = await ask('weather in Lyon on July 3, 2027');
    expect(calls[0]?.input).toMatchObject({ date: '2027-07-03' });
    expect(answer).toMatch(/no forecast for \*\*Lyon\*\* on Sat 3 Jul 2027.*\*\*Lyon\*\* in July averages/);
    expect(calls[0]?.told).toContain('tell the climate below instead, and say that it is climate');
  });

  it('within it is answered without', async () => {
    const { answer, calls } = await ask('西安明天天气');
    expect(answer).not.toMatch(/气候/);
    expect(calls[0]?.told).not.toMatch(/climate/);
  });
});
