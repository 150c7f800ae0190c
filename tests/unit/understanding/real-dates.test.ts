import { describe, expect, it } from 'vitest';
import type { GeoPorts } from '../../../lib/domain/ports.ts';
import { momentOf } from '../../../lib/geo/local-time.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { routeClock } from '../../../lib/tools/plan-route/clock.ts';
import { dayOfMonth, monthDay } from '../../../lib/understanding/slots/dates.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { fakePorts } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const now = new Date('2026-11-25T06:20:00Z');
const ports: GeoPorts = { ...fakePorts(), ...embeddedPorts(builtGazetteer(), () => now.getTime()), isOpenAt };
const ask = (message: string) => askEmbedded(message, { ports, now });

describe('days and times that do not exist', () => {
  it.each([
    ['成都2月30日天气', '“2月30日”'],
    ['六月三十一号去西安要带伞吗', '“六月三十一号”'],
    ['2027年2月29日南京会下雪吗', '“2027年2月29日”'],
    ['9月31日去苏州玩两天', '“9月31日”'],
    ['11月31日早上8点从天安门开车去颐和园', '“11月31日”'],
    ['成都周八天气', '“周八”'],
    ['南京下星期九会下雪吗', '“下星期九”'],
    ['weather in Madrid on 31 September', '“31 September”'],
    ['will it rain in Lyon on November 31st', '“November 31st”'],
    ['weather in Bern on 2026-02-30', '“2026-02-30”'],
    ['weather in Bern on the 30th of February', '“30th of February”'],
  ])('%s: the day is named as none, and nothing is asked', async (message, named) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect(answer).toContain(named);
    expect(answer).toMatch(/日历上没有|no such day/);
  });

  it.each([
    ['成都明天26点的天气', '26:00'],
    ['weather in Lyon tomorrow at 25:30', '25:30'],
    ['明天9:75从天安门开车去颐和园', '9:75'],
  ])('%s: the time is named as none', async (message, named) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect(answer).toContain(named);
  });

  it.each(['本周九寨沟天气', '下周八达岭天气'])('%s is of a place and no such day', async (message) => {
    expect((await ask(message)).calls[0]?.name).toBe('get_weather');
  });

  it('leaves days that come only in some years or months to those', () => {
    expect(monthDay('2026-11-25', 2, 29)).toBe('2028-02-29');
    expect(monthDay('2096-03-01', 2, 29)).toBe('2104-02-29');
    expect(monthDay('2026-11-25', 2, 30)).toBeUndefined();
    expect(monthDay('2026-11-25', 4, 31, 2027)).toBeUndefined();
    expect(dayOfMonth('2026-11-25', 31)).toBe('2026-12-31');
    expect(dayOfMonth('2026-11-25', 5)).toBe('2026-12-05');
    expect(dayOfMonth('2027-01-30', 30)).toBe('2027-01-30');
    expect(dayOfMonth('2026-11-25', 32)).toBeUndefined();
  });

  it('are never moved to another day by the clock of a route', () => {
    expect(() => momentOf('2027-02-30T18:00', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => momentOf('2027-04-31T08:00', 'Europe/Rome')).toThrow(RangeError);
    const place = { name: 'A', kind: 'city', at: { lng: 0, lat: 0 }, timeZone: 'Asia/Shanghai' };
    const asked = { mode: 'drive', from: place, to: place, option: { durationS: 4_200 }, now } as const;
    expect(() => routeClock({ ...asked, arriveBy: '2027-02-30T18:00' })).toThrow(RangeError);
    expect(momentOf('2028-02-29T00:00', 'UTC')).toBe(Date.UTC(2028, 1, 29));
  });
});

describe('dates with their year', () => {
  it.each([
    ['weather in Lyon on March 3, 2019', '2019-03-03'],
    ['weather in Lyon on 3 March 2019', '2019-03-03'],
    ['weather in Lyon on 3/14/2019', '2019-03-14'],
    ['weather in Lyon on 14.3.2019', '2019-03-14'],
    ['1997年7月1日香港天气', '1997-07-01'],
    ['后年10月2日昆明天气', '2028-10-02'],
    ['weather in Lyon last Friday', '2026-11-20'],
  ])('%s: asks of %s, not of another year', async (message, date) => {
    expect((await ask(message)).calls[0]?.input).toMatchObject({ date });
  });

  it.each(['昆明四月份天气怎么样', '海口冬天冷不冷', 'what is the weather like in Lyon in August', '2031年重庆天气'])(
    '%s: a month, season or year has no forecast, and is answered with the climate',
    async (message) => {
      const { calls, answer } = await ask(message);
      expect(calls.map(({ name, input }) => [name, input.span])).toEqual([['get_weather', 'climate']]);
      expect(answer).toMatch(/这是气候.*不是天气预报|that is climate .*not a forecast/);
    },
  );
});

describe('hours of a day', () => {
  it.each([
    ['重庆明天下午4点天气', { span: 'hours', date: '2026-11-26' }],
    ['weather in Lyon at 6pm', { span: 'hours', date: '2026-11-25' }],
  ])('%s: asks by the hour', async (message, input) => {
    expect((await ask(message)).calls[0]?.input).toMatchObject(input);
  });

  it.each([
    ['明天晚上12点从天安门开车去颐和园', '2026-11-27T00:00'],
    ['明天凌晨12点从天安门开车去颐和园', '2026-11-26T00:00'],
    ['明天中午12点从天安门开车去颐和园', '2026-11-26T12:00'],
    ['昨天上午9点从天安门开车去颐和园', '2026-11-24T09:00'],
  ])('%s: leaves at %s', async (message, departAt) => {
    expect((await ask(message)).calls[0]?.input).toMatchObject({ depart_at: departAt });
  });
});

describe('an hour of going out', () => {
  it('is the hour that the advice is of', async () => {
    const { calls } = await ask('明天上午10点去重庆穿什么');
    expect(calls[0]).toMatchObject({ name: 'outing_advice', input: { date: '2026-11-26', hours: [10, 13] } });
  });
});
