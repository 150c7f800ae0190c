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
    ['天安门到颐和园怎么走 | route Berlin to Prague via Dresden', 'plan_route Berlin Prague Dresden -天安门'],
    [
      '天安门到颐和园怎么走 | Drive from Seattle to Vancouver with a stop in Bellingham',
      'plan_route Seattle Vancouver Bellingham -天安门',
    ],
    ['从苏州到南京 | 从无锡经常州到镇江怎么走', 'plan_route 无锡 常州 镇江 -苏州'],
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

describe('a way is changed in any words', () => {
  talks([
    ['Graz to Linz by bike | is it quicker in a car?', 'plan_route Graz Linz drive'],
    ['drive from Graz to Linz | scenic please, no highways', 'plan_route Graz Linz highways'],
    ['从徐家汇坐地铁到外滩 | 行李多，打车呢', 'plan_route 徐家汇 外滩 drive -李多'],
    ['哈尔滨离长春多远 | 开车大概几小时', 'plan_route 哈尔滨 长春 drive'],
    ['bike from Lindau to Bregenz | carry on to Dornbirn instead of Bregenz', '"to":{"name":"Dornbirn"} -Bregenz'],
    ['drive from Graz to Linz | with a stop in Steyr for the night', '"via":[{"name":"Steyr"}]'],
    ['bike from Paddington to Big Ben | drop off at lords on the way', '"via":[{"name":"lords"}]'],
    ['best order: start Graz then Linz, Steyr, Wels | remove Steyr from the route', 'plan_route Linz -Steyr'],
    [
      'drive from Graz to Linz | snow in Linz tomorrow? | and the opposite direction',
      '"from":{"name":"Linz"},"to":{"name":"Graz"}',
    ],
    ['从国贸到外滩 | 反着走', '"to":{"name":"国贸"'],
    ['drive from Graz to Linz | doors are at 4pm, when do we leave', 'plan_route arrive_by T16:00'],
    ['从徐家汇到外滩 | 帮我叫个滴滴吧', '-plan_route'],
  ]);
});

describe('the straight line, and on from the last place', () => {
  talks([
    ['Oslo to Bergen by train | as the crow flies?', 'measure Oslo Bergen'],
    ['从徐家汇到外滩 | 直线距离呢', 'measure 徐家汇 外滩'],
    ['drive from Graz to Linz | and direct distance?', 'measure Graz Linz'],
    ['where is Big Ben | walk to Covent Garden', '"from":{"ref":"p1"} Covent_Garden'],
    ['museums near Big Ben | drive to Oxford, how long', 'Big_Ben Oxford drive'],
    ['从拙政园走到平江路 | 再往苏州站去怎么走', '"from":{"name":"平江路"'],
    ['weather in Bern | directions to Basel', '"to":{"name":"Basel"} -Bern"'],
  ]);
});

describe('both, and how many people', () => {
  talks([
    ['weather in Bern | and Basel | weather in both cities tomorrow?', 'Bern Basel 2026-11-30'],
    ['从雷克雅未克到阿克雷里 | 两头明天的气温', '雷克雅未克 阿克雷里 2026-11-30'],
    ['where is Bergen | how many people live there', 'get_place population'],
    ['吉林市在哪 | 它有多少人口 | 那长春呢', 'get_place 长春市 人口'],
    ['郑州和长沙哪个人多', '郑州市**，人口 长沙市**，人口'],
    ['population of Graz | and Linz?', 'get_place Linz population'],
  ]);
});

describe('a trip takes what is put on a day', () => {
  talks([
    ['plan 3 days in Rome | put the Pantheon on day 2', 'plan_trip "place":{"name":"Pantheon"}'],
    [
      'plan 3 days in Rome | move the Colosseum to the last day please',
      'plan_trip ,{"place":{"ref":"p1"}}]}],"replaces"',
    ],
    ['西安三日游 | 兵马俑放第一天', 'plan_trip {"place":{"name":"兵马俑"'],
    ['北京三日游 | 把圆明园加进去', 'plan_trip "must" 北京'],
    ['南京两日游 | 中山陵排到最后一天', '-plan_trip 中山陵本来就在那一天'],
  ]);
});

describe('few words about the time', () => {
  talks([
    ['京都后天几度 | 那大阪呢，同样时间', '大阪 2026-12-01'],
    ['where is Melbourne | what is january like there', '"span":"climate","month":1'],
    ['beijing mingtian tianqi | hou tian ne', '北京 2026-12-01'],
    ['weather in portland tomorrow | Maine, not Oregon', '"city":"Maine" 2026-11-30'],
    ['cafes near Big Ben | only ones that are open now', '"open_now":true -"limit"'],
    ['cafes near Big Ben | just the closest 3', '"limit":3'],
    ['train from Lisbon to Sintra | what is there to do in Sintra', 'search_places attraction'],
    ['where is the Louvre | fit everything on screen', '"action":"fit"'],
  ]);
});

describe('a sight that the town is named with', () => {
  talks([
    ['show me Sydney | where is the opera house', 'Sydney_opera_house'],
    ['weather in Cologne | how far is the cathedral from here', 'Cologne_cathedral'],
    ['北京天气 | 动物园怎么走', '北京动物园'],
    ['weather in Galway | how far is the cliffs of moher from there', 'Galway cliffs_of_moher'],
    ['museums in Berlin | how do I get to the zoo from the Brandenburg Gate', 'plan_route Berlin_zoo'],
  ]);
});

describe('a little more of it', () => {
  talks([
    ['show me Graz | zoom in | a bit more', '"action":"zoom_in"'],
    ['看看北京的地图 | 放大 | 再小点', '"action":"zoom_out"'],
    ['cafes near Big Ben | closer', 'search_places "radius_m":1000'],
    ['从成都到乐山 经过眉山 | 多少公里', 'plan_route 眉山'],
    ['从成都到乐山 | 多远', 'measure 成都 乐山'],
    ['从成都到乐山 经过眉山 | 那边冷吗 | 不停眉山了', 'plan_route 乐山 -眉山'],
    ['cities within 100 km of Milan | which is the biggest', 'get_place population'],
  ]);
});

describe('a trip and its days', () => {
  talks([
    ['plan two days in Kyoto | start on friday', 'plan_trip 2026-12-04'],
    ['plan two days in Kyoto | weather in Osaka | start on friday', 'plan_trip Kyoto 2026-12-04'],
    ['plan two days in Kyoto | start on friday | what will the weather be then', 'get_weather Kyoto 2026-12-04'],
    ['安排北京三日游 | 下周五出发 | 那几天天气怎么样', 'get_weather 北京 "date":"2026-12-04"'],
    ['plan two days in Kyoto | weather there | drop the temples', 'plan_trip "avoid":["temple"]'],
  ]);
});

describe('two that were spoken of', () => {
  talks([
    [
      'what should I wear in Oslo | how do I get there from Bergen | what time is it there | how far apart are they',
      'Bergen',
    ],
    ['Paris or London, which is closer to Brussels | and to Amsterdam?', 'travel_times "from":{"name":"Amsterdam"}'],
    ['drive from Lyon to Dijon | weather in Beaune | and back to Lyon', '"to":{"name":"Lyon"}'],
    ['深圳有什么景点 | 最近的是哪个 | 带我去', 'plan_route -ask_user'],
  ]);
});

describe('what is marked, drawn and measured goes on', () => {
  talks([
    ['show me a map of Prague | mark the Charles Bridge', 'locate Charles_Bridge'],
    ['where is Big Ben | pin the Louvre and the Eiffel Tower', 'Louvre Eiffel_Tower'],
    ['hello | put Oia on the map', 'locate Oia'],
    ['你好 | 标出东方明珠和外滩', '东方明珠 外滩'],
    ['在成都画一个五公里的圈 | 以春熙路为中心', 'map_draw 春熙路 "radius_m":5000'],
    ['draw a 2 km circle around Big Ben | centred on the London Eye', 'map_draw London_Eye "radius_m":2000'],
    ['cities within 80 km of Lyon | how far is the second from Lyon | drive there', '"from":{"name":"Lyon"} drive'],
    ['how far is Bled from Ljubljana | how long by car', '"from":{"name":"Ljubljana"} "to":{"name":"Bled"}'],
    ['weather in Ghent on Friday | is that in celsius', 'Ghent 2026-12-04'],
    ['driving Denver to Moab | weather in Moab | then Moab to Las Vegas', '"to":{"name":"Las_Vegas"} drive'],
    ['我在天安门 | 附近的书店 | 走过去', '-"from":{"name":"天安门"'],
  ]);
});

describe('the sun, the clock and what is asked in dialect', () => {
  talks([
    ['从宁波开车到舟山 | 日出时间呢', 'get_weather 舟山'],
    ['the time in Nairobi please | what is the difference with Toronto', 'Toronto Nairobi'],
    ['苏州天气 | 明儿下雨不', '苏州 2026-11-30'],
    ['哈尔滨天气 | 周五那嘎达得穿啥啊', '哈尔滨 2026-12-04'],
    [
      'where is Galata Tower and how is the weather in Istanbul | how to go there from Sultanahmet',
      '"to":{"ref":"p1"}',
    ],
    ['parks in Cape Town | is it safe to walk about in the evening?', '-outing_advice -get_weather'],
  ]);
});

describe('one place in the stead of another', () => {
  talks([
    ['drive from Bath to York | swap York for Leeds', '"from":{"name":"Bath"},"to":{"name":"Leeds"}'],
    ['drive from Bath to York | change the start to Bristol', '"from":{"name":"Bristol"} York'],
    ['drive from Bath to York via Derby | replace Derby with Nottingham', 'Nottingham -Derby'],
    ['从故宫到天坛怎么走 | 把天坛换成鸟巢', '"to":{"name":"鸟巢"'],
    ['从故宫到天坛怎么走 | 起点改成北京站', '"from":{"name":"北京站" 天坛'],
    ['weather in Rome and Naples on Friday | swap Naples for Bari', 'Bari 2026-12-04'],
  ]);
});

describe('what was asked of several is asked of them again', () => {
  talks([
    ['weather for Leeds and Sheffield | tomorrow', 'Leeds Sheffield 2026-11-30'],
    ['is Vienna or Prague colder tomorrow | and on friday', 'Vienna Prague 2026-12-04'],
    ['青岛和大连哪个暖和 | 那明天呢', '青岛 大连 2026-11-30'],
    ['weather in Leeds | and Hull | tomorrow', 'Hull -Leeds'],
  ]);
});

describe('on the way, and after it', () => {
  talks([
    ['walk from Big Ben to Camden Town | not the tube, a bus', 'transit'],
    ['drive from Bath to York | stop for lunch in Oxford', '"via":[{"name":"Oxford"}]'],
    ['walk from Big Ben to Camden Town | museums there | ok via the British Museum', 'plan_route "via" Camden'],
    ['从武汉站到黄鹤楼 | 吃完去东湖', '"from":{"name":"黄鹤楼"'],
    ['故宫周边的餐厅 | 从天坛过去', 'plan_route "from":{"name":"天坛"'],
    ['上海有什么好玩的 | 第三个几点开门 | 离第一个远吗', 'measure "ref":"p3" "ref":"p1"'],
    ['hotels in Ghent | with a pool', '"category":"hotel" pool'],
    ['how far is Bergen from Oslo | and Stavanger from Bergen?', 'measure Stavanger'],
    ['画一条从故宫到天坛的线 | 有多长', '"what":"length"'],
    ['drive from Bath to York via Derby | how far is it now', 'plan_route Derby'],
  ]);
});

describe('the way goes on, and the pair that was told of', () => {
  talks([
    ['drive from Graz to Linz | then on to Passau', '"from":{"name":"Linz"},"to":{"name":"Passau"} drive'],
    [
      'drive from Graz to Linz | then to Passau | and then to Munich',
      '"from":{"name":"Passau"},"to":{"name":"Munich"}',
    ],
    ['从徐家汇到外滩 | 然后去豫园', '"from":{"name":"外滩" 豫园'],
    ['上海到苏州怎么走 | 到了去拙政园', '"from":{"name":"苏州" 拙政园'],
    ['she moved to Prague | then he moved to Boston | how far is that', 'measure Prague Boston'],
    ['where is the nearest beach to Barcelona | is it far from the Sagrada Familia', 'measure Sagrada'],
  ]);
});

describe('slips and asides before a change', () => {
  talks([
    ['weather in Oslo tomorrow | wat about bergen', 'bergen 2026-11-30'],
    ['weather in Bergen | how do i get ther from oslo', '"from":{"name":"oslo"},"to":{"name":"Bergen"}'],
    ['从上海开车去杭州 | 哦对了先去嘉兴接个人', '"via":[{"name":"嘉兴"'],
    ['从上海开车去杭州 | 经过嘉兴 | 到杭州大概几点', '"via":[{"name":"嘉兴" 上海 drive'],
  ]);
});
