import { type ExpressionBuilder, sql } from 'kysely';
import type { Query } from './engine.ts';
import type { Schema } from './schema.ts';

/** What goes for its age: last touched before `before`, Unix ms, unless it is of a kind that is kept. */
export interface Expiry {
  before: number;
  /** Pinned and shared conversations; saved places. */
  keeps: readonly ('pinned' | 'shared' | 'places')[];
}

/** How much has gone for its age. */
export interface Expired {
  sessions: number;
  shares: number;
  places: number;
  reports: number;
}

/** Few at a time: SQLite answers nobody meanwhile, and PostgreSQL allows a statement 3 s. */
const CONVERSATIONS = 20;
const ROWS = 1_000;
const LOCK = 7230418;

export const NOTHING_EXPIRED: Expired = { sessions: 0, shares: 0, places: 0, reports: 0 };

/**
 * Removes some of what has expired. Runs inside a transaction, in one instance at a time: nothing is removed where
 * another one is at it, or where nothing is left.
 */
export async function expireSome(db: Query, expiry: Expiry, isPostgres: boolean): Promise<Expired> {
  if (isPostgres && !(await hasLock(db))) return NOTHING_EXPIRED;
  const { before, keeps } = expiry;
  const sessions = await db
    .deleteFrom('sessions')
    .where('id', 'in', (from) =>
      from
        .selectFrom('sessions')
        .select('id')
        .where((where) => isExpired(where, expiry))
        .limit(CONVERSATIONS),
    )
    // Again: somebody may have gone on with one in the meantime.
    .where((where) => isExpired(where, expiry))
    .returning('id')
    .execute();
  const shares = keeps.includes('shared') ? 0 : await removeOld(db, 'shares', 'created_at', before);
  const places = keeps.includes('places') ? 0 : await removeOld(db, 'saved_places', 'saved_at', before);
  const reports = await removeOld(db, 'place_reports', 'created_at', before);
  return { sessions: sessions.length, shares, places, reports };
}

export const addedUp = (a: Expired, b: Expired): Expired => ({
  sessions: a.sessions + b.sessions,
  shares: a.shares + b.shares,
  places: a.places + b.places,
  reports: a.reports + b.reports,
});

export const countOf = ({ sessions, shares, places, reports }: Expired): number => sessions + shares + places + reports;

function isExpired(where: ExpressionBuilder<Schema, 'sessions'>, { before, keeps }: Expiry) {
  const isOld = where.and([where('updated_at', '<', before), where('running_id', 'is', null)]);
  const isUnpinned = keeps.includes('pinned') ? [where('is_pinned', '=', 0)] : [];
  const shares = where.selectFrom('shares').select('shares.id').whereRef('shares.session_id', '=', 'sessions.id');
  const isUnshared = keeps.includes('shared') ? [where.not(where.exists(shares))] : [];
  return where.and([isOld, ...isUnpinned, ...isUnshared]);
}

async function removeOld(
  db: Query,
  table: 'shares' | 'saved_places' | 'place_reports',
  column: 'created_at' | 'saved_at',
  before: number,
): Promise<number> {
  const { rows } = await sql`
    delete from ${sql.table(table)} where id in (
      select id from ${sql.table(table)} where ${sql.ref(column)} < ${before} limit ${ROWS}
    ) and ${sql.ref(column)} < ${before} returning id`.execute(db);
  return rows.length;
}

/** Held until the transaction ends. */
async function hasLock(db: Query): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as held`.execute(db);
  return rows[0]?.held === true;
}
