import { describe, expect, it } from 'vitest';
import type { SessionRow } from '../../../components/sessions/api.ts';
import { groupsOf } from '../../../components/sessions/groups.ts';

const NOON = new Date(2026, 10, 25, 12).getTime();
const row = (id: string, daysAgo: number, isPinned = false): SessionRow => ({
  id,
  title: id,
  isTitleAuto: true,
  isPinned,
  createdAt: 0,
  updatedAt: NOON - daysAgo * 86_400_000,
  leafId: null,
  isRunning: false,
});

describe('groupsOf', () => {
  it('puts rows under pinned, today, this week and earlier', () => {
    const groups = groupsOf([row('p', 90, true), row('t', 0.1), row('w', 3), row('e', 30)], NOON);
    expect(groups.map(({ id, rows }) => [id, rows.map((item) => item.id)])).toEqual([
      ['pinned', ['p']],
      ['today', ['t']],
      ['week', ['w']],
      ['earlier', ['e']],
    ]);
  });

  it('leaves empty groups out', () => {
    expect(groupsOf([row('t', 0)], NOON).map(({ id }) => id)).toEqual(['today']);
  });

  it('counts days of the calendar: today from midnight, this week six days more', () => {
    const hours = (count: number) => count / 24;
    const rows = [row('0:01', hours(11.9)), row('yesterday', hours(12.1)), row('six', 6.4), row('seven', 6.6)];
    expect(groupsOf(rows, NOON).map(({ id, rows: inGroup }) => [id, inGroup.map((item) => item.id)])).toEqual([
      ['today', ['0:01']],
      ['week', ['yesterday', 'six']],
      ['earlier', ['seven']],
    ]);
  });
});
