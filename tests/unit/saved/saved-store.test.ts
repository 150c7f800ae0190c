import { describe, expect, it, vi } from 'vitest';
import { savedStore } from '../../../components/saved/saved-store.ts';
import type { SavedList, SavedPlace } from '../../../lib/domain/saved.ts';

const placeOf = (id: string, over: Partial<SavedPlace> = {}): SavedPlace => ({
  id,
  listId: null,
  name: `place ${id}`,
  kind: 'cafe',
  at: { lng: 120, lat: 30 },
  savedAt: 1,
  ...over,
});
const list: SavedList = { id: 'l', name: '杭州', color: 'red', createdAt: 1 };

function storeOf(lists: SavedList[] = [], places: SavedPlace[] = []) {
  const asked: [string, unknown][] = [];
  const answer = vi.fn(async (method: string): Promise<object> => (method === 'GET' ? { lists, places } : {}));
  const ask = async <T>(_path: string, method = 'GET', body?: unknown): Promise<T> => {
    asked.push([method, body]);
    return (await answer(method)) as T;
  };
  return { store: savedStore(ask as never), asked, answer };
}

describe('the store of saved places', () => {
  it('reads once, when somebody looks, and again after it failed', async () => {
    const { store, asked, answer } = storeOf([list], [placeOf('a')]);
    expect(store.getSnapshot().phase).toBe('new');
    answer.mockRejectedValueOnce(new TypeError('offline'));
    store.look();
    store.look();
    await vi.waitFor(() => expect(store.getSnapshot().phase).toBe('failed'));
    await store.load();
    expect(store.getSnapshot()).toMatchObject({ phase: 'ready', lists: [list], places: [{ id: 'a' }] });
    expect(asked).toHaveLength(2);
  });

  it('shows a change at once and takes it back if it is refused', async () => {
    const { store, answer } = storeOf([], [placeOf('a')]);
    await store.load();
    answer.mockRejectedValueOnce(new Error('{"error":{"code":"quota_full"}}'));
    const put = store.put({ places: [placeOf('b')] });
    expect(store.getSnapshot().places.map(({ id }) => id)).toEqual(['a', 'b']);
    await expect(put).rejects.toThrow('quota_full');
    expect(store.getSnapshot().places.map(({ id }) => id)).toEqual(['a']);
  });

  it('gives the role of home to the newest one, as the server does', async () => {
    const { store } = storeOf([], [placeOf('a', { role: 'home' }), placeOf('w', { role: 'work' })]);
    await store.load();
    await store.put({ places: [placeOf('b', { role: 'home' })] });
    expect(store.getSnapshot().places.map(({ id, role }) => [id, role])).toEqual([
      ['a', undefined],
      ['w', 'work'],
      ['b', 'home'],
    ]);
  });

  it('keeps the places of a list that goes, and brings a removed list back with its places', async () => {
    const [inList, other] = [placeOf('a', { listId: 'l' }), placeOf('b', { listId: 'l' })];
    const { store } = storeOf([list], [inList, other]);
    await store.load();
    await store.remove({ lists: ['l'], places: ['b'] });
    expect(store.getSnapshot()).toMatchObject({ lists: [], places: [{ id: 'a', listId: null }] });
    await store.put({ lists: [list], places: [inList, other] });
    expect(store.getSnapshot()).toMatchObject({ lists: [list], places: [inList, other] });
  });

  it('sends many in requests of 200, the lists with the first', async () => {
    const { store, asked } = storeOf();
    const many = Array.from({ length: 450 }, (_, index) => placeOf(String(index)));
    await store.put({ lists: [list], places: many });
    expect(asked.map(([method, body]) => [method, Object(body).places.length, Object(body).lists?.length])).toEqual([
      ['POST', 200, 1],
      ['POST', 200, undefined],
      ['POST', 50, undefined],
    ]);
    await store.remove({ places: many.map(({ id }) => id) });
    expect(asked.slice(3).map(([, body]) => Object(body).places.length)).toEqual([200, 200, 50]);
  });

  it('reads again when another tab changed something, and tells the others', async () => {
    const channel = { postMessage: vi.fn(), onmessage: null as ((event: MessageEvent) => void) | null };
    const ask = vi.fn(async () => ({ lists: [], places: [] }));
    const store = savedStore(ask as never, channel as never);
    await store.load();
    channel.onmessage?.(new MessageEvent('message'));
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    await store.put({ places: [placeOf('a')] });
    expect(channel.postMessage).toHaveBeenCalledOnce();
  });
});
