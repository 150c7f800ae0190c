import type { Query } from './engine.ts';

/**
 * Makes everything of one owner another's; runs inside a transaction. Where both have a place or a list of the same id,
 * or a home, the other's own stays.
 */
export async function moveOwner(db: Query, from: string, to: string): Promise<void> {
  for (const role of ['home', 'work'] as const) {
    const taken = db.selectFrom('saved_places').select('role').where('owner', '=', to).where('role', '=', role);
    await db
      .updateTable('saved_places')
      .set({ role: null })
      .where('owner', '=', from)
      .where('role', 'in', taken)
      .execute();
  }
  for (const table of ['saved_lists', 'saved_places'] as const) {
    const taken = db.selectFrom(table).select('id').where('owner', '=', to);
    await db.deleteFrom(table).where('owner', '=', from).where('id', 'in', taken).execute();
  }
  for (const table of ['sessions', 'shares', 'saved_lists', 'saved_places', 'place_reports'] as const) {
    await db.updateTable(table).set({ owner: to }).where('owner', '=', from).execute();
  }
}
