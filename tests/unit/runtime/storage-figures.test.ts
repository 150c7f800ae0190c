import { expect, it, vi } from 'vitest';
import { createStorageFigures } from '../../../lib/runtime/usage/storage-figures.ts';
import type { StorageUse } from '../../../lib/store/usage-store.ts';

const MINE: StorageUse[] = [{ owner: 'ann', sessions: 2, bytes: 300 }];
const figuresOf = (storageByOwner: () => Promise<StorageUse[]>, onFailure = vi.fn()) => {
  const clock = { now: 0 };
  return {
    clock,
    onFailure,
    ...createStorageFigures({ store: { storageByOwner }, clock: () => clock.now, onFailure }),
  };
};

it('counts once in ten minutes, however often it is asked', async () => {
  const count = vi.fn(async () => MINE);
  const { clock, latest } = figuresOf(count);
  expect(await Promise.all([latest(), latest()])).toEqual([MINE, MINE]);
  clock.now = 9 * 60_000;
  await latest();
  expect(count).toHaveBeenCalledTimes(1);
  clock.now = 10 * 60_000;
  await latest();
  expect(count).toHaveBeenCalledTimes(2);
});

it('waits a second for a count that takes long, and has it later', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<StorageUse[]>();
  const { latest } = figuresOf(() => promise);
  const first = latest();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await first).toBeNull();
  resolve(MINE);
  expect(await latest()).toEqual(MINE);
  vi.useRealTimers();
});

it('keeps the page standing when the database refuses', async () => {
  const { onFailure, latest } = figuresOf(() => Promise.reject(new Error('statement timeout')));
  expect(await latest()).toBeNull();
  expect(onFailure).toHaveBeenCalledWith(new Error('statement timeout'));
});
