import { type ExpressionBuilder, sql } from 'kysely';
import type { Query } from './engine.ts';
import { plainTextOf } from './rows.ts';
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

/** About 80 characters around the first hit in a body, as they are read; null when only the title matches. */
export async function snippetOf(db: Query, sessionId: string, terms: string[]): Promise<string | null> {
  const [term] = terms;
  if (term === undefined) return null;
  const row = await db
    .selectFrom('messages')
    .select(['parts', 'search_text'])
    .where('session_id', '=', sessionId)
    .where(sql<boolean>`search_text like ${patternOf(term)} escape '\\'`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const text = wordsOf(plainTextOf(JSON.parse(row.parts) as unknown[]));
  const at = text.toLowerCase().indexOf(term);
  // Written in another Unicode form, or in a mark that is not shown: what the search itself reads.
  return at === -1 ? around(row.search_text, row.search_text.indexOf(term), term) : around(text, at, term);
}

function around(text: string, at: number, term: string): string {
  const from = Math.max(0, at - 30);
  const part = text.slice(from, at + term.length + 50).toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${from + part.length < text.length ? '…' : ''}`;
}

/** Markdown without its marks, in one line. */
function wordsOf(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/\*\*|__|~~|`+|^\s*\|?(?:\s*:?-{3,}:?\s*\|?)+\s*$/gm, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
