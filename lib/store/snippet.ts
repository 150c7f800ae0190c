import { type ExpressionBuilder, sql } from 'kysely';
import type { Query } from './engine.ts';
import type { Schema } from './schema.ts';

export function patternOf(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}

export function holding(where: ExpressionBuilder<Schema, 'sessions'>, pattern: string) {
  return [
    sql<boolean>`sessions.search_title like ${pattern} escape '\\'`,
    where.exists(
      where
        .selectFrom('messages')
        .select('messages.id')
        .whereRef('messages.session_id', '=', 'sessions.id')
        .where(sql<boolean>`messages.search_text like ${pattern} escape '\\'`),
    ),
  ];
}

/** About 80 characters around the first hit in a body; null when only the title matches. */
export async function snippetOf(db: Query, sessionId: string, terms: string[]): Promise<string | null> {
  const [term] = terms;
  if (term === undefined) return null;
  const row = await db
    .selectFrom('messages')
    .select('search_text')
    .where('session_id', '=', sessionId)
    .where(sql<boolean>`search_text like ${patternOf(term)} escape '\\'`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const at = row.search_text.indexOf(term);
  const from = Math.max(0, at - 30);
  const text = row.search_text.slice(from, at + term.length + 50).toWellFormed();
  return `${from > 0 ? '…' : ''}${text}${from + text.length < row.search_text.length ? '…' : ''}`;
}
