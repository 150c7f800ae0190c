import type { Saved, SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import { MOST_AT_ONCE } from '../../lib/domain/saved-limits.ts';
import { askSite } from '../sessions/api.ts';

export interface SavedView extends Saved {
  /** Nothing is asked of the server before somebody looks. */
  phase: 'new' | 'loading' | 'ready' | 'failed';
}

type Ask = typeof askSite;
/** What to remove, by id. */
type Removal = { lists?: readonly string[]; places?: readonly string[] };

const CHANNEL = 'wentu-saved';
const NOTHING: SavedView = { phase: 'new', lists: [], places: [] };

/**
 * The visitor's saved places: the server's, with this page's changes shown at once and taken back if they fail. Other
 * tabs hear of changes and read again.
 */
export function savedStore(ask: Ask, channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> | null = null) {
  let view = NOTHING;
  const listeners = new Set<() => void>();
  const show = (next: SavedView) => {
    view = next;
    for (const listener of listeners) listener();
  };

  async function load(): Promise<void> {
    if (view.phase === 'loading') return;
    show({ ...view, phase: view.phase === 'ready' ? 'ready' : 'loading' });
    try {
      const { lists = [], places = [] } = await ask<Partial<Saved>>('/api/saved');
      show({ phase: 'ready', lists, places });
    } catch {
      show({ ...view, phase: view.phase === 'ready' ? 'ready' : 'failed' });
    }
  }

  /** Shows the change at once; resolves when it is kept, throws and takes it back otherwise. */
  async function change(next: Saved, requests: readonly [method: string, body: object][]): Promise<void> {
    const before = view;
    show({ ...view, ...next });
    try {
      for (const [method, body] of requests) await ask('/api/saved', method, body);
      channel?.postMessage(null);
    } catch (error) {
      show(before);
      throw error;
    }
  }
  if (channel) channel.onmessage = () => void (view.phase === 'ready' && load());

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => view,
    load,
    /** Reads once for everybody who looks. */
    look: () => void (view.phase === 'new' && load()),
    /** Everything of the visitor was deleted. */
    forget: () => show({ ...NOTHING, phase: 'ready' }),
    put({ lists = [], places = [] }: Partial<Saved>): Promise<void> {
      const roles = new Set(places.flatMap(({ role }) => role ?? []));
      const others = view.places.map((place) => (place.role && roles.has(place.role) ? withoutRole(place) : place));
      return change({ lists: merged(view.lists, lists), places: merged(others, places) }, putsOf(lists, places));
    },
    remove({ lists = [], places = [] }: Removal): Promise<void> {
      const [goneLists, gonePlaces] = [new Set(lists), new Set(places)];
      const left = {
        lists: view.lists.filter(({ id }) => !goneLists.has(id)),
        places: view.places
          .filter(({ id }) => !gonePlaces.has(id))
          .map((place) => (place.listId !== null && goneLists.has(place.listId) ? { ...place, listId: null } : place)),
      };
      const batches = chunks(places);
      const requests = (batches.length > 0 ? batches : [[]]).map((ids, index): [string, object] => [
        'DELETE',
        { places: ids, ...(index === 0 && { lists }) },
      ]);
      return change(left, requests);
    },
  };
}

/** What the visitor of this page has saved. */
export const savedPlaces = savedStore(
  askSite,
  typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null,
);

function withoutRole({ role: _, ...place }: SavedPlace): SavedPlace {
  return place;
}

function merged<Item extends { id: string }>(old: readonly Item[], fresh: readonly Item[]): Item[] {
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const kept = old.map((item) => byId.get(item.id) ?? item);
  const known = new Set(old.map(({ id }) => id));
  return [...kept, ...fresh.filter(({ id }) => !known.has(id))];
}

function putsOf(lists: readonly SavedList[], places: readonly SavedPlace[]): [string, object][] {
  const batches = chunks(places);
  return (batches.length > 0 ? batches : [[]]).map((some, index) => [
    'POST',
    { places: some, ...(index === 0 && { lists }) },
  ]);
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, at) => items.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE));
}
