import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('the shortest order of stops', () => {
  it.each([
    ['shortest order for Big Ben, Tower Bridge, Buckingham Palace and the British Museum', 'all'],
    ['故宫、颐和园、天坛、鸟巢按最短的顺序怎么走', 'all'],
    ['从天安门出发，颐和园、天坛、鸟巢怎么走最顺', 'after_start'],
    ['故宫、天坛、颐和园，按什么顺序走最省路', 'all'],
    ['把天坛、故宫、颐和园排个最省时间的顺序', 'all'],
    ['把天安门、天坛、颐和园串成一条最短的线', 'all'],
    ['what order should I visit Big Ben, Tower Bridge and the British Museum in', 'all'],
    ['I need to hit Big Ben, the British Museum and Tower Bridge, in whatever order is shortest', 'all'],
    ['visit these in the shortest loop: British Museum, Tower Bridge, Hyde Park', 'all'],
  ])('is what may be asked for: %s', async (message, reorder) => {
    const { calls, answer } = await ask(message);
    expect(calls).toMatchObject([{ name: 'plan_route', input: { reorder } }]);
    expect(answer).toMatch(/shortest order|最短的顺序/);
  });

  it.each(['从西安出发最短顺序走完成都、汉中、宝鸡', '走遍苏州、无锡、常州怎么走最短'])(
    'says nothing of walking: %s',
    async (message) => {
      const { calls } = await ask(message);
      expect(calls[0]?.input).not.toHaveProperty('mode');
    },
  );

  it('is not found for a list whose order is given', async () => {
    const { calls } = await ask('依次去故宫、颐和园、天坛怎么走');
    expect(calls).toMatchObject([{ name: 'plan_route' }]);
    expect(calls[0]?.input).not.toHaveProperty('reorder');
  });

  it('leads through the stops without going back', async () => {
    const { answer } = await ask('从天安门出发，天坛、鸟巢、故宫怎么走最顺');
    expect(answer).toMatch(/天安门 → 天坛 → 故宫 → 国家体育场/);
  });
});
