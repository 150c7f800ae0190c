import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('Chinese places by their names in Latin letters', () => {
  it.each([
    ['Where is Tiananmen?', 'locate'],
    ['Where is Yiheyuan?', 'locate'],
    ['weather at Huangshan?', 'get_weather'],
    ['Walk from Tiananmen to Wangfujing?', 'plan_route'],
    ['show me Hangzhou', 'locate'],
  ])('do not make an English sentence Chinese: %s', async (message, tool) => {
    const { calls, answer } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual([tool]);
    expect(answer).not.toMatch(/^\p{Script=Han}/u);
  });

  it('a name that nobody knows is looked for', async () => {
    const { calls } = await ask('Where is Zorbatown?');
    expect(calls).toMatchObject([{ name: 'locate', input: { query: 'Zorbatown' } }]);
  });
});
