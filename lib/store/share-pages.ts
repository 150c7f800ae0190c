import type { Query } from './engine.ts';
import type { StoredMessage } from './stored.ts';

/** The most one page of a share holds; a larger message has a page to itself. */
const PAGE_MESSAGES = 60;
const PAGE_BYTES = 128 * 1024;

/** Writes the pages of a share, numbered from its beginning; the last one, which is shown first, is full. */
export async function writePages(db: Query, shareId: string, messages: readonly string[]): Promise<void> {
  for (const [page, jsons] of pagesOf(messages).entries()) {
    await db
      .insertInto('share_pages')
      .values({ share_id: shareId, page, messages: `[${jsons.join(',')}]` })
      .execute();
    // SQLite is synchronous: without this a long conversation would hold up the whole process.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** The page before the given one, or the last one; null if there is none. */
export async function readPage(
  db: Query,
  shareId: string,
  before: number | undefined,
): Promise<{ page: number; messages: StoredMessage[] } | null> {
  let query = db.selectFrom('share_pages').select(['page', 'messages']).where('share_id', '=', shareId);
  if (before !== undefined) query = query.where('page', '<', before);
  const row = await query.orderBy('page', 'desc').limit(1).executeTakeFirst();
  // Only writePages writes it.
  return row ? { page: Number(row.page), messages: JSON.parse(row.messages) as StoredMessage[] } : null;
}

function pagesOf(messages: readonly string[]): string[][] {
  const pages: string[][] = [];
  let page: string[] = [];
  let bytes = 0;
  for (const json of messages.toReversed()) {
    const size = Buffer.byteLength(json);
    if (page.length > 0 && (page.length === PAGE_MESSAGES || bytes + size > PAGE_BYTES)) {
      pages.push(page.reverse());
      page = [];
      bytes = 0;
    }
    page.push(json);
    bytes += size;
  }
  return [...pages, page.reverse()].reverse();
}
