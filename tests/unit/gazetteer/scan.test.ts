import { describe, expect, it } from 'vitest';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();
const namesIn = (text: string) => gazetteer.scan(text).map((span) => span.text);
const meantBy = (text: string) => gazetteer.scan(text).map((span) => span.candidates[0]?.name);

describe('a capital', () => {
  it.each([
    ["what's the capital of peru", '利马'],
    ["France's capital", '巴黎'],
    ['the capital of the Philippines', '马尼拉'],
    ['中国首都在哪', '北京'],
    ['尼日利亚的首都', '阿布贾'],
    ['广东省会', '广州市'],
    ['capital of California', '萨克拉门托'],
  ])('is known by what it is the capital of: %s', (text, name) => expect(meantBy(text)).toEqual([name]));

  it('of which two sides speak is not', () => expect(namesIn('the capital of Israel')).toEqual(['Israel']));
});

describe('scan', () => {
  it.each([
    ['北京今天天气怎么样', ['北京']],
    ['从上海到杭州怎么走', ['上海', '杭州']],
    ['台北和東京哪個更熱', ['台北', '東京']],
    ['明天纽约会下雨吗', ['纽约']],
    ['虹桥站到浦东机场多远', ['虹桥站', '浦东机场']],
    ['北京上海', ['北京', '上海']],
    ['what’s the weather in paris tomorrow?', ['paris']],
    ['How do I get from New York to Boston by train?', ['New York', 'Boston']],
    ['I want to go to san francisco and LA', ['san francisco', 'LA']],
    ['sao paulo weather', ['sao paulo']],
    ["distance between Xi'an and Suzhou", ["Xi'an", 'Suzhou']],
    ['weather in Nice', ['Nice']],
    ['weather in nice', ['nice']],
    ['show me hotels in Reading', ['Reading']],
    ['London’s museums', ['London']],
    ['from Gare du Nord to CDG', ['Gare du Nord', 'CDG']],
    ['Hotels near central park', ['central park']],
    ['去LA玩', ['LA']],
  ])('finds the places of "%s"', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['把地图移到广东省深圳市南山区', '广东省深圳市南山区', '南山区', '广东省 深圳市'],
    ['上海外滩附近的咖啡馆', '上海外滩', '外滩', '上海'],
    ['weather in Springfield, Illinois please', 'Springfield, Illinois', '斯普林菲尔德', '美国 伊利诺伊州'],
    ['find cafes in Paris Texas', 'Paris Texas', 'Paris', '美国 得克萨斯州'],
  ])('joins a place with its area in "%s"', (text, span, name, admin) => {
    const [found, ...others] = gazetteer.scan(text);
    expect(others).toEqual([]);
    expect(found?.text).toBe(span);
    expect(found?.candidates[0]).toMatchObject({ name, adminZh: admin });
  });

  it.each([
    'may I have a nice day',
    'hello',
    'coffee near me',
    'what can you do',
    'tell me a joke about turkey',
    'is it going to rain today or not',
    'show the march forecast, please',
    'I am reading a book in the bath',
    'thank you so much',
    'open now and within 2 km',
    'The second one looks good',
    'find the nearest pharmacy and an atm',
    '你好，写一首诗',
    '我附近有什么好吃的',
    '今天下午天气怎么样',
    '大理石台面多少钱',
    '附近的沙县小吃',
    '重庆火锅哪里好吃',
    '帮我找一家兰州拉面',
    '第二个怎么走',
    '清除地图上所有的标记',
    '中国银行在哪',
    '不走高速公路，走普通道路',
    '太平了吧',
    '平安到家',
    '谢谢，再见',
    '',
  ])('finds no place in "%s"', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('gives offsets of the original text', () => {
    const text = 'Flüge: Zürich → München, bitte; 從臺北到廣州';
    for (const span of gazetteer.scan(text)) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(meantBy(text)).toEqual(['苏黎世', '慕尼黑', '台北', '广州市']);
  });

  it('reads a text of 4,000 characters', () => {
    const text = '从北京到上海，再去 New York and Paris。'.repeat(130);
    expect(gazetteer.scan(text).length).toBe(130 * 4);
  });
});
