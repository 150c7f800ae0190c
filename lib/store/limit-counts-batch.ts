import { sql } from 'kysely';
import type { Query } from './engine.ts';
import type { CountEntry, CountsBefore } from './usage-store.ts';

/** One request to add to counts. See UsageStore.addCounts. */
export interface CountRequest {
  entries: CountEntry[];
  mayAdd?: ((found: CountsBefore[]) => boolean) | undefined;
}

/**
 * Decides the requests in their order, each on what the earlier ones left, and writes the outcome at once: with many
 * answers starting together, the ceilings of the whole site are then written once and not once for each. Tells which of
 * them added. For SQLite, in a transaction: nobody else counts meanwhile.
 */
export async function addCountsInOrder(db: Query, requests: CountRequest[]): Promise<boolean[]> {
  const counts = await countsOf(db, new Set(requests.flatMap(({ entries }) => entries.map(({ key }) => key))));
  const changed = new Map<string, CountEntry>();
  const outcomes = requests.map(({ entries, mayAdd }) => {
    const found = entries.map(({ key, period }) => ({
      current: counts.get(nameOf(key, period)) ?? 0,
      previous: counts.get(nameOf(key, period - 1)) ?? 0,
    }));
    if (mayAdd && !mayAdd(found)) return false;
    for (const entry of entries) {
      const name = nameOf(entry.key, entry.period);
      counts.set(name, (counts.get(name) ?? 0) + entry.cost);
      changed.set(name, entry);
    }
    // Giving back leaves no less than nothing; among the entries of one request, only their sum counts.
    for (const { key, period } of entries) {
      const name = nameOf(key, period);
      counts.set(name, Math.max(0, counts.get(name) ?? 0));
    }
    return true;
  });
  await write(
    db,
    [...changed].map(([name, { key, period, endsAt }]) => [key, period, counts.get(name) ?? 0, endsAt]),
  );
  return outcomes;
}

// As JSON in one parameter, the statements are the same for any number of keys, and stay prepared.

async function countsOf(db: Query, keys: Set<string>): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; period: number; count: number }>`select key, period, count
    from limit_counts where key in (select value from json_each(${JSON.stringify([...keys])}))`.execute(db);
  return new Map(rows.map(({ key, period, count }) => [nameOf(key, period), Number(count)]));
}

async function write(db: Query, rows: [key: string, period: number, count: number, endsAt: number][]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into limit_counts (key, period, count, ends_at)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)}) where true
    on conflict (key, period) do update set count = excluded.count`.execute(db);
}

const nameOf = (key: string, period: number) => `${key} ${period}`;
