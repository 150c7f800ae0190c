import { expect, it } from 'vitest';
import { RecentMap } from '../../lib/recent-map.ts';

const keysOf = (map: Pick<RecentMap<unknown>, 'get'>, keys: string) =>
  [...keys].filter((key) => map.get(key) !== undefined).join('');

it('evicts what was neither read nor written for longest', () => {
  const map = new RecentMap<number>(3);
  for (const key of 'abc') map.set(key, 1);
  map.get('a');
  map.set('b', 2);
  map.set('d', 1);
  expect(keysOf(map, 'abcd')).toBe('abd');
  expect(map.get('b')).toBe(2);
});

it('counts the weight of each value, and what replaces it', () => {
  const map = new RecentMap<string>(10, ({ length }) => length);
  map.set('a', 'x');
  map.set('a', 'xxxxx');
  map.set('b', 'xxxxx');
  expect(keysOf(map, 'ab')).toBe('ab');
  map.set('c', 'x');
  expect(keysOf(map, 'abc')).toBe('bc');
  map.delete('b');
  map.set('d', 'xxxxxxxxx');
  expect(keysOf(map, 'cd')).toBe('cd');
});

it('does not keep what alone is too heavy, nor anything that it displaced', () => {
  const map = new RecentMap<string>(3, ({ length }) => length);
  map.set('a', 'x');
  map.set('b', 'xxxx');
  expect(keysOf(map, 'ab')).toBe('');
  map.set('c', 'xxx');
  expect(keysOf(map, 'c')).toBe('c');
});
