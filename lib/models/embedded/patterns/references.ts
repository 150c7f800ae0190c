import { parseCoordinate } from '../../../geo/parse-coordinate.ts';
import { dayOfMonth } from '../dates.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import { dayOf } from './days.ts';
import { type Pattern, pattern } from './pattern.ts';

const ORDINALS_EN: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  '6th': 6,
  '7th': 7,
  '8th': 8,
  '9th': 9,
  '10th': 10,
};

const ORDINAL_EN = Object.keys(ORDINALS_EN).join('|');

const UNIT_ZH = '个|家|条|间|座|处|项|站|号|所|位|名|只|张|天';

/** What bears its number in its name: 第三人民医院, 第一中学, 第二大道. */
const NUMBERED_ZH =
  '人民|医院|中学|小学|高中|初中|中医|附属|实验|机场|航站|工人|师范|教学|食堂|大道|大街|街|医科|军医|职业|中级|看守|监狱|百货|公园|幼儿园|毛纺|棉|机床|汽车|制药|水厂|热电|建筑|设计院|研究所|外国语|体育馆|体育场|博物馆';

export const references: Pattern[] = [
  pattern('([pralw]\\d{1,3}(?:\\.\\d+)?)', (m) => ({ tag: 'ref', value: m[1] ?? '' })),
  pattern(`第\\s*([\\d一二两三四五六七八九十]+)\\s*(?:${UNIT_ZH})?(?!\\d|${NUMBERED_ZH})`, (m) => ({
    tag: /天$/.test(m[0]) ? 'nthday' : 'ordinal',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern(`(?:排|列)?(?:头一|首)(?:${UNIT_ZH})|打头的那?个?|排?第一名`, () => ({ tag: 'ordinal', amount: 1 })),
  pattern(`(?:最后|末尾|最末)(?:的)?(?:那)?(?:一)?(?:${UNIT_ZH})|倒数第一(?:${UNIT_ZH})?`, () => ({
    tag: 'ordinal',
    amount: -1,
  })),
  pattern(`倒数第([二三])(?:${UNIT_ZH})?`, (m) => ({ tag: 'ordinal', amount: -(numberOf(m[1] ?? '') ?? 1) })),
  pattern('([\\d二两三四五六七八九十]+)(?:家|间|座|所|个)(?!月|小时|半|钟|人|星期|礼拜)', (m) => ({
    tag: 'count',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern(`(?:前|头)(${NUMBER})(?:${UNIT_ZH})`, (m) => ({ tag: 'firstn', amount: numberOf(m[1] ?? '') ?? 1 })),
  pattern(`(\\d{1,2})号(?!楼|线|院|门|店|路|街|公路|桥|航站)`, (m, today) =>
    dayOf(dayOfMonth(today, Number(m[1])), today),
  ),
  pattern(
    `(?:the )?(${ORDINAL_EN})(?: (?:one|place|result|option|cafe|restaurant|hotel|item|entry|marker|stop|spot|match|hit|pin|choice|pharmacy|museum|shop|bar|park))?(?! (?:day|of|time|floor|street|avenue|ave|st))`,
    (m) => ({
      tag: 'ordinal',
      amount: ORDINALS_EN[m[1] ?? ''] ?? 1,
    }),
  ),
  pattern(`(?:on )?day (${NUMBER})`, (m) => ({ tag: 'nthday', amount: numberOf(m[1] ?? '') ?? 1 })),
  pattern(`(?:the )?(?:first|top) (${NUMBER})(?: ones| places| results)?`, (m) => ({
    tag: 'firstn',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern('(?:the )?last (?:one|place|result|option|item)|the last', () => ({ tag: 'ordinal', amount: -1 })),
  pattern('(?:number|no\\.?|nr\\.?|option|result|place|item|marker) ?(\\d{1,2}|one|two|three|four|five|six)', (m) => ({
    tag: 'ordinal',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern('(?:the )?(?:closest|nearest) (?:one|of (?:them|these|those))|(?:离我?)?最近的?那(?:个|家|间|座)', () => ({
    tag: 'nearestone',
  })),
  pattern('#(\\d{1,2})', (m) => ({ tag: 'ordinal', amount: Number(m[1]) })),
  pattern('[「『“"《\'](.{1,60}?)[」』”"》\']', (m) => {
    const point = parseCoordinate(m[1] ?? '')?.point;
    return point ? { tag: 'point', amount: point.lat, extra: point.lng } : { tag: 'quoted', value: m[1] ?? '' };
  }),
];
