import { parseCoordinate } from '../../../geo/parse-coordinate.ts';
import { dayOfMonth } from '../dates.ts';
import { numberOf } from '../numbers.ts';
import { dayOf } from './day-of.ts';
import { type Pattern, pattern } from './pattern.ts';

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** From 11 on "the 12th" is a day as well; what it counts shows in the rest of the message: see `ordinals.ts`. */
const ORDINAL_EN = `${ORDINAL_WORDS.join('|')}|(?:1st|2nd|3rd|[4-9]th|10th)`;

const ordinalOf = (said: string): number => ORDINAL_WORDS.indexOf(said) + 1 || Number.parseInt(said, 10) || 1;

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
  pattern(`(\\d{1,2})号(?!楼|线|院|门|店|路|街|公路|桥|航站)`, (m, today) =>
    dayOf(dayOfMonth(today, Number(m[1])), today),
  ),
  pattern(
    `(?:the )?(${ORDINAL_EN})(?: stop(?= of )|(?: (?:one|place|result|option|cafe|restaurant|hotel|item|entry|marker|stop|spot|match|hit|pin|choice|pharmacy|museum|shop|bar|park))?(?! (?:day|of|time|floor|street|avenue|ave|st)))`,
    (m) => ({
      tag: 'ordinal',
      amount: ordinalOf(m[1] ?? ''),
    }),
  ),
  pattern(
    'stop (\\d{1,2}|one|two|three|four|five|six)(?! ?(?:min|hour|hr|time|day|night|km|m\\b|mile|o.clock))',
    (m) => ({
      tag: 'ordinal',
      amount: numberOf(m[1] ?? '') ?? 1,
    }),
  ),
  // The mark of "long's" opens nothing.
  pattern('(?:[「『“"《]|(?<![a-z\\d])\')(.{1,60}?)[」』”"》\']', (m) => {
    const point = parseCoordinate(m[1] ?? '')?.point;
    return point ? { tag: 'point', amount: point.lat, extra: point.lng } : { tag: 'quoted', value: m[1] ?? '' };
  }),
];
