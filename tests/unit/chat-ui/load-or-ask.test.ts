// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { loadOrAsk } from '../../../components/ui/load-or-ask.ts';
import { latestTrouble } from '../../../components/ui/load-trouble.ts';

afterEach(() => latestTrouble()?.close());

const comesAt = (first: number) => {
  let attempts = 0;
  return async () => {
    attempts += 1;
    if (attempts < first) throw new Error('Failed to load chunk');
    return attempts;
  };
};
const trouble = () => vi.waitFor(() => latestTrouble() ?? Promise.reject(new Error('none')));

it('goes on with what was pressed once the reader has tried again', async () => {
  const loaded = loadOrAsk(comesAt(3));
  (await trouble()).again();
  expect(await loaded).toBe(3);
  expect(latestTrouble()).toBeNull();
});

it('goes on by itself when the network is back', async () => {
  const loaded = loadOrAsk(comesAt(3));
  await trouble();
  window.dispatchEvent(new Event('online'));
  expect(await loaded).toBe(3);
  expect(latestTrouble()).toBeNull();
});

it('gives nothing once it is declined, so that what was pressed ends quietly', async () => {
  const loaded = loadOrAsk(comesAt(9));
  (await trouble()).close();
  expect(await loaded).toBeNull();
  expect(latestTrouble()).toBeNull();
});
