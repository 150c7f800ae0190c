import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
/** "tool {input}" of each call. */
const called = async (message: string) =>
  (await ask(message)).calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join('\n');

describe('which of two towns is larger', () => {
  it.each([
    ['which is larger, Bergen or Trondheim?', 'Bergen'],
    ['is Porto smaller than Braga', 'Braga'],
    ['Hanoi vs Hue, which has more people', 'Hanoi'],
    ['苏州和无锡哪个城市大', '苏州市'],
    ['青岛人多还是烟台人多', '青岛市'],
    ['大连大还是沈阳大', '沈阳市'],
  ])('%s', async (message, most) => {
    const { calls, answer } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual(['get_place', 'get_place']);
    expect(answer.split('\n').at(-1)).toContain(`**${most}**`);
  });

  it.each([
    ['what is the population of Gdansk', /^\*\*.*Gda.*, population: \d{3},\d{3}\.$/],
    ['how many people live in Quito?', /population: \d,\d{3},\d{3}/],
    ['洛阳有多少人口', /人口：\d,\d{3},\d{3}/],
    ['兰州住着多少人', /人口：\d,\d{3},\d{3}/],
  ])('%s', async (message, told) => {
    expect((await ask(message)).answer).toMatch(told);
  });

  it('adds up no country from its towns', async () => {
    expect((await ask('what is the population of Canada')).answer).not.toMatch(/\d{3}/);
  });
});

describe('which of several is nearer or quicker to reach', () => {
  it.each([
    ['从郑州出发去开封和洛阳哪个近', '郑州', /开封.*洛阳/],
    ['长春离哈尔滨近还是离沈阳近', '长春', /哈尔滨.*沈阳/],
    ['鼓楼到夫子庙和到新街口哪个远', '鼓楼', /夫子庙.*新街口/],
    ['从合肥去芜湖、安庆、黄山哪个开车最快', '合肥', /芜湖.*安庆.*黄山/],
    ['is Ghent or Bruges closer to Brussels', 'Brussels', /Ghent.*Bruges/],
    ['To Oxford, is Reading or Swindon nearer?', 'Oxford', /Reading.*Swindon/],
    ['from Kyoto, which is quicker by train: Osaka or Nara', 'Kyoto', /Osaka.*Nara/],
  ])('%s', async (message, from, to) => {
    const { calls } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual(['travel_times']);
    expect(JSON.stringify(calls[0]?.input.from)).toContain(from);
    expect(JSON.stringify(calls[0]?.input.to)).toMatch(to);
  });
});

it.each([
  ['find towns between Seville and Malaga', /Seville.*Malaga.*\nsearch_places .*"city","along"/],
  ['which cities lie between Turin and Milan', /Turin.*Milan.*\nsearch_places .*"city","along"/],
  ['any petrol stations between Leeds and York', /Leeds.*York.*\nsearch_places .*"fuel","along"/],
  ['武汉到长沙之间有哪些城市', /武汉.*长沙.*\nsearch_places .*"city","along"/],
  ['济南和青岛中间有什么城市', /济南.*青岛.*\nsearch_places .*"city","along"/],
])('%s looks beside the way', async (message, wanted) => {
  expect(await called(message)).toMatch(new RegExp(`^plan_route .*${wanted.source}`));
});

it.each([
  ['how do I get from central Oslo to the airport', /"to":\{"name":"Oslo airport"/],
  ['how far is the airport from Vienna', /measure .*"Vienna airport".*"Vienna"/],
  ["I'm in Lisbon, how do I get to the airport?", /"from":\{"name":"Lisbon".*"to":\{"name":"Lisbon airport"/],
  ['从长沙市区到机场多远', /"长沙".*"长沙机场"/],
  ['我在南京，去火车站怎么走', /"from":\{"name":"南京".*"to":\{"name":"南京火车站"/],
])('%s: the one of the town', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});

it.each([
  ['Perth to Fremantle and back by car', /"from":(\{"name":"Perth"\}),"to":\1,"via":\[\{"name":"Fremantle"/],
  ['从南京到扬州往返要多久', /"from":(\{"name":"南京"[^}]*\}),"to":\1,"via":\[\{"name":"扬州"/],
  ['从大理先去丽江再去香格里拉，然后直接回来', /"from":(\{"name":"大理"[^}]*\}),"to":\1,"via":\[.*丽江.*香格里拉/],
])('%s ends where it begins', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});

describe('a month', () => {
  it.each([
    ['雪乡十二月适合去吗', 12],
    ['张家界十月份冷吗', 10],
    ['十一月去婺源合适吗', 11],
    ['2023年7月重庆有多热', 7],
    ['is September a good month for Crete', 9],
    ['would Hoi An be nice in March', 3],
    ['is it worth going to Oslo in February?', 2],
    ['what was the weather like in Seville in August 2021', 8],
  ])('%s', async (message, month) => {
    const { calls } = await ask(message);
    expect(calls[0]).toMatchObject({ name: 'get_weather', input: { span: 'climate', month } });
    expect(calls).toHaveLength(1);
  });
});

it.each([
  ['正午之前到南京南站，从新街口出发', /"arrive_by":"[^"]*T12:00"/],
  ['中午以前要赶到浦东机场，从静安寺走', /"arrive_by":"[^"]*T12:00"/],
  ['how far can I get from Hull in 30 minutes in the van', /"minutes":\[30\],"mode":"drive"/],
  ['Graz to Maribor in a lorry', /plan_route .*"mode":"drive"/],
  ['walk to union square sf', /"name":"union square","city":"SF"/],
  ['玄武湖边有什么好吃的', /"near":\{"name":"玄武湖"/],
  ['太湖畔的酒店', /"near":\{"name":"太湖"/],
  ['33 castle street edinburgh', /locate .*"33 castle street edinburgh"/],
  ['where is EH1 1YZ', /locate .*"EH1 1YZ"/],
  ['pin Samarkand on the map', /Samarkand/],
  ['find the Shard', /^locate /],
  ['Haneda airport', /^locate /],
])('%s', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});

describe('what somebody else is to do is never called not understood', () => {
  it.each([
    ['顺便把导游也订了', /不能订票/],
    ['那边房租一般多少', /不能订票/],
    ['can you order flowers for my mum', /cannot book/],
    ['how do i apply for a parking permit', /cannot book/],
    ['那一带治安怎么样', /治安和安全我没有数据/],
    ['谢谢小伙子', /不客气/],
    ['Splendid, thank you very much', /welcome/],
  ])('%s', async (message, told) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect(answer).toMatch(told);
  });
});

describe('days at a place that only a region knows', () => {
  it.each([
    ['安排问溪两日游', '问溪', 2],
    ['帮我安排枫桥镇三天的行程', '枫桥', 3],
    ['设计一个云水谣三日游', '云水谣', 3],
    ['做一份问溪两日游攻略', '问溪', 2],
    ['制定个问溪两日游', '问溪', 2],
    ['在问溪玩两天怎么安排', '问溪', 2],
    ['plan two days in Kleinwald', 'Kleinwald', 2],
    ['could you arrange three days in Wensbach for us', 'Wensbach', 3],
  ])('%s', async (message, area, days) => {
    const { calls } = await ask(message);
    expect(calls).toMatchObject([
      { name: 'plan_trip', input: { area: { name: expect.stringMatching(`^${area}`) }, days } },
    ]);
  });
});

describe('a greeting, an aside or courtesy swallows no request', () => {
  it.each([
    ["Good evening! We're flying to Porto on Friday, will we need jackets?", /^outing_advice .*Porto.*2026-12-04/],
    ['您好，麻烦问一下雷克雅未克在冰岛哪里', /^locate .*雷克雅未克/],
    ['hi there, I want to visit Ghent 2 days, can you make a plan', /^plan_trip .*Ghent.*2/],
    ['早上好，打扰一下，附近有药店吗', /^search_places .*pharmacy/],
    ['what time is sunset in Lagos, have to lock up the shop', /^get_weather .*Lagos/],
    ['where is Lindau, my aunt moved there', /^locate .*Lindau/],
    ["g'day, Perth to Albany how many k's", /Perth.*Albany/],
  ])('%s', async (message, wanted) => {
    expect(await called(message)).toMatch(wanted);
  });

  it.each(['hello there', 'Hi!', '早上好呀', 'good evening'])('%s is one', async (message) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect(answer).toMatch(/^(?:Hello|你好)/);
  });
});

it.each([
  ['um can you tell me how long it takes from leeds to york and also whats the weather in york tomorrow', 2],
  ['我后天要从济南去青岛开会你看下天气然后开车要多久', 2],
  ['从绍兴去宁波，查下那边天气，再看看开车多久', 2],
])('%s asks twice of one way', async (message, count) => {
  const { calls } = await ask(message);
  expect(calls.map(({ name }) => name).toSorted()).toEqual(['get_weather', 'plan_route']);
  expect(calls).toHaveLength(count);
  const way = calls.find(({ name }) => name === 'plan_route');
  expect(JSON.stringify(way?.input)).toMatch(/"from":.*"to":|"to":.*"from":/);
  const weather = calls.find(({ name }) => name === 'get_weather');
  expect(JSON.stringify(way?.input.to)).toContain(Object(weather?.input.place).name);
});

it.each([
  ['20 min drive from Dallas, what can i reach', /^travel_times .*Dallas.*20.*drive/],
  ['how far is the walk from the Louvre to the Eiffel Tower', /^plan_route .*Louvre.*Eiffel.*walk/],
  ['从外滩骑到豫园多远', /^plan_route .*外滩.*豫园.*bike/],
  ['Compare driving from Lyon to Dijon, Nancy and Grenoble', /^travel_times .*Lyon.*Dijon.*Nancy.*Grenoble.*drive/],
  ['time diff tallinn vs madrid?', /^locate .*\nlocate /],
  ['Clock difference between Osaka and Sydney', /^locate .*\nlocate /],
  ['Is Nairobi ahead of Paris or behind?', /^locate .*\nlocate /],
  ['waco to temple avoiding tolls', /"from":\{"name":"waco".*tolls/],
  ['Marina Bay Sands to Changi Airport by MRT', /"mode":"transit"/],
  ['喀什方圆200公里有哪些城镇', /"category":"city".*"radius_m":200000/],
])('%s', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});

it.each([
  ['秘鲁还有哪些大城市', /^search_places .*"city".*秘鲁/],
  ['which towns are there in Umbria', /^search_places .*"city".*Umbria/],
  ['ghent university', /^locate .*ghent university/],
  ['绍兴文理学院', /^locate .*学院/],
  ['住武侯、青羊，去成都东站坐地铁分别要多久', /^travel_times .*成都东站.*武侯.*青羊.*transit/],
  ['waco to dallas without tolls', /^plan_route .*"mode":"drive"/],
  ['晚上八点前要到首都机场，从望京走', /^plan_route (?!.*walk).*arrive_by/],
  ['是否有个镇叫乌镇', /^locate .*乌镇/],
  ['is there a town called Hell in Norway', /^locate .*Hell.*Norway/],
  ['from Siena to Pisa then Lucca by car', /"to":\{"name":"Lucca".*"via":\[\{"name":"Pisa"/],
  ['不要连锁的面馆 在长乐路', /^search_places .*"near":\{"name":"长乐路"/],
  ['放大到街道级别看看鼓楼', /^map_view .*fly_to.*鼓楼.*15/],
  ['苏州适合遛娃的地方', /^search_places .*attraction.*苏州/],
])('%s', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});

it.each([
  ['除了寒山寺苏州还有什么寺庙', /"near":\{"name":"苏州"[^}]*\}.*"exclude":\["寒山寺"\]/],
  ['除了鼓浪屿和南普陀厦门还有哪些景点', /"near":\{"name":"厦门"[^}]*\}.*"exclude":\["鼓浪屿","南普陀[^"]*"\]/],
  ['哪个城市离长沙最近，岳阳、株洲还是衡阳', /^travel_times .*长沙.*岳阳.*株洲.*衡阳/],
  ['my son has a fever, near Xujiahui', /"category":"pharmacy"/],
])('%s', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});

it.each([
  ['Where is the nearest tube to Hyde Park, walk me there', /"category":"subway".*"sort":"distance"/],
  ['rome weather vs milan weather on Friday', /get_weather .*rome.*2026-12-04.*\nget_weather .*milan.*2026-12-04/],
  ['青岛天气和烟台天气', /get_weather .*青岛.*\nget_weather .*烟台/],
])('%s', async (message, wanted) => {
  expect(await called(message)).toMatch(wanted);
});
