import { sql } from 'kysely';
import type { Query } from './engine.ts';
import type { CountEntry, CountsBefore } from './usage-store.ts';

/** Undoes what was added. */
class Forbidden extends Error {}

/** See UsageStore.addCounts. In a transaction of its own. */
export async function addCounts(
  db: Query,
  entries: CountEntry[],
  mayAdd?: (found: CountsBefore[]) => boolean,
): Promise<boolean> {
  if (entries.length === 0) return true;
  try {
    await db.transaction().execute(async (transaction) => {
      const found = await added(transaction, entries);
      if (mayAdd && !mayAdd(found)) throw new Forbidden();
    });
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}

/** Adds, and returns the counts from before. Rows are locked in the order of their keys: no two processes cross. */
async function added(db: Query, entries: CountEntry[]): Promise<CountsBefore[]> {
  const sums = new Map<string, CountEntry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    sums.set(name, { ...entry, cost: entry.cost + (sums.get(name)?.cost ?? 0) });
  }
  const rows = [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.period - b.period));
  const after = await db
    .insertInto('limit_counts')
    .values(rows.map(({ key, period, endsAt, cost }) => ({ key, period, count: cost, ends_at: endsAt })))
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'period'])
        .doUpdateSet({ count: ({ ref }) => sql<number>`${ref('limit_counts.count')} + ${ref('excluded.count')}` }),
    )
    .returning(['key', 'period', 'count'])
    .execute();
  if (rows.some(({ cost }) => cost < 0)) {
    const keys = rows.map(({ key }) => key);
    await db.updateTable('limit_counts').set({ count: 0 }).where('key', 'in', keys).where('count', '<', 0).execute();
  }
  const before = await db
    .selectFrom('limit_counts')
    .select(['key', 'period', 'count'])
    .where(({ eb, or, and }) =>
      or(rows.map(({ key, period }) => and([eb('key', '=', key), eb('period', '=', period - 1)]))),
    )
    .execute();
  const counts = new Map([...after, ...before].map((row) => [nameOf(row), Number(row.count)]));
  return entries.map((entry) => ({
    current: (counts.get(nameOf(entry)) ?? 0) - (sums.get(nameOf(entry))?.cost ?? 0),
    previous: counts.get(nameOf({ ...entry, period: entry.period - 1 })) ?? 0,
  }));
}

const nameOf = ({ key, period }: { key: string; period: number }) => `${key} ${period}`;

/** See UsageStore.enterSlot. Runs inside a transaction; isLocking: the dialect has row locks. */
export async function enterSlot(
  db: Query,
  slot: { key: string; member: string; max: number; until: number; now: number },
  isLocking: boolean,
): Promise<boolean> {
  const { key, member, max, until, now } = slot;
  // Two that come at once must not both find the last one free.
  if (isLocking) await sql`select pg_advisory_xact_lock(7230418, hashtext(${key}))`.execute(db);
  await db.deleteFrom('limit_slots').where('key', '=', key).where('until', '<=', now).execute();
  const members = await db.selectFrom('limit_slots').select('member').where('key', '=', key).execute();
  if (!members.some((one) => one.member === member) && members.length >= max) return false;
  await db
    .insertInto('limit_slots')
    .values({ key, member, until })
    .onConflict((conflict) => conflict.columns(['key', 'member']).doUpdateSet({ until }))
    .execute();
  return true;
}

export async function leaveSlot(db: Query, key: string, member: string): Promise<void> {
  await db.deleteFrom('limit_slots').where('key', '=', key).where('member', '=', member).execute();
}

/** Removes what nobody asks for any more. */
export async function purgeCounts(db: Query, now: number): Promise<void> {
  await db.deleteFrom('limit_counts').where('ends_at', '<', now).execute();
  await db.deleteFrom('limit_slots').where('until', '<', now).execute();
}
