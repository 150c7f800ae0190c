import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = async (message: string) => (await askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW })).calls;
const HOME = { ref: 'home' };
const WORK = { ref: 'work' };

describe('home and work in a message', () => {
  it.each([
    ['回家怎么走', { to: HOME }],
    ['从家到西湖怎么走', { from: HOME, to: { name: '西湖' } }],
    ['去公司', { to: WORK }],
    ['从公司回家', { from: WORK, to: HOME }],
    ['家到公司要多久', { from: HOME, to: WORK }],
    ['how do I get home', { to: HOME }],
    ['directions from home to work', { from: HOME, to: WORK }],
    ['cycle home from the Colosseum', { from: { name: 'Colosseum' }, to: HOME }],
  ])('are the ends of a way: %s', async (message, input) => {
    expect(await ask(message)).toMatchObject([{ name: 'plan_route', input }]);
  });

  it.each([
    ['我家附近的咖啡馆', 'cafe', HOME],
    ['离我家最近的超市', 'supermarket', HOME],
    ['公司附近的停车场', 'parking', WORK],
    ['cafes near my home', 'cafe', HOME],
    ['restaurants near my office', 'restaurant', WORK],
  ])('are what a search is near: %s', async (message, category, near) => {
    expect(await ask(message)).toMatchObject([{ name: 'search_places', input: { category, near } }]);
  });

  it.each([
    '国家博物馆怎么走',
    '宜家怎么走',
    '从家乐福到家具城',
    '推荐一家餐厅',
    '附近的开锁公司',
    'reset to home view',
    'a cafe to work in',
    '我们公司在苏州工业园区，明天会下雨吗',
  ])('are not heard where other things are meant: %s', async (message) => {
    expect(JSON.stringify(await ask(message))).not.toMatch(/"ref":"(?:home|work)"/);
  });
});

describe('saved places in a message', () => {
  it.each([
    ['我收藏的地方', {}],
    ['显示我的收藏', {}],
    ['哪些收藏离这里最近', { near: { ref: 'view' } }],
    ['我收藏的咖啡馆', { category: 'cafe' }],
    ['show my saved places', {}],
    ['my saved places within 1 km', { near: { ref: 'view' }, radius_m: 1_000 }],
    ['我收藏的地方里3公里内的', { radius_m: 3_000 }],
    ['which of my saved places are open now', { open_now: true }],
    ['my favorites near the Colosseum', { near: { name: 'Colosseum' } }],
  ])('are searched: %s', async (message, input) => {
    expect(await ask(message)).toMatchObject([
      { name: 'search_places', input: { within: { ref: 'saved' }, ...input } },
    ]);
  });

  it.each(['怎么收藏这个地点', '上海收藏馆在哪', 'save this place'])('are not meant by %s', async (message) => {
    expect(JSON.stringify(await ask(message))).not.toContain('saved');
  });
});
