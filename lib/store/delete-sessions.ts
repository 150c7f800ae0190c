import type { Query } from './engine.ts';

/** Hides the session and ends its running turn: a late save then finds nothing to write to. */
export async function deleteSession(db: Query, owner: string, id: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set({ deleted_at: now, running_id: null })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await db
    .updateTable('messages')
    .set({ status: 'stopped' })
    .where('session_id', '=', id)
    .where('status', '=', 'running')
    .execute();
  return true;
}

export async function restoreSession(db: Query, owner: string, id: string): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set({ deleted_at: null })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('deleted_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function purgeDeleted(db: Query, deletedBefore: number): Promise<number> {
  const rows = await db.deleteFrom('sessions').where('deleted_at', '<', deletedBefore).returning('id').execute();
  return rows.length;
}

export async function deleteOwner(db: Query, owner: string): Promise<number> {
  for (const table of ['shares', 'saved_places', 'saved_lists', 'place_reports'] as const) {
    await db.deleteFrom(table).where('owner', '=', owner).execute();
  }
  const rows = await db.deleteFrom('sessions').where('owner', '=', owner).returning('id').execute();
  return rows.length;
}
