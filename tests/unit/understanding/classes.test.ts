import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import type { Call } from '../../../lib/understanding/calls/call.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { conversationFor } from '../../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

function callsFor(text: string, context?: string): Call[] {
  const conversation = conversationFor({
    id: 'x',
    lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
    text,
    ...(context && { context }),
    expect: { tool: null },
  });
  const understood = understand(conversation, lexicons);
  return understood.kind === 'calls' ? understood.calls : [];
}

describe('what the embedded model reads by rule', () => {
  it.each([
    ['N31.2304 E121.4737 在哪', 31.2304, 121.4737],
    ['E121.4737 N31.2304', 31.2304, 121.4737],
    ['121.4737E 31.2304N 是什么地方', 31.2304, 121.4737],
    ['31°13.824′N 121°28.422′E', 31.2304, 121.4737],
    ['what is at 31° 13′ 49″ N 121° 28′ 25″ E', 31.2303, 121.4736],
    ['121.4737/31.2304', 31.2304, 121.4737],
    ["what's here: 41.5, 12", 41.5, 12],
    ['34 01 15.24 N 06 50 29.76 W 在哪', 34.0209, -6.8416],
    ['where is 34˚ 01\' 15.24"N 6º 50′ 29.76″W', 34.0209, -6.8416],
    ['–34.0209, 151.2153', -34.0209, 151.2153],
    ['34,0209; 6,8416', 34.0209, 6.8416],
    ['经度：106.8416，纬度：34.0209', 34.0209, 106.8416],
    ['{"lat": 34.0209, "lng": 106.8416}', 34.0209, 106.8416],
    ['https://www.google.com/maps/@34.0209,106.8416,17z 在哪里', 34.0209, 106.8416],
    ['geo:34.0209,106.8416?z=12', 34.0209, 106.8416],
    ['POINT(106.8416 34.0209)', 34.0209, 106.8416],
  ])('finds the point in %s', (text, lat, lng) => {
    const [call, ...others] = callsFor(text);
    expect(others).toEqual([]);
    const point = (call?.input.point ?? {}) as { lat?: number; lng?: number };
    expect(call?.name).toBe('locate');
    expect(point.lat).toBeCloseTo(lat, 3);
    expect(point.lng).toBeCloseTo(lng, 3);
  });

  it('converts from the datum that a sentence names, whatever it asks', () => {
    const [call] = callsFor('高德坐标 81.33,43.91 的天气');
    expect(call?.name).toBe('get_weather');
    const { point } = (call?.input.place ?? {}) as { point?: { lat: number; lng: number } };
    expect(point?.lng).toBeCloseTo(81.327, 2);
    expect(point?.lat).toBeCloseTo(43.91, 2);
    expect(point?.lng).not.toBe(81.33);
  });

  it('hands two numbers that a Chinese datum does not settle to the tool, which asks', () => {
    expect(callsFor('百度坐标 52.37,4.9 在哪')[0]?.input).toEqual({ query: 'bd09 52.37,4.9' });
  });

  it.each(['10001', '12306', '7-11', '24/7 便利店', '5 6', '10:30', '评分4.6、4.8的店', '1.5, 2.5, 3.5'])(
    'finds no point in %s',
    (text) => {
      expect(JSON.stringify(callsFor(text))).not.toContain('"lat"');
    },
  );

  it.each([
    ['杭州哪里有淮扬菜', '淮扬菜', '杭州'],
    ['南宁有没有螺蛳粉', '螺蛳粉', '南宁'],
    ['ethiopian food in Denver', 'ethiopian', 'Denver'],
    ['falafel places near Alexanderplatz', 'falafel', 'Alexanderplatz'],
  ])('looks for a kitchen without a category of its own among restaurants: %s', (text, query, name) => {
    const [call] = callsFor(text);
    expect(call?.name).toBe('search_places');
    expect(call?.input).toMatchObject({ category: 'restaurant', near: { name } });
    expect(String(call?.input.query).toLowerCase()).toContain(query);
  });

  it.each([
    ['济南哪里有动物医院', 'veterinary'],
    ['济南附近的奥特莱斯', 'mall'],
    ['charity shops near Bath', 'clothes'],
    ['bouldering gyms in Leeds', 'climbing'],
    ['any patisseries in Lyon', 'dessert'],
  ])('knows the daily word for a kind of place in %s', (text, category) => {
    expect(callsFor(text)).toMatchObject([{ name: 'search_places', input: { category } }]);
  });

  it('looks for a thing that it does not know, and locates a place that it knows', () => {
    expect(callsFor('where can I find wombats in Leeds')).toMatchObject([
      { name: 'search_places', input: { query: 'wombats', near: { name: 'Leeds' } } },
    ]);
    expect(callsFor('where can I find Big Ben')).toMatchObject([{ name: 'locate', input: { query: 'Big Ben' } }]);
  });

  it('hides or removes all of the kind that was searched for', () => {
    const refs = ['p1', 'p2', 'p3', 'p4'];
    expect(callsFor('hide all the hotels', 'hotels')).toEqual([{ name: 'map_edit', input: { action: 'hide', refs } }]);
    expect(callsFor('remove the hotels', 'hotels')).toEqual([{ name: 'map_edit', input: { action: 'remove', refs } }]);
  });

  it.each([
    ['一周后贵阳天气', '2026-12-02'],
    ['12.6贵阳天气', '2026-12-06'],
    ['十一贵阳天气', '2027-10-01'],
    ['后儿贵阳下雨不', '2026-11-27'],
    ['weather in Cork on the 29th', '2026-11-29'],
    ['weather in Cork in two weeks', '2026-12-09'],
    ['weather in Cork on boxing day', '2026-12-26'],
    ['weather in Cork on sun', '2026-11-29'],
  ])('reads the day in %s', (text, date) => {
    expect(callsFor(text)).toMatchObject([{ name: 'get_weather', input: { date } }]);
  });

  it.each(['罗马这个周末', 'Rome this weekend'])('takes a place and a day for no change of a way: %s', (text) => {
    expect(callsFor(text, 'route').map(({ name }) => name)).not.toContain('plan_route');
  });

  it('carries a request on with what is said of it next', () => {
    const way = { from: { name: '天安门' }, to: { name: '颐和园' } };
    expect(callsFor('路上天气怎么样', 'route')).toMatchObject([
      { name: 'plan_route', input: { ...way, weather: true } },
    ]);
    expect(callsFor('终点附近有停车场吗', 'route')).toMatchObject([
      { name: 'search_places', input: { category: 'parking', near: { name: '颐和园' } } },
    ]);
    expect(callsFor('从望京呢', 'reach')).toMatchObject([
      { name: 'travel_times', input: { from: { name: '望京' }, minutes: [15] } },
    ]);
    expect(callsFor('改坐地铁', 'trip')).toMatchObject([
      { name: 'plan_trip', input: { area: { name: '杭州' }, days: 2, mode: 'transit' } },
    ]);
    expect(callsFor('what about Madrid', 'measured_en')).toMatchObject([
      { name: 'measure', input: { between: [{ name: 'Paris' }, { name: 'Madrid' }] } },
    ]);
  });

  it.each(['来福士', '车陂南', '太古汇', '蓝色港湾', '正佳广场', '骑楼老街'])(
    'takes %s for one name, whatever its parts mean',
    (name) => {
      expect(callsFor(`从${name}到火车站怎么走`)).toMatchObject([{ name: 'plan_route', input: { from: { name } } }]);
      expect(callsFor(`${name}附近的酒店`)).toMatchObject([{ name: 'search_places', input: { near: { name } } }]);
    },
  );

  it.each([
    ["hotels near fisherman's wharf", "fisherman's wharf"],
    ['hotels near Praça do Comércio', 'Praça do Comércio'],
    ['bookshops in hay-on-wye', 'hay-on-wye'],
    ['restaurants near Promenade des Anglais', 'Promenade des Anglais'],
  ])('keeps the name of %s whole', (text, name) => {
    expect(callsFor(text)).toMatchObject([{ name: 'search_places', input: { near: { name } } }]);
  });

  it('locates a name that nobody wrote in capitals, and leaves a lost phone alone', () => {
    expect(callsFor('where is shoreditch')).toEqual([{ name: 'locate', input: { query: 'shoreditch' } }]);
    expect(callsFor('where is my phone')).toEqual([]);
  });

  it('lays a bearing from where one stands to what one looks for', () => {
    for (const text of ['从兰州看，西安在什么方向', '西安在兰州的哪个方向'])
      expect(callsFor(text)[0]?.input).toMatchObject({
        what: 'bearing',
        between: [{ name: '兰州' }, { name: '西安' }],
      });
    expect(callsFor('what direction is Boston from Albany')[0]?.input).toMatchObject({
      between: [{ name: 'Albany' }, { name: 'Boston' }],
    });
  });

  it('takes the closest of a list by the distances written there, and looks for the closest where there is no list', () => {
    expect(callsFor('the phone number of the closest one', 'hotels')).toEqual([
      { name: 'get_place', input: { ref: 'p1' } },
    ]);
    expect(callsFor('the closest one, a pharmacy')[0]?.input).toMatchObject({ category: 'pharmacy', sort: 'distance' });
  });

  it('adds a stop to the way that was planned, and keeps its ends', () => {
    for (const text of ['中间加个圆明园', '路上再加一站圆明园', '加个圆明园'])
      expect(callsFor(text, 'route')).toMatchObject([
        { name: 'plan_route', input: { from: { name: '天安门' }, to: { name: '颐和园' }, via: [{ name: '圆明园' }] } },
      ]);
  });

  it('knows the way to Shanghai from Shanghai Road', () => {
    expect(callsFor('苏州开车去上海路上冷不冷')).toMatchObject([
      { name: 'plan_route', input: { from: { name: '苏州' }, to: { name: '上海' }, weather: true } },
    ]);
  });

  it('means the view by "this area" where nothing is drawn, and the drawn area where one is', () => {
    expect(callsFor('这个区域有哪些公园')[0]?.input).toEqual({ category: 'park', within: 'view' });
    expect(callsFor('这个区域有哪些公园', 'circle')[0]?.input).toEqual({ category: 'park', within: { ref: 'a1' } });
  });

  it.each([
    '你们的数据是从哪里来的',
    '结果准不准啊',
    '怎么导出对话记录',
    '非洲最长的河是哪条',
    '太阳离地球多远',
    '天津有什么出名的企业',
    '剑桥和牛津哪个更有名',
    'how far is the moon',
    'what do people drink in Peru',
    'is it safe to travel to Chile',
    'I had a great time in Lima',
    '头孢和酒能一起喝吗',
    'do you keep my location history?',
    'where does this data come from',
    'what is the deepest lake in the world',
    'my back hurts, what should I take',
    'how do I change the language',
    'how did Java get its name',
  ])('leaves the map alone at %s', (text) => {
    expect(callsFor(text)).toEqual([]);
  });
});
