import { describe, expect, it } from 'vitest';
import { coordinatesIn } from '../../../lib/geo/coordinates/find-coordinates.ts';

/** Two numbers that mean other things, as people write them in a message about a place or about anything. */
const NOT = [
  ...[
    'version 1.2, 3.4',
    'upgrade from 1.2, 1.3 to 2.0',
    'works with python 3.11, 3.12',
    '版本 1.2, 3.4',
    '系统升级到 17.1, 17.2',
  ],
  ...[
    'prices 12.50, 13.75',
    'priced at 12.50, 13.75',
    'tickets cost 12.50, 13.75 each',
    '价格 12.50, 13.75',
    '票价分别是 25.5, 30.5',
  ],
  ...['12.5, 13.5 dollars', '12.50; 13.75 EUR', '费用是 128.50, 99.90', 'I paid 12.50, 13.75', '售价：19.99，29.99'],
  ...[
    'scores 3.5, 4.5',
    'rated 4.6, 4.8',
    'hotels near here rated 3.5, 4.5',
    '评分 4.6, 4.8',
    '评分为4.25, 4.75的餐厅',
  ],
  ...[
    'ratio 16.9, 9.16',
    'the ratios are 1.618, 0.618',
    '比例 1.618, 2.718',
    'probabilities of 0.853, 0.147',
    '准确率 0.912, 0.887',
  ],
  ...[
    'IP 10.0, 20.1',
    'ip addresses 10.0, 10.1',
    'section 1.2, 2.3',
    'see chapters 4.1, 4.2',
    '第 3.1, 3.2 节',
    '见表 2.1, 2.2',
  ],
  ...[
    'exercises 3.14, 3.15',
    'lengths 12.345, 67.891',
    'heights of 1.75, 1.82',
    '身高 1.75, 体重 60.5',
    '体重 60.5, 61.2',
    '跑了 5.5, 6.5',
  ],
  ...[
    'magnitudes 5.6, 6.1 in Japan',
    'growth was 2.5, 3.1',
    '震级 5.6, 6.1',
    '汇率 7.123, 7.245',
    'exchange rates 7.123, 7.245',
  ],
  ...[
    'my runs were 5.2, 6.1',
    'it rose to 3.5, 4.5',
    'add 2.5, 3.5',
    '今天25.5度，28.5度',
    'angles 25.5°, 30.5°',
    '气温是 28.5°, 20.5°',
  ],
  ...[
    'it took 3.5 s, 4.5',
    'the roads are long: 3.5, 4.5',
    '12,50; 13,75',
    '8.5, 9.5 inches',
    '5.25, 6.25 cm',
    '用时 12.5, 13.5',
  ],
] as const;
/** "12,50; 13,75" on its own is as good a coordinate as "48,85; 2,29". */
const NOT_ALONE = NOT.filter((text) => text !== '12,50; 13,75');

const ARE: [string, number, number][] = [
  // alone, in any precision
  ...['39.9, 116.4', '39.9,116.4', '(39.9, 116.4)', '39.9 116.4', '  39.9；116.4 ', '「39.9, 116.4」', '39.9, 116.4?'],
  // three decimals or more, in one of them
  ...['39.900, 116.400', 'blah 39.9000,116.4 blah', '昨天拍的 39.900,116.400 很美', 'the photo says 39.9000 116.4000'],
  // a word before
  ...[
    'weather at 39.9, 116.4',
    'what is near 39.9, 116.4',
    'cafes around 39.9,116.4',
    'take me to 39.9, 116.4',
    'where is 39.9, 116.4',
  ],
  ...[
    'my coordinates are 39.9, 116.4',
    'coordinates: 39.9, 116.4',
    'GPS 39.9 116.4',
    'location = 39.9, 116.4',
    'show 39.9, 116.4 on the map',
  ],
  ...[
    '坐标 39.9, 116.4',
    '坐标是（39.9，116.4）',
    '经纬度：39.9，116.4',
    '我在 39.9, 116.4',
    '查一下位置39.9,116.4',
    '导航到39.9,116.4',
  ],
  ...[
    '从39.9,116.4出发',
    'lat,lng: 39.9, 116.4',
    'lng,lat: 116.4, 39.9',
    '@39.9,116.4',
    'll=39.9,116.4',
    'go to the point 39.9, 116.4',
  ],
  // a word behind
  ...[
    '39.9, 116.4附近的咖啡馆',
    '39.9,116.4在哪',
    '39.9, 116.4 的天气',
    '39.9, 116.4 weather',
    '39.9,116.4,17z',
    '39.9，116.4有什么',
  ],
  // a notation or a side
  ...[
    'price list 39.9N 116.4E',
    'x 39.9° N, 116.4° E',
    "y 39°54'N 116°24'E",
    'z lat 39.9, lng 116.4',
    '北纬39.9 东经116.4',
    'blah 39.9N, 116.4',
  ],
  // a place one asks such numbers of
  ...[
    'distance from 39.90000, 116.40000',
    'temperature at 39.9000, 116.4000',
    'the average temperature at 39.900, 116.400',
    'elevation at 39.9, 116.4',
    'draw a line from 39.9, 116.4',
    'what is here: 39.9, 116.4',
    '距离39.9000, 116.4000多远',
    '以 39.9, 116.4 为中心画圆',
    '平均气温在39.900, 116.400是多少',
    'the address is 39.900, 116.400',
  ],
].map((text) => [text, 39.9, 116.4]);

describe('two numbers of something else are not a coordinate', () => {
  it.each(NOT_ALONE)('%s', (text) => {
    expect(coordinatesIn(text)).toEqual([]);
  });

  it('there are forty of them and more', () => {
    expect(NOT_ALONE.length).toBeGreaterThan(50);
    expect(ARE.length).toBeGreaterThan(40);
  });
});

describe('a coordinate is one by its precision, by a word or by standing alone', () => {
  it.each(ARE)('%s', (text, lat, lng) => {
    const found = coordinatesIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.point.lat).toBeCloseTo(lat, 4);
    expect(found[0]?.point.lng).toBeCloseTo(lng, 4);
  });

  it.each([
    'how far is it from 39.9, 116.4 to 31.2, 121.5',
    'between 39.9, 116.4 and 31.2, 121.5',
    '39.9, 116.4 → 31.2, 121.5',
    '从39.9,116.4到31.2,121.5',
    '39.9,116.4和31.2,121.5的距离',
  ])('the second after the first: %s', (text) => {
    expect(coordinatesIn(text).map(({ point }) => point)).toEqual([
      { lat: 39.9, lng: 116.4 },
      { lat: 31.2, lng: 121.5 },
    ]);
  });
});

describe('a notation that is not read is not mistaken for another', () => {
  it.each([
    '32U 448251 5411932',
    '17T 630084.0mE 4833438.0mN',
    '50S 446.123 4417.456',
    '50TMK4477715821',
    '33TWN 12345 67890',
    'UTM 50S 447500 4418200',
    '///filled.count.soap',
    'EPSG:3857 12958160, 4825907',
  ])('%s', (text) => {
    expect(coordinatesIn(text)).toEqual([]);
  });
});
