import { sql } from 'kysely';
import type { Query } from './engine.ts';
import type {
  Block,
  StorageUse,
  UsageAdditions,
  UsageCount,
  UsageField,
  UsageKey,
  UsedAmounts,
} from './usage-store.ts';

const AMOUNTS = {
  answers: 'answers',
  failed: 'failed',
  estimated: 'estimated',
  inputTokens: 'input_tokens',
  outputTokens: 'output_tokens',
  cachedTokens: 'cached_tokens',
  cost: 'cost',
} as const satisfies Record<keyof UsedAmounts, string>;
const NAMES = Object.keys(AMOUNTS) as (keyof UsedAmounts)[];
const COLUMNS = Object.values(AMOUNTS);

/** See UsageStore.addUsage. Runs inside a transaction. */
export async function addUsage(db: Query, { records, counts }: UsageAdditions): Promise<void> {
  // The same order everywhere, so that no two processes wait for each other's rows.
  for (const { day, model, owner, address, ...used } of inOrder(records)) {
    const amounts = Object.fromEntries(NAMES.map((name) => [AMOUNTS[name], used[name]])) as Record<
      (typeof COLUMNS)[number],
      number
    >;
    await db
      .insertInto('usage_days')
      .values({ day, model, owner, address, ...amounts })
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'model', 'owner', 'address'])
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(
              COLUMNS.map((name) => [name, sql<number>`${ref(`usage_days.${name}`)} + ${ref(`excluded.${name}`)}`]),
            ),
          ),
      )
      .execute();
  }
  for (const row of inOrder(counts)) {
    await db
      .insertInto('usage_counts')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'model', 'kind', 'name'])
          .doUpdateSet(({ ref }) => ({ count: sql<number>`${ref('usage_counts.count')} + ${ref('excluded.count')}` })),
      )
      .execute();
  }
}

function inOrder<Row extends object>(rows: Row[]): Row[] {
  const keyOf = (row: Row) => Object.values(row).join(' ');
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** See UsageStore.usageBy. */
export async function usageBy(
  db: Query,
  fields: UsageField[],
  since: string,
  limit = 10_000,
): Promise<(Partial<UsageKey> & UsedAmounts)[]> {
  const rows = await db
    .selectFrom('usage_days')
    .select([...fields, ...COLUMNS.map((name) => sql<number>`coalesce(sum(${sql.ref(name)}), 0)`.as(name))])
    .where('day', '>=', since)
    .$if(fields.length > 0, (query) => query.groupBy(fields))
    .orderBy(sql`sum(cost)`, 'desc')
    .orderBy(sql`sum(answers)`, 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...Object.fromEntries(fields.map((field) => [field, row[field]])),
    ...(Object.fromEntries(NAMES.map((name) => [name, Number(row[AMOUNTS[name]])])) as unknown as UsedAmounts),
  }));
}

/** See UsageStore.usageCounts. */
export async function usageCounts(db: Query, since: string): Promise<UsageCount[]> {
  const rows = await db
    .selectFrom('usage_counts')
    .select(['day', 'model', 'kind', 'name', 'count'])
    .where('day', '>=', since)
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export async function purgeUsage(db: Query, before: string): Promise<void> {
  await db.deleteFrom('usage_days').where('day', '<', before).execute();
  await db.deleteFrom('usage_counts').where('day', '<', before).execute();
}

/** See UsageStore.storageByOwner. */
export async function storageByOwner(db: Query, limit: number): Promise<StorageUse[]> {
  const bytes = sql<number>`coalesce(sum(octet_length(parts) + octet_length(metadata) + octet_length(search_text)), 0)`;
  const rows = await db
    .selectFrom('sessions')
    .leftJoin('messages', 'messages.session_id', 'sessions.id')
    .select(['sessions.owner', sql<number>`count(distinct sessions.id)`.as('sessions'), bytes.as('bytes')])
    .groupBy('sessions.owner')
    .orderBy(bytes, 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ owner, sessions, bytes: used }) => ({ owner, sessions: Number(sessions), bytes: Number(used) }));
}

export async function block(db: Query, { kind, hash, createdAt }: Block): Promise<void> {
  await db
    .insertInto('blocks')
    .values({ kind, hash, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['kind', 'hash']).doNothing())
    .execute();
}

export async function unblock(db: Query, { kind, hash }: Pick<Block, 'kind' | 'hash'>): Promise<void> {
  await db.deleteFrom('blocks').where('kind', '=', kind).where('hash', '=', hash).execute();
}

export async function listBlocks(db: Query): Promise<Block[]> {
  const rows = await db.selectFrom('blocks').selectAll().orderBy('created_at', 'desc').execute();
  return rows.map(({ kind, hash, created_at }) => ({ kind, hash, createdAt: Number(created_at) }));
}
