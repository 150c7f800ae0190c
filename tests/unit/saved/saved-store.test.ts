import { describe, expect, it, vi } from 'vitest';
import { savedStore } from '../../../components/saved/saved-store.ts';
import type { Saved, SavedList, SavedPlace } from '../../../lib/domain/saved.ts';

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

  const idsOf = (store: ReturnType<typeof savedStore>) => store.getSnapshot().places.map(({ id }) => id);

  it('keeps a change that went well while another is refused', async () => {
    const server: SavedPlace[] = [placeOf('a')];
    let refuse = () => {};
    const store = savedStore((async (_path: string, method = 'GET', body?: Saved) => {
      if (method === 'GET') return { lists: [], places: [...server] };
      if (body?.places[0]?.id === 'x') return new Promise((_, reject) => (refuse = () => reject(new Error('refused'))));
      server.push(...(body?.places ?? []));
      return {};
    }) as never);
    await store.load();
    const refused = store.put({ places: [placeOf('x')] });
    const kept = store.put({ places: [placeOf('b')] });
    expect(idsOf(store)).toEqual(['a', 'x', 'b']);
    await new Promise((resolve) => setTimeout(resolve, 0));
    refuse();
    await expect(refused).rejects.toThrow('refused');
    await kept;
    expect(idsOf(store)).toEqual(['a', 'b']);
  });

  it('keeps what the server has of many when a later request is refused, even if it cannot be read again', async () => {
    const { store, answer } = storeOf();
    await store.load();
    const many = Array.from({ length: 250 }, (_, index) => placeOf(String(index)));
    answer.mockResolvedValueOnce({}).mockRejectedValue(new Error('offline'));
    await expect(store.put({ lists: [list], places: many })).rejects.toThrow('offline');
    expect(store.getSnapshot()).toMatchObject({ phase: 'ready', lists: [list] });
    expect(store.getSnapshot().places).toHaveLength(200);
  });

  it('does not lose a change to an answer that was on its way before it', async () => {
    const server: SavedPlace[] = [placeOf('a')];
    const answers: (() => void)[] = [];
    const store = savedStore(((_path: string, method = 'GET', body?: Saved) => {
      if (method === 'POST') server.push(...(body?.places ?? []));
      const answer = method === 'GET' ? { lists: [], places: [...server] } : {};
      return new Promise((resolve) => (method === 'GET' ? answers.push(() => resolve(answer)) : resolve(answer)));
    }) as never);
    const read = store.load();
    await store.put({ places: [placeOf('b')] });
    answers.shift()?.();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers.shift()?.();
    await read;
    expect(idsOf(store)).toEqual(['a', 'b']);
  });

  it('finds what the server kept though its answer was lost, even while an older answer is on its way', async () => {
    const server: SavedPlace[] = [placeOf('a')];
    const answers: (() => void)[] = [];
    const store = savedStore((async (_path: string, method = 'GET', body?: Saved) => {
      if (method === 'GET') {
        const answer = { lists: [], places: [...server] };
        return new Promise((resolve) => answers.push(() => resolve(answer)));
      }
      server.push(...(body?.places ?? []));
      throw new TypeError('connection lost');
    }) as never);
    const read = store.load();
    await expect(store.put({ places: [placeOf('b')] })).rejects.toThrow('connection lost');
    answers.shift()?.();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers.shift()?.();
    await read;
    expect(idsOf(store)).toEqual(['a', 'b']);
  });

  it('sends nothing more of a large import once everything was deleted', async () => {
    const { store, asked, answer } = storeOf();
    await store.load();
    let arrive = () => {};
    answer.mockImplementationOnce(() => new Promise((resolve) => (arrive = () => resolve({}))));
    const many = Array.from({ length: 250 }, (_, index) => placeOf(String(index)));
    const put = store.put({ lists: [list], places: many });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    store.forget();
    arrive();
    await put;
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked.map(([method]) => method)).toEqual(['GET', 'POST', 'GET']);
    expect(store.getSnapshot()).toMatchObject({ phase: 'ready', lists: [], places: [] });
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
