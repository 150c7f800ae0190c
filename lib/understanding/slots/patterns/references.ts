import { parseCoordinate } from '../../../geo/parse-coordinate.ts';
import { dayOfMonth } from '../dates.ts';
import { NUMBER, numberOf } from '../numbers.ts';
import { dayOf } from './days.ts';
import { type Pattern, pattern } from './pattern.ts';

const ORDINAL_WORDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** From 11 on "the 12th" is a day as well; what it counts shows in the rest of the message: see `ordinals.ts`. */
const ORDINAL_EN = `${ORDINAL_WORDS.join('|')}|(?:1st|2nd|3rd|[4-9]th|10th)`;

const ordinalOf = (said: string): number => ORDINAL_WORDS.indexOf(said) + 1 || Number.parseInt(said, 10) || 1;

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

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
  pattern(`倒数第([\\d二三四五六七八九十]+)(?:${UNIT_ZH})?`, (m) => ({
    tag: 'ordinal',
    amount: -(numberOf(m[1] ?? '') ?? 1),
  })),
  pattern('([\\d二两三四五六七八九十]+)(?:家|间|座|所|个)(?!月|小时|半|钟|人|星期|礼拜)', (m) => ({
    tag: 'count',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern(`(?:前|头)(${NUMBER})(?:${UNIT_ZH}|大(?![学门街道厅堂]))`, (m) => ({
    tag: 'firstn',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern(`(\\d{1,2})号(?!楼|线|院|门|店|路|街|公路|桥|航站)`, (m, today) =>
    dayOf(dayOfMonth(today, Number(m[1])), today),
  ),
  pattern(
    `(?:the )?(${ORDINAL_EN})(?: (?:one|place|result|option|cafe|restaurant|hotel|item|entry|marker|stop|spot|match|hit|pin|choice|pharmacy|museum|shop|bar|park))?(?! (?:day|of|time|floor|street|avenue|ave|st))`,
    (m) => ({
      tag: 'ordinal',
      amount: ordinalOf(m[1] ?? ''),
    }),
  ),
  // No month has a 32nd.
  pattern(
    '(?:the )?(3[2-9]|[4-9]\\d|\\d{3})(?:st|nd|rd|th)(?! (?:floor|street|avenue|st|ave|century|birthday|anniversary))',
    (m) => ({
      tag: 'ordinal',
      amount: Number(m[1]),
    }),
  ),
  pattern(`(?:on )?day (${NUMBER})`, (m) => ({ tag: 'nthday', amount: numberOf(m[1] ?? '') ?? 1 })),
  pattern(`(?:the )?(?:first|top) (${NUMBER})(?: ones| places| results)?`, (m) => ({
    tag: 'firstn',
    amount: numberOf(m[1] ?? '') ?? 1,
  })),
  pattern('(?:the )?last (?:one|place|result|option|item)|the last', () => ({ tag: 'ordinal', amount: -1 })),
  pattern('(?:the )?(?:second[ -]to[ -]last|last but one|penultimate)(?: (?:one|place|result|option|item))?', () => ({
    tag: 'ordinal',
    amount: -2,
  })),
  pattern(`(?:number|no\\.?|nr\\.?|option|result|place|item|marker) ?(\\d{1,2}|${NUMBER_WORDS})`, (m) => ({
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
