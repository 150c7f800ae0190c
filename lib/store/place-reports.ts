import { AppError } from '../errors/app-error.ts';
import { cleanJson } from './clean-text.ts';
import type { Query } from './engine.ts';
import type { PlaceReport } from './saved-store.ts';

/** See SavedStore.reportPlace. Runs inside a transaction. */
export async function reportPlace(
  db: Query,
  owner: string,
  id: string,
  report: PlaceReport,
  most: { ofOwner: number; ofAll: number },
): Promise<void> {
  const { count } = await db
    .selectFrom('place_reports')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  if (Number(count) >= most.ofOwner) throw new AppError('quota_full');
  await db
    .insertInto('place_reports')
    .values({ id, owner, body: cleanJson(report), created_at: Date.parse(report.at) })
    .execute();
  await removeOlder(db, most.ofAll);
}

/** Removes all but the newest `kept`. */
async function removeOlder(db: Query, kept: number): Promise<void> {
  const last = await db
    .selectFrom('place_reports')
    .select(['created_at', 'id'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(kept)
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  await db
    .deleteFrom('place_reports')
    .where(({ and, eb, or }) =>
      or([
        eb('created_at', '<', last.created_at),
        and([eb('created_at', '=', last.created_at), eb('id', '<=', last.id)]),
      ]),
    )
    .execute();
}

/** See SavedStore.listReports. */
export async function listReports(db: Query, limit: number): Promise<PlaceReport[]> {
  const rows = await db
    .selectFrom('place_reports')
    .select('body')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ body }) => JSON.parse(body) as PlaceReport);
}
