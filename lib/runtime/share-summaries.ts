import { toChatMessage } from '../chat/conversation/message-view.ts';
import { AppError } from '../errors/app-error.ts';
import { EMPTY_MAP } from '../map/reduce.ts';
import type { MapState } from '../map/state.ts';
import { RecentMap } from '../recent-map.ts';
import type { Store } from '../store/store.ts';
import { mapAfter } from '../tools/results.ts';

const MAX_BYTES = 32 * 1024 * 1024;

/** What a share's page needs from all its messages, whichever of them it shows. */
export interface ShareSummary {
  map: MapState;
  /** Some of it came from a file. */
  isImported: boolean;
}

/** Summaries of shares; a share never changes, so each is computed once and kept while there is room. */
export interface ShareSummaries {
  of(shareId: string): Promise<ShareSummary>;
}

export function createShareSummaries(store: Pick<Store, 'getShare'>, maxBytes = MAX_BYTES): ShareSummaries {
  const kept = new RecentMap<{ summary: Promise<ShareSummary>; bytes: number }>(maxBytes, ({ bytes }) => bytes);

  /** Its weight is known only once it is computed. */
  async function weigh(shareId: string, summary: Promise<ShareSummary>): Promise<void> {
    const bytes = JSON.stringify(await summary).length;
    if (kept.get(shareId)?.summary === summary) kept.set(shareId, { summary, bytes });
  }

  return {
    of(shareId) {
      const known = kept.get(shareId);
      if (known) return known.summary;
      const summary = summaryOf(store, shareId);
      kept.set(shareId, { summary, bytes: 0 });
      weigh(shareId, summary).catch(() => kept.delete(shareId));
      return summary;
    },
  };
}

/** Reads page by page from the beginning, yielding between two pages. */
async function summaryOf(store: Pick<Store, 'getShare'>, shareId: string): Promise<ShareSummary> {
  const last = await store.getShare(shareId);
  const pages = last === null ? 0 : Number(last.next ?? 0) + 1;
  let history = EMPTY_MAP;
  let isImported = false;
  for (let page = 1; page <= pages; page++) {
    const found = await store.getShare(shareId, { before: String(page) });
    // Deleted in the meantime; it may come back.
    if (!found) throw new AppError('not_found');
    const messages = found.messages.map(toChatMessage);
    history = mapAfter(history, messages);
    isImported ||= messages.some(({ metadata }) => metadata?.isImported);
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const { past: _past, future: _future, ...map } = history;
  return { map, isImported };
}
