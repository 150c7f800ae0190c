import { describe, expect, it } from 'vitest';
import { movingFeast } from '../../../lib/understanding/slots/feasts.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ports = offlinePorts();

describe('the dates of feasts', () => {
  it('knows the feasts of the Chinese calendar to come', () => {
    expect(movingFeast('spring', '2026-11-25')).toBe('2027-02-06');
    expect(movingFeast('spring', '2027-02-06')).toBe('2027-02-06');
    expect(movingFeast('moon', '2026-11-25')).toBe('2027-09-15');
    expect(movingFeast('moon', '2036-01-01')).toBeUndefined();
  });

  it('computes Easter and Thanksgiving of known years', () => {
    expect(movingFeast('easter', '2026-01-01')).toBe('2026-04-05');
    expect(movingFeast('easter', '2026-11-25')).toBe('2027-03-28');
    expect(movingFeast('easter', '2024-04-01')).toBe('2025-04-20');
    expect(movingFeast('thanksgiving', '2026-11-25')).toBe('2026-11-26');
    expect(movingFeast('thanksgiving', '2026-11-27')).toBe('2027-11-25');
  });

  it('computes 清明 and 冬至 of known years', () => {
    expect(movingFeast('qingming', '2026-01-01')).toBe('2026-04-05');
    expect(movingFeast('qingming', '2027-01-01')).toBe('2027-04-05');
    expect(movingFeast('dongzhi', '2026-01-01')).toBe('2026-12-22');
  });

  it.each<[string, string]>([
    ['拉萨明年春节天气', '2027-02-06'],
    ['拉萨后年国庆天气', '2028-10-01'],
    ['拉萨除夕天气', '2027-02-05'],
    ['拉萨元宵节天气', '2027-02-20'],
    ['拉萨今年中秋天气', '2026-09-25'],
    ["weather in Oslo on next year's Halloween", '2027-10-31'],
    ['weather in Oslo at Christmas', '2026-12-25'],
  ])('takes a feast of a named year in that year: %s', async (message, date) => {
    const { calls } = await askEmbedded(message, { ports, now: OFFLINE_NOW });
    expect(calls.map(({ input }) => input)).toMatchObject([
      { date, place: { name: /[a-z]/.test(message) ? 'Oslo' : '拉萨' } },
    ]);
  });

  it.each(['weather in Oslo last Christmas', '拉萨去年端午天气'])(
    'has no weather of one that was: %s',
    async (message) => {
      const { calls, answer } = await askEmbedded(message, { ports, now: OFFLINE_NOW });
      expect(calls).toEqual([]);
      expect(answer).toMatch(/no records of past weather|没有过去的天气记录/);
    },
  );
});
