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
  most: number,
): Promise<void> {
  const { count } = await db
    .selectFrom('place_reports')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  if (Number(count) >= most) throw new AppError('quota_full');
  await db
    .insertInto('place_reports')
    .values({ id, owner, body: cleanJson(report), created_at: Date.parse(report.at) })
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
