import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const located = async (message: string) => {
  const { calls } = await askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
  return calls.map(({ name, input }) => `${name} ${(input as { query?: string }).query}`);
};

describe('places that are listed', () => {
  it.each([
    ['把外滩、豫园和城隍庙标出来', ['外滩', '豫园', '城隍庙']],
    ['在地图上标一下雷峰塔、灵隐寺还有西湖', ['雷峰塔', '灵隐寺', '西湖']],
    ['mark the Louvre, the Eiffel Tower and Notre Dame on the map', ['Louvre', 'Eiffel Tower', 'Notre Dame']],
    ['show me Big Ben and Buckingham Palace on the map', ['Big Ben', 'Buckingham Palace']],
  ])('are all found: %s', async (message, names) => {
    expect(await located(message)).toEqual(names.map((name) => `locate ${name}`));
  });

  it.each([
    ['where is Rome, Italy', 'Rome'],
    ['where is Trinidad and Tobago', 'Trinidad and Tobago'],
  ])('one that its area is told of is one: %s', async (message, name) => {
    expect(await located(message)).toEqual([`locate ${name}`]);
  });
});

it('towns around a place are cities', async () => {
  const { calls } = await askEmbedded('towns within 60 km of Toulouse', { ports: offlinePorts(), now: OFFLINE_NOW });
  expect(calls).toMatchObject([{ name: 'search_places', input: { category: 'city', radius_m: 60_000 } }]);
});
