import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../lib/i18n/format-time.ts';

describe('a day of the year', () => {
  it.each([
    ['2026-11-26', '11月26日', '26 Nov'],
    ['2027-02-01', '2月1日', '1 Feb'],
    ['2028-02-29', '2月29日', '29 Feb'],
  ])('%s is written as people do', (date, zh, en) => {
    expect([formatDay(date, 'zh'), formatDay(date, 'en')]).toEqual([zh, en]);
  });

  it('leaves what is no date as it is', () => {
    expect(formatDay('soon', 'en')).toBe('soon');
  });
});
