import { describe, expect, it } from 'vitest';
import { forecastGapOf } from '../../../lib/domain/forecast-gap.ts';
import { datedDay, formatDay } from '../../../lib/i18n/format-time.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('a day farther off than any forecast', () => {
  it.each([
    ['weather in Lima 25 days from now', '2026-12-24'],
    ['weather in Lima in 4 weeks', '2026-12-27'],
    ['what will the weather in Lima be a month from now', '2026-12-29'],
    ['weather in Lima 3 months later', '2027-02-28'],
    ['weather in Lima on the 21st of next month', '2026-12-21'],
    ['weather in Lima on 9 April next year', '2027-04-09'],
    ['二十五天后利马天气', '2026-12-24'],
    ['利马三个月后天气怎么样', '2027-02-28'],
    ['半年后利马天气', '2027-05-29'],
    ['下个月21号利马天气', '2026-12-21'],
  ])('is that day, and is said to be beyond every forecast: %s', async (message, date) => {
    const { calls, answer } = await ask(message);
    expect(calls).toMatchObject([{ name: 'get_weather', input: { date } }]);
    expect(calls[0]?.input).not.toHaveProperty('days');
    // The year is said where it is another.
    const say = date.startsWith('2026') ? formatDay : datedDay;
    expect(answer).toContain(say(date, /\p{Script=Han}/u.test(message) ? 'zh' : 'en'));
    expect(answer).toMatch(/beyond any forecast, which reaches 16 days|天气预报最多到今天起 16 天，这一天超出了范围/);
  });

  it('is no day of the calendar where the month has none such', async () => {
    expect((await ask('下个月32号利马天气')).answer).toContain('日历上没有');
  });
});

describe('the reason why there is no forecast', () => {
  it.each([
    ['weather in Lima tomorrow', 'no live weather source can be reached'],
    ['what should I wear in Lima tomorrow', 'no live weather source can be reached'],
    ['明天利马天气', '没有能用的实时天气数据源'],
    ['后天去利马穿什么', '没有能用的实时天气数据源'],
    ['weather in Lima on 2 November 2026', 'it is past'],
    ['2026年11月2日利马天气', '已经过去'],
  ])('is the true one: %s', async (message, reason) => {
    const { answer } = await ask(message);
    expect(answer).toContain(reason);
    expect(answer).not.toMatch(/past, or|已经过去，或|two weeks/);
  });

  it.each([
    [['2026-11-28'], false, 'past'],
    [['2026-12-14'], true, 'no_source'],
    [['2026-12-15'], true, 'too_far'],
    [['2026-12-15'], false, 'too_far'],
    [['2026-12-10'], false, 'not_covered'],
    [['2026-12-10', '2026-12-20'], false, 'not_covered'],
  ] as const)('of %j, offline %s: %s', (dates, offline, gap) => {
    expect(forecastGapOf(dates, { source: { offline }, today: '2026-11-29' })).toBe(gap);
  });

  it('is that the hours are over, today', () => {
    expect(forecastGapOf(['2026-11-29'], { source: { offline: true }, today: '2026-11-29', isOver: true })).toBe(
      'past',
    );
  });
});
