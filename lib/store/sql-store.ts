import { sql } from 'kysely';
import { AppError } from '../errors/app-error.ts';
import { toAppError } from '../errors/to-app-error.ts';
import { deleteOwner, deleteSession, purgeDeleted, restoreSession } from './delete-sessions.ts';
import type { Database, Engine, Query } from './engine.ts';
import { createEraser } from './eraser.ts';
import { addedUp, countOf, expireSome, NOTHING_EXPIRED } from './expire.ts';
import { listSessions } from './list-sessions.ts';
import { answersSince, getMessage, listMessages, listRatings, rateMessage } from './messages.ts';
import { migrate } from './migrations.ts';
import { moveOwner } from './move-owner.ts';
import { listReports, reportPlace } from './place-reports.ts';
import { listSaved, putSaved, removeSaved, savedEnds } from './saved.ts';
import { allSessionIds, getSession, updateSession } from './sessions.ts';
import { createShare, getShare, listShares, revokeShare } from './shares.ts';
import { leafBelow, siblings } from './siblings.ts';
import { stopsWanted, wantStop } from './stops.ts';
import type { Store } from './store.ts';
import { exportSession, importSession } from './transfer.ts';
import { beginTurn, reapTurns, saveTurn } from './turns.ts';
import { usageOf } from './usage.ts';
import { usageStore } from './usage-store-sql.ts';
import { withGuard } from './with-guard.ts';

/** How long a disk counts as full after a write that did not fit. */
const FULL_MS = 30_000;

/**
 * The Store over SQL. Opens on first use, and again after a failed attempt, so that a database that comes up late is
 * found; every failure is AppError('storage_unavailable'), or
 * 'storage_full' if the disk is.
 */
export function createSqlStore(engine: Engine, clock: () => number): Store {
  let opening: Promise<Database> | null = null;

  function open(): Promise<Database> {
    opening ??= connectAndMigrate(engine, clock).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  let fullAt: number | undefined;
  const noted = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      if (toAppError(error).code === 'storage_full') fullAt = clock();
      throw error;
    });
  const run = <T>(ask: (db: Query) => Promise<T>): Promise<T> =>
    noted(withGuard(engine, async () => ask(await open())));
  /** Durable when it resolves. */
  const inTransaction = <T>(ask: (db: Query) => Promise<T>): Promise<T> =>
    noted(
      withGuard(engine, async () => {
        const answer = await (await open()).transaction().execute(ask);
        await engine.flush?.();
        return answer;
      }),
    );
  const eraser = createEraser(async () => engine.erase?.(await open()));
  /** For what somebody wants gone: it goes from the files as well, within a minute. */
  const erasing = async <T>(answer: Promise<T>): Promise<T> => {
    const done = await answer;
    if (done !== false && done !== 0) eraser.want();
    return done;
  };
  /** Reading works on a full disk, too: only a write tells whether there is room again. */
  const probe = (db: Query) => db.updateTable('schema_migrations').set({ name: sql`name` }).execute();

  /** null, without asking further, for a session that is not the owner's. */
  async function ofOwner<T>(db: Query, owner: string, sessionId: string, ask: () => Promise<T>): Promise<T | null> {
    return (await getSession(db, owner, sessionId)) ? ask() : null;
  }

  return {
    open: async () => void (await withGuard(engine, open)),
    async close() {
      const db = await opening?.catch(() => null);
      if (db) await eraser.finish();
      opening = null;
      await db?.destroy();
    },
    async ping() {
      if (fullAt === undefined) {
        await run((db) => db.selectFrom('schema_migrations').select('version').limit(1).execute());
        return;
      }
      // A little may fit when the next answer does not.
      if (clock() - fullAt < FULL_MS) throw new AppError('storage_full', { retryAfterS: 30 });
      await inTransaction(probe);
      fullAt = undefined;
    },

    beginTurn: (turn) => inTransaction((db) => beginTurn(db, turn, engine.kind === 'postgres')),
    // A partial lost in a power cut was never acknowledged.
    saveTurn: (turn) =>
      turn.status === 'running' ? run((db) => saveTurn(db, turn)) : inTransaction((db) => saveTurn(db, turn)),
    reapTurns: (now) => inTransaction((db) => reapTurns(db, now)),
    reapAll: () => inTransaction((db) => reapTurns(db, null)),

    isShared: engine.kind === 'postgres',
    wantStop: (id, assistantId) => inTransaction((db) => wantStop(db, id, assistantId)),
    stopsWanted: (producer) => run((db) => stopsWanted(db, producer)),

    getSession: (owner, id) => run((db) => getSession(db, owner, id)),
    listSessions: (owner, page) => run((db) => listSessions(db, owner, page)),
    updateSession: (owner, id, change, now) => inTransaction((db) => updateSession(db, owner, id, change, now)),
    deleteSession: (owner, id, now) => inTransaction((db) => deleteSession(db, owner, id, now)),
    restoreSession: (owner, id) => inTransaction((db) => restoreSession(db, owner, id)),
    purgeDeleted: (before) => erasing(run((db) => purgeDeleted(db, before))),
    async removeExpired(expiry) {
      let all = NOTHING_EXPIRED;
      for (;;) {
        const some = await inTransaction((db) => expireSome(db, expiry, engine.kind === 'postgres'));
        if (countOf(some) === 0) break;
        all = addedUp(all, some);
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      engine.removeOldFiles?.(expiry.before);
      if (countOf(all) > 0) eraser.want();
      return all;
    },

    listMessages: (owner, id, page = {}) =>
      run(async (db) => {
        const session = await getSession(db, owner, id);
        return session && listMessages(db, id, page.leafId ?? session.leafId, page);
      }),
    answersSince: (owner, since) => run((db) => answersSince(db, owner, since)),
    getMessage: (owner, id, messageId) => run((db) => ofOwner(db, owner, id, () => getMessage(db, id, messageId))),
    rateMessage: async (owner, id, messageId, rating) =>
      (await inTransaction((db) => ofOwner(db, owner, id, () => rateMessage(db, id, messageId, rating)))) ?? false,
    listRatings: (limit) => run((db) => listRatings(db, limit)),
    siblings: async (owner, id, messageIds) =>
      (await run((db) => ofOwner(db, owner, id, () => siblings(db, id, messageIds)))) ?? {},
    leafBelow: (owner, id, messageId) => run((db) => ofOwner(db, owner, id, () => leafBelow(db, id, messageId))),

    createShare: (owner, id, shareId, now, maxBytes = Number.POSITIVE_INFINITY) =>
      inTransaction(async (db) => {
        const session = await getSession(db, owner, id);
        return session && createShare(db, owner, session, { shareId, now, maxBytes });
      }),
    getShare: (shareId, page = {}) => run((db) => getShare(db, shareId, page.before)),
    listShares: (owner, id) => run((db) => listShares(db, owner, id)),
    revokeShare: (owner, shareId) => erasing(inTransaction((db) => revokeShare(db, owner, shareId))),

    listSaved: (owner) => run((db) => listSaved(db, owner)),
    savedEnds: (owner) => run((db) => savedEnds(db, owner)),
    putSaved: (owner, saved, most) => inTransaction((db) => putSaved(db, owner, saved, most)),
    removeSaved: (owner, ids) => erasing(inTransaction((db) => removeSaved(db, owner, ids))),
    reportPlace: (owner, id, report, most) => inTransaction((db) => reportPlace(db, owner, id, report, most)),
    listReports: (limit) => run((db) => listReports(db, limit)),

    ...usageStore(run, inTransaction, engine.kind === 'postgres'),

    exportSession: (owner, id) =>
      run(async (db) => {
        const session = await getSession(db, owner, id);
        return session && exportSession(db, session);
      }),
    importSession: (owner, data) => inTransaction((db) => importSession(db, owner, data)),
    usage: (owner) => run((db) => usageOf(db, owner)),
    allSessionIds: (owner) => run((db) => allSessionIds(db, owner)),
    moveOwner: (from, to) => inTransaction((db) => moveOwner(db, from, to)),
    // Places and reports may be all there was.
    deleteOwner: (owner) => {
      const deleted = inTransaction((db) => deleteOwner(db, owner));
      return deleted.finally(eraser.want);
    },
  };
}

async function connectAndMigrate(engine: Engine, clock: () => number): Promise<Database> {
  const db = await engine.connect();
  try {
    await migrate(db, engine, clock());
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
