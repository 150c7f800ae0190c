import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('a second kind that is added to the first', () => {
  it.each([
    ['hotels in Oslo plus museums', ['hotel', 'museum']],
    ['pharmacies near the Louvre as well as cafes', ['pharmacy', 'cafe']],
    ['找个咖啡馆，还有药店，都要在人民广场附近', ['cafe', 'pharmacy']],
  ])('%s', async (message, kinds) => {
    const { calls } = await ask(message);
    expect(calls.map(({ name, input }) => [name, input.category])).toEqual(
      kinds.map((kind) => ['search_places', kind]),
    );
  });
});

describe('capitals are towns', () => {
  it.each([
    ['capitals within 300 km of Vienna', 300_000],
    ['离北京三百公里以内的省会', 300_000],
  ])('%s', async (message, radius) => {
    const { calls } = await ask(message);
    expect(calls[0]).toMatchObject({ name: 'search_places', input: { category: 'city', radius_m: radius } });
  });
});
