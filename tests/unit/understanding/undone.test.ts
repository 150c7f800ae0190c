import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';
import { conversationFor } from '../../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);
const undoneOf = (text: string) => {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const understood = understand(conversationFor({ id: '', lang, text, expect: { tool: null } }), lexicons);
  return understood.kind === 'calls'
    ? { tools: understood.calls.map(({ name }) => name), undone: understood.undone ?? [] }
    : understood;
};

describe('parts of a message that are not done', () => {
  it.each([
    ['weather in Oslo and book a room', ['get_weather'], ['book a room']],
    ['is it raining in Oslo, and then water my tomatoes', ['get_weather'], ['water my tomatoes']],
    ['museums in Berlin and translate the signs', ['search_places'], ['translate the signs']],
    ['walk from Marienplatz to the Frauenkirche and call a cab', ['plan_route'], ['call a cab']],
    [
      'cafes in Berlin under 15 euros with outdoor seating',
      ['search_places'],
      ['under 15 euros', 'with outdoor seating'],
    ],
    [
      'restaurants in Oslo with gluten-free dishes, good for toddlers',
      ['search_places'],
      ['gluten-free dishes', 'good for toddlers'],
    ],
    ['museums in Oslo, not too crowded, rated above 4', ['search_places'], ['not too crowded', 'rated above 4']],
    ['museums in Berlin and the ticket prices', ['search_places'], ['the ticket prices']],
    ['hotels in Oslo with parking', ['search_places'], ['with parking']],
    ['weather in Oslo, cafes there', ['get_weather'], ['cafes there']],
    ['weather in Oslo for the next 22 days', ['get_weather'], ['the next 22 days']],
    ['后天柏林天气，然后订民宿', ['get_weather'], ['订民宿']],
    ['奥斯陆天气，顺便给我爸报个平安', ['get_weather'], ['给我爸报个平安']],
    ['柏林的博物馆，预算150元，带老人，有停车位', ['search_places'], ['预算150元', '带老人', '有停车位']],
    ['柏林的博物馆，然后给我编个故事', ['search_places'], ['给我编个故事']],
    ['柏林的博物馆，有WiFi', ['search_places'], ['有WiFi']],
    ['奥斯陆安静一点的咖啡馆，评分4.5以上', ['search_places'], ['安静一点的', '评分4.5以上']],
  ])('are named in its own words: %s', (message, tools, undone) => {
    expect(undoneOf(message)).toEqual({ tools, undone });
  });

  it('are said under the answer', async () => {
    const setting = { ports: offlinePorts(), now: OFFLINE_NOW };
    const english = await askEmbedded('museums in Beijing with a terrace and book a table', setting);
    expect(english.answer).toContain('Not done or not considered: “with a terrace”, “book a table”.');
    const chinese = await askEmbedded('北京的博物馆，人均50元以内', setting);
    expect(chinese.answer).toContain('没有做到或没有考虑的：“人均50元以内”。');
  });

  it.each([
    'Hello! Could you please show me museums in Berlin? Thank you so much!',
    'I would like to know the weather in Oslo, thanks a lot, cheers',
    'museums in Berlin and Munich, please',
    'vegan restaurants in Berlin',
    'where can I buy a SIM card in Oslo',
    'halal food near Alexanderplatz',
    'weather in Oslo and Bergen',
    '你好，麻烦你帮我找一下柏林的博物馆，谢谢啦，辛苦了',
    '我想看看奥斯陆的天气，拜托了',
    '奥斯陆明天天气怎么样，顺便看看后天的',
    '从柏林到慕尼黑怎么走，然后再看看慕尼黑的天气',
    '柏林附近有停车场吗',
    '柏林的素食餐厅',
    '明天带孩子去奥斯陆穿什么',
  ])('are not made of courtesy, nor of what is done: %s', (message) => {
    expect(undoneOf(message)).toMatchObject({ undone: [] });
  });
});
