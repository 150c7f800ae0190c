import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function lastOf(messages: readonly string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = { calls: '', answer: '' };
  for (const message of messages) {
    const { calls, answer } = await say(message);
    last = { calls: calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' & '), answer };
  }
  return last;
}

describe('a place of a message before', () => {
  it.each([
    [['灵隐寺电话多少', '从杭州东站过去怎么走'], /"to":\{"name":"灵隐寺"\}/, /杭州东站 → 灵隐寺/],
    [['天坛几点开门', '从前门走过去多久'], /"to":\{"name":"天坛"\}/, /→ 天坛/],
    [['opening hours of the louvre', 'how far is it from notre dame'], /"name":"louvre"/, /Louvre → Notre-Dame/],
    [['pubs in galway', 'how far is dublin from there'], /^measure.*galway.*dublin/, /Galway → Dublin/],
    [['restaurants at the Taj Mahal', 'how do I get from there to Agra'], /"from":\{"name":"Taj Mahal"\}/, /→ Agra/],
    [['台北101在哪', '从101到士林夜市怎么走'], /"from":\{"ref":"p1"\}/, /台北101 → 士林夜市/],
    [['39.9163, 116.3972', '画个300米的圆'], /"center":\{"ref":"p1"\},"radius_m":300/, /300 米/],
    [['where is big ben', 'draw a 700 m circle'], /"center":\{"ref":"p1"\},"radius_m":700/, /Big Ben/],
  ])('%j', async (messages, wanted, told) => {
    const { calls, answer } = await lastOf(messages);
    expect(calls).toMatch(wanted);
    expect(answer).toMatch(told);
  });
});
