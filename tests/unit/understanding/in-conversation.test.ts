import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function lastOf(messages: readonly string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = '';
  for (const message of messages) {
    const { calls, answer } = await say(message);
    last = [...calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`), `“${answer}”`].join('\n');
  }
  return last;
}

/** Each talk ends in a call whose text holds all these words, "_" for a blank, and none behind "-". */
const talks = (rows: readonly (readonly [messages: string, wanted: string])[]) =>
  it.each(rows)('%s', async (messages, wanted) => {
    const told = (await lastOf(messages.split(' | '))).replaceAll(' ', '_');
    for (const word of wanted.split(' '))
      if (word.startsWith('-')) expect(told).not.toContain(word.slice(1));
      else expect(told).toContain(word);
  });

describe('a way gets another end, and loses a stop', () => {
  talks([
    [
      'walk from Covent Garden to Big Ben | and finish at the Tate Modern',
      '"to":{"name":"Tate_Modern" via Big_Ben walk',
    ],
    ['drive from Lyon to Dijon | end in Beaune instead', '"to":{"name":"Beaune"} -Dijon'],
    ['drive from Graz to Linz via Steyr | final destination Passau', '"to":{"name":"Passau"} Steyr Linz'],
    ['从外滩走到豫园 | 最后去南京路', '"to":{"name":"南京路" "via":[{"name":"豫园"'],
    ['从西湖到灵隐寺 | 终点换成岳王庙', '"to":{"name":"岳王庙" -灵隐寺'],
    ['从鼓楼骑车到天坛 途经故宫 | 最后再回鼓楼', '"to":{"name":"鼓楼" 天坛 故宫'],
    [
      'walk from Big Ben to Tower Bridge via Tate Modern | drop Tower Bridge',
      '"to":{"name":"Tate_Modern" -Tower_Bridge',
    ],
    [
      'best order for the Louvre, the Eiffel Tower and Sacré-Cœur | starting at Gare du Nord',
      'after_start Louvre Eiffel Sacré',
    ],
  ]);
});

describe('what was asked before is given up', () => {
  talks([
    ['bakeries near Big Ben | ok forget it. a bank then', '"category":"bank" Big_Ben'],
    ['plan 2 days in Ghent | nah, scrap that, how is the weather there', 'get_weather Ghent'],
    ['museums in Bern | actually I changed my mind, parks', '"category":"park" Bern'],
    ['在地图上标一下外滩和豫园 | 算了都清空', '"action":"clear"'],
    ['静安寺附近的药店 | 算了，看看书店', '"category":"books" 静安寺'],
    ['杭州两日游 | 唉算了算了，那边天气怎么样', 'get_weather 杭州'],
  ]);
});

describe('there is the place that was asked of', () => {
  talks([
    ['how far is Turin from Milan | weather there tomorrow', 'get_weather Turin -Milan'],
    ['distance from Bern to Basel | any museums there', '"near":{"name":"Basel"}'],
    ['长沙离武汉多远 | 那边冷吗', '"place":{"name":"长沙"'],
    ['从西安到洛阳多远 | 那边有什么博物馆', '"near":{"name":"洛阳"'],
    ['苏州和无锡哪个离上海近 | 那边天气怎么样', 'get_weather 苏州'],
    ['where is Girona | how far is it from here', '"ref":"view"'],
  ]);
});

describe('the airport of the town that is talked about', () => {
  talks([
    ['weather in Lisbon | how far is the airport from the centre', 'Lisbon_airport {"name":"Lisbon"}'],
    ['two days in Vienna | how do I get to the airport', 'Vienna_airport'],
    ['where is Zurich | hotels near the airport', 'Zurich_airport'],
    ['成都明天天气 | 从机场到春熙路多远', '成都机场 春熙路'],
    ['杭州有什么好玩的 | 从火车站到西湖怎么走', '"from":{"name":"杭州火车站"'],
    ['museums in Munich | the airport in Vienna, where is it', 'Vienna -Munich_airport'],
  ]);
});

describe('which one of several of that name', () => {
  talks([
    ['weather in Athens | the one in Georgia', '"name":"Athens","city":"Georgia"'],
    ['museums in Portland | no, the one in Maine', '"city":"Maine"'],
    ['how do I get to Newcastle | the Australia one', '"to":{"name":"Newcastle","city":"Australia"}'],
    ['鼓楼在哪 | 西安那座', '西安鼓楼'],
    ['鼓楼在哪 | 南京的那个 | 西安那座呢', '西安鼓楼'],
    ['怎么去长江大桥 | 武汉的那座', '"to":{"name":"武汉长江大桥"} -"from"'],
  ]);
});

describe('what an earlier call has and the last one does not', () => {
  talks([
    ['route from Graz to Linz | weather there | by bike?', 'plan_route Graz Linz bike'],
    ['route from Graz to Linz | weather there | and from Vienna?', 'plan_route Vienna Linz -Graz'],
    ['从徐家汇到外滩 | 那边天气 | 坐地铁呢', 'plan_route 徐家汇 transit'],
    ['从人民广场步行15分钟能到哪 | 这个范围里有什么公园 | 换成20分钟', 'travel_times 人民广场 [20] walk'],
    ['draw a 2 km circle around Big Ben | make it 3', '"radius_m":3000'],
  ]);
});

describe('a list, said in few words', () => {
  talks([
    ['restaurants in Ghent | only vegan ones', '"category":"vegetarian" Ghent'],
    ['restaurants in Ghent | cheaper', 'search_places restaurant Ghent'],
    ['museums in london | which is closest to covent garden | and the furthest', 'travel_times the_farthest_is'],
    ['museums in london | which is closest to covent garden | the second closest', 'get_place British_Museum'],
    ['杭州的博物馆 | 哪个离西湖最近 | 最远的呢', 'travel_times 最远的是'],
    ['reserve a table at a good sushi restaurant in Ghent | ok just show me some then', 'search_places Ghent'],
    ['how do I get to the Louvre | museums around there?', 'search_places museum Louvre'],
    ['cafes near Big Ben | what time does it get dark there', 'get_weather Big_Ben'],
    ['从虹桥火车站到外滩 | 再从外滩回虹桥', '"to":{"name":"虹桥火车站"'],
  ]);
});
