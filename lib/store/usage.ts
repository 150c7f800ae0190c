import { sql } from 'kysely';
import type { Query } from './engine.ts';
import type { Usage } from './store.ts';

/** What an owner has stored, including deleted conversations that can still be restored. */
export async function usageOf(db: Query, owner: string): Promise<Usage> {
  // One statement: it is asked before each turn, and on PostgreSQL each statement is a journey.
  const { rows } = await sql<Record<'sessions' | 'shares' | 'bytes', number | string>>`select
    (select count(*) from sessions where owner = ${owner}) as sessions,
    (select count(*) from shares where owner = ${owner}) as shares,
    (select coalesce(sum(octet_length(m.parts) + octet_length(m.metadata) + octet_length(m.search_text)), 0)
      from messages m join sessions s on s.id = m.session_id where s.owner = ${owner})
    + (select coalesce(sum(octet_length(p.messages)), 0)
      from share_pages p join shares s on s.id = p.share_id where s.owner = ${owner})
    + (select coalesce(sum(octet_length(body)), 0) from saved_places where owner = ${owner})
    + (select coalesce(sum(octet_length(body)), 0) from saved_lists where owner = ${owner})
    + (select coalesce(sum(octet_length(body)), 0) from place_reports where owner = ${owner}) as bytes`.execute(db);
  const [found] = rows;
  return {
    sessions: Number(found?.sessions ?? 0),
    shares: Number(found?.shares ?? 0),
    bytes: Number(found?.bytes ?? 0),
  };
}
