import { describe, expect, it } from 'vitest';
import { lastCall } from '../../fixtures/last-call.ts';

describe('what a message leaves unsaid is what was talked about', () => {
  it.each([
    [['明天洛阳要不要穿秋裤', '那大后天呢'], /^outing_advice.*洛阳.*12-02/],
    [['周六去黄山爬山合适吗', '周日会好点吗'], /^outing_advice.*黄山.*12-06/],
    [['Is Friday any good for a hike near Zermatt?', 'Saturday better?'], /^outing_advice.*Zermatt.*12-05/],
    [['weather in Leeds on friday', 'saturday nicer?'], /^get_weather.*Leeds.*12-05/],
    [['开封在哪', '跟郑州隔多远', '人口呢'], /^get_place \{"ref":"p1"\}/],
    [['Where is Ghent?', 'is it far from Bruges?', 'population?'], /^get_place \{"ref":"p1"\}/],
    [['Where is Ghent?', 'is it far from Bruges?', "what's it like in July?"], /^get_weather.*"ref":"p1".*"month":7/],
    [['plan 2 days in Kyoto in April', 'how warm is it usually then?'], /^get_weather.*Kyoto.*"climate","month":4/],
    [['五月去杭州玩两天，帮我排一下', '那个时候一般多少度'], /^get_weather.*杭州.*"climate","month":5/],
    [['plan three days in Porto in May', 'and the weather at that time of year?'], /^get_weather.*Porto.*"month":5/],
    [['museums within 2 km of the Louvre', 'how do I get from there to the Orsay Museum'], /"from":\{"name":"Louvre"/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('which of two, and what of both', () => {
  it.each([
    [['奥斯陆和卑尔根相距多远', '哪个一月份更冷'], /奥斯陆.*"month":1.*卑尔根.*"month":1/],
    [['how far is Madrid from Seville', 'which is hotter in August?'], /Madrid.*"month":8.*Seville.*"month":8/],
    [
      ['drive from Turin to Nice on friday, what will the weather be at both ends'],
      /^plan_route.*Turin.*12-04.*Nice.*12-04/,
    ],
    [['周五开车从成都去重庆，两头天气怎么样'], /^plan_route.*get_weather.*成都.*12-04.*get_weather.*重庆.*12-04/],
    [['cycle from Lyon to Vienne', 'and the weather on both sides?'], /^get_weather.*Lyon.*get_weather.*Vienne/],
    [['towns within 100 km of Vienna', 'Graz to Vienna, straight line?', 'same for Linz'], /^measure.*Linz.*Vienna/],
    [['how far is Oslo from Bergen in a straight line', 'same for Trondheim'], /^measure.*Trondheim.*Bergen/],
    [['北京到上海直线多远', '天津也一样算一下'], /^measure.*天津.*上海/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('a name, whole', () => {
  it.each([
    [['从广州南到广州塔怎么走'], /"from":\{"name":"广州南站"/],
    [['打车去杭州东要多久'], /"to":\{"name":"杭州东站"/],
    [['由世界之窗返深圳北'], /"from":\{"name":"世界之窗".*"to":\{"name":"深圳北站"/],
    [['xian bei zhan qu dayanta zenme zou'], /"from":\{"name":"西安北站".*大雁塔/],
    [['cong shanghai hongqiao zhan dao waitan zenme qu'], /上海虹桥站.*外滩/],
    [['从大都会博物馆走去时代广场要多久'], /"from":\{"name":"大都会博物馆"/],
    [['中央公园一公里内有什么博物馆'], /"near":\{"name":"中央公园"/],
    [['from baker street to hyde park on foot'], /"from":\{"name":"baker street"/],
    [["best order for Tate Modern, St Paul's and Covent Garden"], /^(?!.*"city")plan_route.*Tate Modern/],
    [['从广州塔打车去机场', '晚上八点从塔那边回机场呢'], /"from":\{"name":"广州塔".*T20:00/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('a place that nobody knows is looked for by its name', () => {
  it.each([
    [['昆明市五华区翠湖南路'], /^locate \{"query":"昆明市五华区翠湖南路"\}/],
    [['长沙市岳麓区麓山南路'], /^locate \{"query":"长沙市岳麓区麓山南路"\}/],
    [['成都市武侯区人民南路四段'], /^locate \{"query":"成都市武侯区人民南路四段"\}/],
    [
      ["I'd like to see where my granddaughter lives. It's called Hebden Bridge"],
      /^locate \{"query":"Hebden Bridge"\}/,
    ],
    [['We are looking for a village. The village is called Betws-y-Coed.'], /^locate \{"query":"Betws-y-Coed"\}/],
    [['my friend moved to Haworth, where is that?'], /^locate \{"query":"Haworth"\}/],
    [['我儿子搬到麻涌了，在哪'], /^locate \{"query":"麻涌"\}/],
    [["It's called Hebden Bridge", 'Is it far from Leeds?'], /^measure.*Hebden Bridge.*Leeds/],
    [["It's called Hebden Bridge", 'how long from London by train?'], /^plan_route.*London.*Hebden Bridge.*transit/],
    [
      ['how far is Hebden Bridge from Leeds', 'How would one go from Leeds to Haworth by bus?'],
      /"to":\{"name":"Haworth"\}/,
    ],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('what somebody has of their own', () => {
  it.each([
    [['从我们学校骑车二十分钟能到哪'], /^travel_times.*"ref":"selection"/],
    [['我住在复旦大学旁边', '从我们学校骑车二十分钟能到哪'], /^travel_times.*复旦大学/],
    [
      ['I live near Waseda University', 'what can I reach in 20 minutes by bike from my university'],
      /^travel_times.*Waseda/,
    ],
    [['cafes near my gym'], /^search_places.*"ref":"selection"/],
    [['how far can I walk in 15 minutes from my college'], /^travel_times.*"ref":"selection"/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('which of those with one name', () => {
  it.each([
    [['where is Valencia', 'the Venezuelan one'], /^locate/],
    [['show me Birmingham', 'the American one'], /^locate.*Birmingham.*United States/],
    [['show me Portland', 'Maine not Oregon'], /^locate.*Portland.*Maine/],
    [['weather in Paris', 'show me Perth then, the Aussie one'], /^locate.*Perth.*Australia/],
    [
      ['train from Boston to Cambridge, Massachusetts', 'sorry, next trip is the English Cambridge. From London'],
      /London.*Cambridge.*England/,
    ],
    [['宿州这两天啥天气', '输入法打错了，我说的是有园林的那个苏州'], /^get_weather.*苏州/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('a way, changed or asked for in passing', () => {
  it.each([
    [['Utrecht to Amsterdam by bike', 'and train back at 6pm'], /"mode":"transit".*"from":\{"name":"Amsterdam"/],
    [['从苏州到无锡骑车', '晚上六点坐火车回来'], /"mode":"transit".*"from":\{"name":"无锡"/],
    [['drive from Lyon to Geneva', 'headwind?'], /^get_weather.*Geneva/],
    [['从苏州到无锡骑车', '顶风吗'], /^get_weather.*无锡/],
    [['cycle from Leeds to York via Selby', 'rain?', 'actually finish at Hull'], /^plan_route.*Leeds.*Hull/],
    [['drive from Denver to Boulder', 'weather there?', 'and how long is that drive'], /^plan_route.*Denver.*Boulder/],
    [['drive from Madrid to Valencia via Cuenca', 'skip Cuenca go through Albacete'], /^(?!.*Cuenca).*Albacete/],
    [
      ['Landing at Gatwick at 8 on Tuesday, meeting at 11 near Waterloo. How do I get there by train?'],
      /Gatwick.*Waterloo.*2026-12-01T11:00/,
    ],
    [['明早七点半到虹桥机场，十点在陆家嘴开会，坐地铁怎么过去'], /虹桥机场.*陆家嘴.*transit.*2026-11-30T10:00/],
    [['mark the Louvre and the Eiffel Tower on the map', 'remove the Eiffel Tower again'], /^map_edit.*remove.*p2/],
    [['nearest hospital to Covent Garden', 'how many minutes by taxi'], /"from":\{"name":"Covent Garden"/],
    [['hide the Grandpa marker'], /^map_edit.*hide/],
    [['Orchard Road to HarbourFront by MRT', 'KL how far from Singapore'], /^measure.*KL.*Singapore/],
    [['医院在哪', '武汉协和医院在哪', '医院一公里内的旅馆'], /^search_places.*"category":"hotel"/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});
