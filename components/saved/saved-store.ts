import type { Saved, SavedPlace } from '../../lib/domain/saved.ts';
import { MOST_AT_ONCE } from '../../lib/domain/saved-limits.ts';
import { askSite } from '../sessions/api.ts';

export interface SavedView extends Saved {
  /** Nothing is asked of the server before somebody looks. */
  phase: 'new' | 'loading' | 'ready' | 'failed';
}

type Ask = typeof askSite;
/** What to remove, by id. */
type Removal = { lists?: readonly string[]; places?: readonly string[] };

/** One request, and what it does to what is saved. */
interface Step {
  method: 'POST' | 'DELETE';
  body: object;
  apply(saved: Saved): Saved;
}

const CHANNEL = 'wentu-saved';
const NOTHING: SavedView = { phase: 'new', lists: [], places: [] };

/**
 * The visitor's saved places: what the server holds, with this page's changes on top until it has them. They are sent one
 * after the other; what is refused goes from the view alone. Other tabs hear of changes and read again.
 */
export function savedStore(ask: Ask, channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> | null = null) {
  let view = NOTHING;
  let held: Saved = NOTHING;
  let waiting: readonly Step[] = [];
  /** Counts what makes an answer that was asked for earlier outdated. */
  let changes = 0;
  let reading: Promise<void> | null = null;
  let sending: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const show = (phase = view.phase) => {
    const { lists, places } = waiting.reduce((saved, { apply }) => apply(saved), held);
    view = { phase, lists, places };
    for (const listener of listeners) listener();
  };

  const load = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };

  async function read(): Promise<void> {
    show(view.phase === 'ready' ? 'ready' : 'loading');
    try {
      let asked: number;
      do {
        asked = changes;
        const { lists = [], places = [] } = await ask<Partial<Saved>>('/api/saved');
        if (asked === changes) held = { lists, places };
      } while (asked !== changes);
      show('ready');
    } catch {
      show(view.phase === 'ready' ? 'ready' : 'failed');
    }
  }

  /** Shows the change at once; resolves when it is kept, throws and takes back what was not kept otherwise. */
  async function change(steps: readonly Step[]): Promise<void> {
    waiting = [...waiting, ...steps];
    show();
    const sent = sending.then(() => send(steps));
    sending = sent.catch(() => undefined);
    await sent;
  }

  async function send(steps: readonly Step[]): Promise<void> {
    try {
      for (const step of steps) {
        if (!waiting.includes(step)) break;
        await ask('/api/saved', step.method, step.body);
        changes += 1;
        // Everything was deleted meanwhile: which of the two came first, only the server knows.
        if (!waiting.includes(step)) return void load();
        held = step.apply(held);
        waiting = waiting.filter((each) => each !== step);
      }
    } catch (error) {
      waiting = waiting.filter((each) => !steps.includes(each));
      // The server may have kept what it gave no answer to.
      changes += 1;
      show();
      void load();
      throw error;
    } finally {
      channel?.postMessage(null);
    }
  }

  if (channel)
    channel.onmessage = () => {
      changes += 1;
      if (view.phase === 'ready') void load();
    };

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
    forget() {
      changes += 1;
      held = NOTHING;
      waiting = [];
      show('ready');
    },
    put: ({ lists = [], places = [] }: Partial<Saved>): Promise<void> =>
      change(
        batchesOf(places).map((some, index) => {
          const body = { places: some, ...(index === 0 && { lists }) };
          return { method: 'POST', body, apply: (saved) => withPut(saved, body) };
        }),
      ),
    remove: ({ lists = [], places = [] }: Removal): Promise<void> =>
      change(
        batchesOf(places).map((ids, index) => {
          const body = { places: ids, ...(index === 0 && { lists }) };
          return { method: 'DELETE', body, apply: (saved) => without(saved, body) };
        }),
      ),
  };
}

/** What the visitor of this page has saved. */
export const savedPlaces = savedStore(
  askSite,
  typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null,
);

function withPut(saved: Saved, { lists = [], places = [] }: Partial<Saved>): Saved {
  const roles = new Set(places.flatMap(({ role }) => role ?? []));
  const others = saved.places.map((place) => (place.role && roles.has(place.role) ? withoutRole(place) : place));
  return { lists: merged(saved.lists, lists), places: merged(others, places) };
}

function without(saved: Saved, { lists = [], places = [] }: Removal): Saved {
  const [goneLists, gonePlaces] = [new Set(lists), new Set(places)];
  return {
    lists: saved.lists.filter(({ id }) => !goneLists.has(id)),
    places: saved.places
      .filter(({ id }) => !gonePlaces.has(id))
      .map((place) => (place.listId !== null && goneLists.has(place.listId) ? { ...place, listId: null } : place)),
  };
}

function withoutRole({ role: _, ...place }: SavedPlace): SavedPlace {
  return place;
}

function merged<Item extends { id: string }>(old: readonly Item[], fresh: readonly Item[]): Item[] {
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const kept = old.map((item) => byId.get(item.id) ?? item);
  const known = new Set(old.map(({ id }) => id));
  return [...kept, ...fresh.filter(({ id }) => !known.has(id))];
}

/** At least one, for lists without places. */
function batchesOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / MOST_AT_ONCE));
  return Array.from({ length: count }, (_, at) => items.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE));
}
