import { sql } from 'kysely';
import type { Query } from './engine.ts';
import type { Usage } from './store.ts';

/** What an owner has stored, including deleted conversations that can still be restored. */
export async function usageOf(db: Query, owner: string): Promise<Usage> {
  const sessions = await db
    .selectFrom('sessions')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  const messages = await db
    .selectFrom('messages')
    .innerJoin('sessions', 'sessions.id', 'messages.session_id')
    .select(
      sql<number>`coalesce(sum(octet_length(parts) + octet_length(metadata) + octet_length(search_text)), 0)`.as(
        'bytes',
      ),
    )
    .where('sessions.owner', '=', owner)
    .executeTakeFirstOrThrow();
  const shares = await db
    .selectFrom('shares')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  const pages = await db
    .selectFrom('share_pages')
    .innerJoin('shares', 'shares.id', 'share_pages.share_id')
    .select(sql<number>`coalesce(sum(octet_length(share_pages.messages)), 0)`.as('bytes'))
    .where('shares.owner', '=', owner)
    .executeTakeFirstOrThrow();
  const others = await Promise.all(
    (['saved_places', 'saved_lists', 'place_reports'] as const).map((table) =>
      db
        .selectFrom(table)
        .select(sql<number>`coalesce(sum(octet_length(body)), 0)`.as('bytes'))
        .where('owner', '=', owner)
        .executeTakeFirstOrThrow(),
    ),
  );
  return {
    sessions: Number(sessions.count),
    shares: Number(shares.count),
    bytes: [messages, pages, ...others].reduce((sum, { bytes }) => sum + Number(bytes), 0),
  };
}
