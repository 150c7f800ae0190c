import { describe, expect, it } from 'vitest';
import { callsOf } from './english-calls.ts';

describe('an address in a message', () => {
  it.each([
    ['武汉市江汉区解放大道688号在哪', '武汉市江汉区解放大道688号'],
    ['西安市回民街15号在哪里', '西安市回民街15号'],
    ['上海市静安区南京西路1266弄5号201室在哪里', '上海市静安区南京西路1266弄5号201室'],
    ['台北市信義區信義路五段7號在哪', '台北市信義區信義路五段7號'],
    ['长安街一号在哪', '长安街一号'],
    ['北京市海淀区中关村大街27在哪', '北京市海淀区中关村大街27'],
    ['帮我在地图上标出北京市东城区东四十条22号', '北京市东城区东四十条22号'],
    ['Where is 48 Leicester Square, London?', '48 Leicester Square, London'],
    ['where is 17 baker street, london', '17 baker street, london'],
    ['Where is Unter den Linden 77, 10117 Berlin?', 'Unter den Linden 77, 10117 Berlin'],
    ['Where is Friedrichstraße 43?', 'Friedrichstraße 43'],
    ['Where is Nieuwekade 9, Utrecht?', 'Nieuwekade 9, Utrecht'],
    ['Where is Drottningvägen 14, Stockholm?', 'Drottningvägen 14, Stockholm'],
  ])('is located whole: %s', (text, query) => {
    expect(callsOf(text)).toEqual([{ name: 'locate', input: { query } }]);
  });

  it.each([
    ['从苏州市姑苏区平江路12号到首都机场怎么走', '苏州市姑苏区平江路12号', '首都机场'],
    ['从天津市和平区南京路189号开车到广州市天河区天河路208号', '天津市和平区南京路189号', '广州市天河区天河路208号'],
    [
      'How do I get from 10 Downing Street, London to Heathrow Airport?',
      '10 Downing Street, London',
      'Heathrow Airport',
    ],
    ['directions from Via Roma 12, Milano to Malpensa airport', 'Via Roma 12, Milano', 'Malpensa airport'],
    ['walk from Baker Street to 5 Abbey Road', 'Baker Street', '5 Abbey Road'],
  ])('is a whole end of a way: %s', (text, from, to) => {
    expect(callsOf(text)).toMatchObject([{ name: 'plan_route', input: { from: { name: from }, to: { name: to } } }]);
  });

  it.each([
    ['成都市武侯区人民南路四段27号天气怎么样', '成都市武侯区人民南路四段27号'],
    ['明天南京市鼓楼区汉口路22号会下雨吗', '南京市鼓楼区汉口路22号'],
    ['Is it raining at Potsdamer Platz 1, Berlin?', 'Potsdamer Platz 1, Berlin'],
    ['weather at 350 5th Ave, New York tomorrow', '350 5th Ave, New York'],
  ])('is a whole place of weather: %s', (text, name) => {
    expect(callsOf(text)).toMatchObject([{ name: 'get_weather', input: { place: { name } } }]);
  });

  it.each([
    ['找一下中山路12号附近的药店', '中山路12号'],
    ['restaurants near 12 rue de Rivoli, Paris', '12 rue de Rivoli, Paris'],
  ])('is what is searched around: %s', (text, name) => {
    expect(callsOf(text)).toMatchObject([{ name: 'search_places', input: { near: { name } } }]);
  });
});

describe('a number that is no house', () => {
  it.each([
    ['12号天气', 'get_weather', { date: '2026-12-12' }],
    ['你知道3号天气吗', 'get_weather', { date: '2026-12-03' }],
    ['1号线怎么走', 'plan_route', { to: { name: '1号线' } }],
    ['in 20 minutes', 'travel_times', { minutes: [20] }],
    ['20 minutes drive from London', 'travel_times', { minutes: [20], from: { name: 'London' } }],
    ['Where is Route 66?', 'locate', { query: 'Route 66' }],
    ['top 5 Oxford Street restaurants', 'search_places', { limit: 5, near: { name: 'Oxford Street' } }],
  ])('%s', (text, name, input) => {
    expect(callsOf(text)).toMatchObject([{ name, input }]);
  });

  it.each(['5号是周几', '第3号'])('%s: asks nothing of the map', (text) => {
    expect(callsOf(text)).toEqual([]);
  });
});
