import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('the nearest of a kind, and the way there', () => {
  it.each([
    ['离天安门最近的博物馆，带我过去', 'museum'],
    ['离天安门最近的博物馆怎么走', 'museum'],
    ['离天安门最近的博物馆，导航过去', 'museum'],
    ['离故宫最近的博物馆是哪个，带我走过去', 'museum'],
    ['nearest museum to Big Ben and walk me there', 'museum'],
    ['take me to the closest museum from Big Ben', 'museum'],
    ['find the closest museum to Big Ben and give me directions', 'museum'],
    ["where's the nearest museum to Big Ben? drive me there", 'museum'],
  ])('%s', async (message, category) => {
    const { calls, answer } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual(['search_places', 'plan_route']);
    expect(calls[0]?.input).toMatchObject({ category, sort: 'distance' });
    expect(calls[1]?.input).toMatchObject({ from: calls[0]?.input.near, to: { ref: 'p1' } });
    expect(answer).not.toMatch(/not done|没有做/i);
  });

  it('is only looked for where nobody asks to go', async () => {
    const { calls } = await ask('离天安门最近的博物馆是哪个');
    expect(calls.map(({ name }) => name)).toEqual(['search_places']);
  });
});
