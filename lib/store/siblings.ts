import { sql } from 'kysely';
import type { Query } from './engine.ts';

export async function siblings(db: Query, sessionId: string, ids: string[]): Promise<Record<string, string[]>> {
  if (ids.length === 0) return {};
  const asked = await db
    .selectFrom('messages')
    .select(['id', 'parent_id'])
    .where('session_id', '=', sessionId)
    .where('id', 'in', ids)
    .execute();
  const parents = asked.map((row) => row.parent_id).filter((parent) => parent !== null);
  const family = await db
    .selectFrom('messages')
    .select(['id', 'parent_id'])
    .where('session_id', '=', sessionId)
    .where((where) =>
      where.or([where('parent_id', 'is', null), ...(parents.length > 0 ? [where('parent_id', 'in', parents)] : [])]),
    )
    .orderBy('seq')
    .execute();
  return Object.fromEntries(
    asked.map(({ id, parent_id }) => [id, family.filter((row) => row.parent_id === parent_id).map((row) => row.id)]),
  );
}

export async function leafBelow(db: Query, sessionId: string, id: string): Promise<string | null> {
  // Children are created after their parents, so the newest descendant is a leaf.
  const { rows } = await sql<{ id: string }>`
    with recursive below(id, seq) as (
      select m.id, m.seq from messages m where m.session_id = ${sessionId} and m.id = ${id}
      union all
      select m.id, m.seq from below b cross join messages m where m.session_id = ${sessionId} and m.parent_id = b.id
    )
    select id from below order by seq desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
