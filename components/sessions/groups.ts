import type { SessionRow } from './api.ts';

export interface SessionGroup {
  id: 'pinned' | 'today' | 'week' | 'earlier';
  rows: SessionRow[];
}

const DAY_MS = 86_400_000;

/** Rows under the headings of the list, in order; empty groups are left out. `now`: Unix ms. */
export function groupsOf(rows: readonly SessionRow[], now: number): SessionGroup[] {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const groupOf = (row: SessionRow): SessionGroup['id'] => {
    if (row.isPinned) return 'pinned';
    if (row.updatedAt >= midnight) return 'today';
    return row.updatedAt >= midnight - 6 * DAY_MS ? 'week' : 'earlier';
  };
  return (['pinned', 'today', 'week', 'earlier'] as const)
    .map((id) => ({ id, rows: rows.filter((row) => groupOf(row) === id) }))
    .filter(({ rows: inGroup }) => inGroup.length > 0);
}
