import type { Query } from './engine.ts';

/** See Store.wantStop. */
export async function wantStop(db: Query, sessionId: string, assistantId: string): Promise<boolean> {
  const wished = await db
    .updateTable('messages')
    .set({ stop_wanted: 1 })
    .where('session_id', '=', sessionId)
    .where('id', '=', assistantId)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return wished.numUpdatedRows > 0n;
}

/** See Store.stopsWanted. */
export async function stopsWanted(db: Query, producer: string): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('id')
    .where('status', '=', 'running')
    .where('producer', '=', producer)
    .where('stop_wanted', '=', 1)
    .execute();
  return rows.map(({ id }) => id);
}
