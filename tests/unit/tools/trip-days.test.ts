import { describe, expect, it } from 'vitest';
import { addDays } from '../../../lib/geo/calendar.ts';
import { tripDates } from '../../../lib/tools/plan-trip/days.ts';

const SHANGHAI = 'Asia/Shanghai';
const at = (iso: string) => new Date(iso);

describe('the dates of a trip', () => {
  it('begins at nine when the day has not begun yet', () => {
    const { dates, unmet } = tripDates(2, undefined, at('2026-11-24T22:00:00Z'), SHANGHAI);
    expect(dates).toEqual([
      { date: '2026-11-25', startMin: 540, endMin: 1260 },
      { date: '2026-11-26', startMin: 540, endMin: 1260 },
    ]);
    expect(unmet).toEqual([]);
  });

  it.each([
    ['2026-11-25T04:00:00Z', 12 * 60 + 15],
    ['2026-11-25T04:05:00Z', 12 * 60 + 15],
    ['2026-11-25T04:06:00Z', 12 * 60 + 30],
    ['2026-11-25T00:50:00Z', 9 * 60],
    ['2026-11-25T00:51:00Z', 9 * 60 + 15],
    ['2026-11-25T10:50:00Z', 19 * 60],
  ])('never begins in the past: at %s the first quarter hour is minute %i', (now, startMin) => {
    expect(tripDates(1, undefined, at(now), SHANGHAI).dates[0]).toMatchObject({ date: '2026-11-25', startMin });
  });

  it('begins tomorrow when today is over, and says so', () => {
    const { dates, unmet } = tripDates(1, '2026-11-25', at('2026-11-25T10:51:00Z'), SHANGHAI);
    expect(dates).toEqual([{ date: '2026-11-26', startMin: 540, endMin: 1260 }]);
    expect(unmet).toEqual(['over:2026-11-25']);
  });

  it('moves a start in the past to today, and says so', () => {
    const { dates, unmet } = tripDates(1, '2026-11-20', at('2026-11-25T04:00:00Z'), SHANGHAI);
    expect(dates).toEqual([{ date: '2026-11-25', startMin: 735, endMin: 1260 }]);
    expect(unmet).toEqual(['past:2026-11-20']);
  });

  it('goes by the clock of the place, not of the server: Honolulu is still on the day before', () => {
    const { dates } = tripDates(1, undefined, at('2026-11-25T04:00:00Z'), 'Pacific/Honolulu');
    expect(dates[0]).toEqual({ date: '2026-11-24', startMin: 18 * 60 + 15, endMin: 1260 });
  });

  it('knows summer time: the same moment is another hour on each side of the change in Berlin', () => {
    const before = tripDates(1, undefined, at('2026-10-24T09:00:00Z'), 'Europe/Berlin');
    const after = tripDates(1, undefined, at('2026-10-25T09:00:00Z'), 'Europe/Berlin');
    expect([before.dates[0]?.startMin, after.dates[0]?.startMin]).toEqual([11 * 60 + 15, 10 * 60 + 15]);
  });

  it('counts an unknown zone as UTC', () => {
    expect(tripDates(1, undefined, at('2026-11-25T04:00:00Z'), 'Mars/Olympus').dates[0]?.date).toBe('2026-11-25');
  });

  it('counts days over the end of a month and over summer time', () => {
    expect(addDays('2026-10-24', 10)).toBe('2026-11-03');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
