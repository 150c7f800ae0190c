import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { conversationFor } from '../../fixtures/utterances/score.ts';

const lexicons = lexiconsOf(() => sharedGazetteer);
const read = (text: string) => {
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const understood = understand(conversationFor({ id: '', lang, text, expect: { tool: null } }), lexicons);
  return understood.kind === 'calls' ? understood : { calls: [], undone: [] };
};
const toolsOf = (text: string) => read(text).calls.map(({ name }) => name);

describe('several requests in one message', () => {
  it.each([
    ['杭州天气\n西湖附近的餐厅', ['get_weather', 'search_places']],
    ['weather in Oslo\nrestaurants in Bergen', ['get_weather', 'search_places']],
    [
      '1) weather in Paris\n2) museums near the Louvre\n3) how far is Versailles from Paris',
      ['get_weather', 'search_places', 'measure'],
    ],
    ['- pharmacies near Big Ben\n- weather in Bath tomorrow', ['search_places', 'get_weather']],
    ['查南京天气、找夫子庙附近的酒店、规划从南京南站到夫子庙的路线', ['get_weather', 'search_places', 'plan_route']],
    ['Plan two days in Kyoto and check the weather there this weekend', ['plan_trip', 'get_weather']],
    ['Weather in Bath; where is Stonehenge; how far is it', ['get_weather', 'locate', 'measure']],
    ['广州和深圳的天气，还有两地距离', ['get_weather', 'get_weather', 'measure']],
    ['Weather in Leeds and York, plus the distance between them', ['get_weather', 'get_weather', 'measure']],
    ['在地图上标出故宫，再画一个半径两公里的圆', ['locate', 'map_draw']],
  ])('are all called for: %s', (message, tools) => {
    expect(toolsOf(message)).toEqual(tools);
    expect(read(message).undone ?? []).toEqual([]);
  });

  it.each([
    ['查一下北京天气，另外帮我打个车', ['get_weather'], ['帮我打个车']],
    ['1. 苏州天气\n2. 帮我叫个出租车\n3. 拙政园附近的餐馆', ['get_weather', 'search_places'], ['帮我叫个出租车']],
    ['查一下厦门天气，再帮我约个车', ['get_weather'], ['帮我约个车']],
    ['Cafes in Soho\nThen book me a taxi', ['search_places'], ['book me a taxi']],
  ])('are named where no tool does one: %s', (message, tools, undone) => {
    expect(toolsOf(message)).toEqual(tools);
    expect(read(message).undone).toEqual(undone);
  });

  it('keep the places of those before, where one of them names none', () => {
    expect(read('Weather in Leeds and York, plus the distance between them').calls.at(-1)?.input.between).toEqual([
      { name: 'Leeds' },
      { name: 'York' },
    ]);
    expect(read('在地图上标出故宫，再画一个半径两公里的圆').calls.at(-1)?.input.center).toEqual({ name: '故宫' });
    const [way] = read('规划从南京南站到夫子庙的路线').calls;
    expect(way?.input).toMatchObject({ from: { name: '南京南站' }, to: { name: '夫子庙' } });
    expect(way?.input.via).toBeUndefined();
  });

  it('are not made of an address or a question over two lines', () => {
    expect(toolsOf('10 Downing Street\nLondon')).toEqual(['locate']);
    expect(toolsOf('What is the weather\nin Lyon tomorrow?')).toEqual(['get_weather']);
  });
});
