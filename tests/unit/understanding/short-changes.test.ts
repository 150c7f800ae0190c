import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

/** The calls of the last of these messages. */
async function lastCalls(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW, pageLocale: 'en' });
  let calls: object[] = [];
  for (const message of messages) ({ calls } = await say(message));
  return calls;
}

describe('the last search is changed in a few words', () => {
  it.each([
    ['cities within 100 miles of Denver', 'make it 70', { radius_m: 112_654 }],
    ['cities within 200 km of Munich', 'make that 80', { radius_m: 80_000 }],
    ['长沙周围200公里内的城市', '改成90', { radius_m: 90_000 }],
    ['cafes near the Louvre', 'within 3k', { category: 'cafe', radius_m: 3_000 }],
    ['museums in Berlin', 'just show me some then', { category: 'museum' }],
    ['上海的公园', '那就随便来几个吧', { category: 'park' }],
    ['museums in Cairo', 'only the top three', { category: 'museum', limit: 3 }],
  ])('%s, %s', async (search, change, input) => {
    expect(await lastCalls(search, change)).toMatchObject([{ name: 'search_places', input }]);
  });

  it('a number alone is no radius where none was said', async () => {
    expect(await lastCalls('museums in Berlin', 'make it 60')).toEqual([]);
  });
});

describe('what is on the map is edited in everyday words', () => {
  const CIRCLE = 'draw a 2 km circle around the Louvre';
  const REACH = '从广州南站步行15分钟能到的范围';
  it.each([
    [['北京的博物馆', '留前两个'], { action: 'hide', refs: ['p3', 'p4', 'p5', 'p6'] }],
    [['北京的博物馆', '前三个就够了'], { action: 'hide', refs: ['p4', 'p5', 'p6'] }],
    [['cities in Spain', 'keep the first seven'], { action: 'hide', refs: ['p8'] }],
    [['cities in Portugal', 'clear the map', 'show it again'], { action: 'undo' }],
    [[CIRCLE, 'hide the circle', 'bring it back'], { action: 'show', refs: ['a1'] }],
    [[CIRCLE, '叫它我的地盘'], { action: 'rename', name: '我的地盘' }],
    [[CIRCLE, 'call it my area'], { action: 'rename', name: 'my area' }],
    [[REACH, '把范围藏起来'], { action: 'hide', refs: ['a1'] }],
    [[REACH, '把范围藏起来', '显示范围'], { action: 'show', refs: ['a1'] }],
    [[REACH, '范围不要了'], { action: 'remove', refs: ['a1'] }],
    [['在地图上标一下天坛', '天坛改成绿色的'], { action: 'restyle', refs: ['p1'], color: 'green' }],
  ])('%j', async (messages, input) => {
    expect(await lastCalls(...messages)).toMatchObject([{ name: 'map_edit', input }]);
  });
});
