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
  const shown = shownAround(plainTextOf(JSON.parse(row.parts) as unknown[]), term);
  // Written in another Unicode form, or in a mark that is not shown: what the search itself reads.
  return shown ?? around(row.search_text, row.search_text.indexOf(term), term);
}

function around(text: string, at: number, term: string): string {
  const from = Math.max(0, at - 30);
  const part = text.slice(from, at + term.length + 50).toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${from + part.length < text.length ? '…' : ''}`;
}

/** How far to each side of a hit Markdown is read: a message that was imported may have a million characters. */
const READ = 1_000;

/** About 80 characters around a term in Markdown, without its marks; null where it is not shown. */
export function shownAround(markdown: string, term: string): string | null {
  const hit = markdown.toLowerCase().indexOf(term);
  if (hit === -1) return null;
  const from = Math.max(0, hit - READ);
  const text = wordsOf(markdown.slice(from, hit + term.length + READ));
  const at = text.toLowerCase().indexOf(term);
  return at === -1 ? null : around(text, at, term);
}

/** Markdown without its marks, in one line. */
function wordsOf(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/\*\*|__|~~|`+|^[ \t]*\|?[ \t]*:?-{3}[-:| \t]*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
