import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from '../providers/live-ports.ts';
import { NOW } from '../providers/replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());

const ask = (message: string, at = NOW, env = {}) =>
  askEmbedded(message, { ports: livePorts(geo, env).ports, now: new Date(at) });

describe('a day without a forecast', () => {
  it.each([
    ['weather in Madrid on 2019-07-14', '2019-07-14', /no forecast for \*\*Madrid\*\* on Sun 14 Jul 2019/],
    ['2088年8月8日广州天气', '2088-08-08', /没有\*\*广州.*2088年8月8日 周日的天气预报/],
    ['成都12月19日会下雨吗', '2026-12-19', /没有\*\*成都.*\*\* 12月19日的天气预报/],
    ['will it snow in Oslo on 14 January', '2027-01-14', /no forecast for \*\*Oslo\*\*/],
    ['武汉12月22日逐小时天气预报', '2026-12-22', /没有\*\*武汉.*\*\* 12月22日的天气预报/],
  ])('%s: is said to the user and to the model, and never the present weather', async (message, date, expected) => {
    const { calls, answer } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual(['get_weather']);
    expect(answer).toMatch(expected);
    const usual = /\*\*[^*]+\*\* in \w+ averages .*?, not a forecast\.|\*\*[^*]+\*\* \d+ 月常年.*?，不是天气预报。/;
    expect(answer).toMatch(usual);
    expect(answer.replace(usual, '')).not.toMatch(/-?\d+(?:\.\d+)? °C|带伞|umbrella/);
    const told = calls[0]?.told ?? '';
    expect(told).toContain(`no forecast for ${date}`);
    expect(told).toMatch(/^climate in \w+, NOT a forecast; .*°C/m);
    expect(told.replace(/^climate in .*/m, '')).not.toMatch(/^now |°C/m);
  });

  it('is said offline too, and the climate is called climate', async () => {
    const { calls, answer } = await ask('成都2088年8月8日天气', NOW, { OFFLINE: '1' });
    expect(answer).toContain('2088年8月8日 周日的天气预报');
    expect(answer).toMatch(/8 月常年.*这是气候（1991–2020.*中国气象局.*不是天气预报/);
    expect(calls[0]?.told).toContain('which is no forecast of a day');
  });

  it('is said of going out as well', async () => {
    const { answer } = await ask('2027年4月2日去成都穿什么');
    expect(answer).toMatch(/没有 2027-04-02 .*预报.*按气候，穿.*（气温 14–23 °C）.*4 月常年.*这是气候.*不是天气预报/);
  });

  it('is named where the forecast ends before the days asked for', async () => {
    const { answer } = await ask('西安未来10天天气');
    expect(answer).toContain('11月28日至 12月4日的天气预报');
    expect(answer).toMatch(/11月25日至 11月27日：-[\d.]+ 至 [\d.]+ °C/);
  });
});

describe('questions about the sun', () => {
  it.each([
    ['朗伊尔城明天几点日出', '2026-12-01T06:00:00Z', '2026-12-02 是极夜，太阳全天不升起'],
    ['What time is sunset in Tromsø?', '2026-12-05T06:00:00Z', '2026-12-05: polar night, the sun does not rise'],
    [
      'when does the sun set in Tromsø on June 20',
      '2026-11-29T06:00:00Z',
      '2027-06-20: polar day, the sun does not set',
    ],
  ])('%s: polar day and night by name', async (message, at, expected) => {
    for (const env of [{}, { OFFLINE: '1' }]) {
      const { calls, answer } = await ask(message, Date.parse(at), env);
      expect(answer).toContain(expected);
      expect(calls[0]?.told).toMatch(/^sun .*: polar (day|night)/m);
    }
  });

  it('are answered with the local times of the day asked for, from live and from embedded data', async () => {
    for (const env of [{}, { OFFLINE: '1' }]) {
      expect((await ask('西安后天几点日落', NOW, env)).answer).toMatch(
        /2026-11-27 日出 07:\d\d，日落 1[67]:\d\d（当地时间）。/,
      );
    }
  });

  it('name the zone of the place where the user’s clock shows another time', async () => {
    const { answer, calls } = await ask('sunrise in Lisbon', NOW, { OFFLINE: '1' });
    expect(answer).toMatch(/the sun rises at 07:\d\d and sets at 17:\d\d \(local time, .+\)/);
    expect(calls[0]?.told).toContain('Europe/Lisbon, all times are local there');
    expect(answer).not.toContain('Lisbon)');
  });
});

describe('the clock of the place', () => {
  it('is that of the sun, whatever zone the source tells its times in', async () => {
    // The stand-in gives every place in Beijing's time.
    const { calls } = await ask('when does it get dark in Reykjavik tomorrow');
    expect(calls[0]?.told).toMatch(
      /sun 2026-11-26: rises 2026-11-26T10:3\d, sets 2026-11-26T15:5\d \(local time, Atlantic\/Reykjavik\)/,
    );
  });
});

describe('a weekend', () => {
  it.each(['西安周末天气', 'weather in Nantes this weekend'])('%s: has two days', async (message) => {
    const { answer } = await ask(message);
    expect(answer).toMatch(/11月28日至 11月29日：|28 Nov to 29 Nov: /);
    expect(answer).not.toMatch(/11月27日|27 Nov|11-2\d/);
  });
});

describe('what the sources do not have', () => {
  it.each([
    ['厦门有台风预警吗', '没有气象预警的数据来源'],
    ['长沙有没有预警', '没有气象预警的数据来源'],
    ['is there a flood warning for Cork', 'no source of weather warnings'],
    ['are there any severe weather alerts for Lyon', 'no source of weather warnings'],
  ])('%s: is said before the present weather', async (message, expected) => {
    const { calls, answer } = await ask(message);
    expect(answer.split('\n')[0]).toContain(expected);
    expect(calls[0]?.told).toContain('no source of official weather warnings');
  });

  it('names visibility, pressure and humidity as unknown or with their value', async () => {
    expect((await ask('青岛现在能见度多少')).answer).toContain('没有能见度的数据');
    expect((await ask('青岛现在湿度多少')).answer).toContain('湿度 31%');
    expect((await ask('what is the humidity in Nice')).answer).toContain('Humidity 31%');
  });
});

describe('the units of the question', () => {
  it.each([
    ['temperature in Denver in Fahrenheit', '45 °F'],
    ['大连现在华氏多少度', '45 °F'],
    ['wind speed in Nice in mph', 'wind 6 mph'],
    ['天津现在风速多少米每秒', '风速 2.7 m/s'],
    ['青岛现在几级风', '风速 2 级（9.7 km/h）'],
    ['how windy is it in Nice', 'wind 10 km/h'],
  ])('%s: are those of the answer', async (message, expected) => {
    expect((await ask(message)).answer).toContain(expected);
  });
});
