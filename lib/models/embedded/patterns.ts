import { addDays, monthDay, monthNamed, weekdayDate, weekdayNamed, weekdayOf } from './dates.ts';
import { NUMBER, numberOf } from './numbers.ts';
import type { Token } from './token.ts';

type Found = Omit<Token, 'start' | 'end'>;

interface Pattern {
  regex: RegExp;
  /** The token's content, or null when the match means nothing. `today`: local date. */
  read(match: RegExpExecArray, today: string): Found | null;
}

/** A pattern that begins and ends at the edge of a Latin word. */
function pattern(source: string, read: Pattern['read']): Pattern {
  return { regex: new RegExp(`(?:(?<![a-z0-9.])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`, 'y'), read };
}

const METRES: readonly (readonly [RegExp, number])[] = [
  [/^(公里|千米|km|kms|kilomet(er|re)s?|k)$/, 1000],
  [/^(里|里地|华里)$/, 500],
  [/^(英里|miles?|mi)$/, 1609],
  [/^(英尺|ft|feet|foot)$/, 0.3048],
  [/^(yards?|yd)$/, 0.9144],
  [/^(海里|nautical miles?)$/, 1852],
];
const metresOf = (unit: string) => METRES.find(([regex]) => regex.test(unit))?.[1] ?? 1;

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
const DAY_ZH =
  '今天|今日|今儿个|今儿|当天|今夜|今晚|今早|今晨|今|明天|明日|明儿个|明儿|明早|明晨|明晚|后天|后日|大后天';
const OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/^大后/, 3],
  [/^后|day after/, 2],
  [/^明|tomorrow|tmrw|tmr|tmw|tommorow|tomorow|tomorrrow/, 1],
];
const PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/凌晨|before dawn|半夜|深夜/, [0, 6]],
  [/清晨|早晨|early morning|一早|一大早/, [5, 9]],
  [/早|上午|morning/, [7, 12]],
  [/中午|正午|noon|lunch ?time|midday/, [11, 14]],
  [/下午|午后|afternoon/, [12, 18]],
  [/傍晚|黄昏|sunset|dusk|evening/, [17, 21]],
  [/晚|夜|night/, [18, 24]],
  [/白天|日间|daytime|during the day/, [8, 18]],
];
/** "下午" → [12, 18], local hours. */
export function hoursOfPart(part: string): readonly [number, number] | undefined {
  return PARTS.find(([regex]) => regex.test(part))?.[1];
}

const dayOf = (date: string | undefined, today: string, length = 1): Found | null =>
  date === undefined
    ? null
    : { tag: 'date', value: date, amount: (Date.parse(date) - Date.parse(today)) / 86_400_000, extra: length };

function clockOf(hour: number, minute: number, part: string): Found | null {
  if (hour > 24 || minute > 59) return null;
  const late = /下午|晚|傍晚|夜|pm|p\.m|evening|afternoon|night|午后/.test(part) && !/半夜|凌晨/.test(part);
  const noon = /中午/.test(part) && hour < 10;
  const early = /am|a\.m|凌晨|早|上午|morning/.test(part);
  const shifted = (late || noon) && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour;
  return { tag: 'time', amount: shifted % 24, extra: minute, value: part };
}

function weekendOf(today: string, next: boolean): Found | null {
  const weekday = weekdayOf(today);
  if (next) return dayOf(weekdayDate(today, 5, 'next'), today, 2);
  return weekday === 6 ? dayOf(today, today, 1) : dayOf(weekdayDate(today, 5, 'coming'), today, 2);
}

const degrees = (whole: string, minutes?: string, seconds?: string) =>
  Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;

/** lat and lng → a point token; swaps a pair that is possible only the other way round. */
function pointOf(lat: number, lng: number): Found | null {
  if (Math.abs(lat) <= 90 && Math.abs(lng) <= 180) return { tag: 'point', amount: lat, extra: lng };
  if (Math.abs(lng) <= 90 && Math.abs(lat) <= 180) return { tag: 'point', amount: lng, extra: lat };
  return null;
}

const signed = (value: number, side: string | undefined) => (/^[sw南西]/.test(side ?? '') ? -value : value);
const DMS = "(\\d{1,3})\\s*[°度]\\s*(?:(\\d{1,2})\\s*['′分]\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|″|''|秒)\\s*)?";
const DEC = '(\\d{1,3}(?:\\.\\d+)?)\\s*[°度]?\\s*';

const points: Pattern[] = [
  pattern(`${DMS}([ns])\\s*[,;]?\\s*${DMS}([ew])`, (m) =>
    pointOf(signed(degrees(m[1] ?? '', m[2], m[3]), m[4]), signed(degrees(m[5] ?? '', m[6], m[7]), m[8])),
  ),
  pattern(`(北纬|南纬)\\s*(?:${DMS}|${DEC})[,;、\\s]*(东经|西经)\\s*(?:${DMS}|${DEC})`, (m) =>
    pointOf(
      signed(m[5] ? Number(m[5]) : degrees(m[2] ?? '', m[3], m[4]), m[1]),
      signed(m[10] ? Number(m[10]) : degrees(m[7] ?? '', m[8], m[9]), m[6]),
    ),
  ),
  pattern(`(东经|西经)\\s*(?:${DMS}|${DEC})[,;、\\s]*(北纬|南纬)\\s*(?:${DMS}|${DEC})`, (m) =>
    pointOf(
      signed(m[10] ? Number(m[10]) : degrees(m[7] ?? '', m[8], m[9]), m[6]),
      signed(m[5] ? Number(m[5]) : degrees(m[2] ?? '', m[3], m[4]), m[1]),
    ),
  ),
  pattern(`${DEC}([ns])[,;\\s]*${DEC}([ew])`, (m) => pointOf(signed(Number(m[1]), m[2]), signed(Number(m[3]), m[4]))),
  pattern(
    '(?:纬度|lat(?:itude)?)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)[,;、\\s]*(?:and\\s*)?(?:经度|lon(?:g(?:itude)?)?|lng)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)',
    (m) => pointOf(Number(m[1]), Number(m[2])),
  ),
  pattern(
    '(?:经度|lon(?:g(?:itude)?)?|lng)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)[,;、\\s]*(?:and\\s*)?(?:纬度|lat(?:itude)?)\\s*[:=是为]?\\s*(-?\\d{1,3}(?:\\.\\d+)?)',
    (m) => pointOf(Number(m[2]), Number(m[1])),
  ),
  pattern('[(\\[]?\\s*(-?\\d{1,3}\\.\\d+)\\s*[,;、\\s]\\s*(-?\\d{1,3}\\.\\d+)\\s*[)\\]]?', (m) =>
    pointOf(Number(m[1]), Number(m[2])),
  ),
];

const measures: Pattern[] = [
  pattern(
    `(${NUMBER})[\\s-]*(公里|千米|km|kms|kilomet(?:er|re)s?|米|m|met(?:er|re)s?|英里|miles?|mi|里地|华里|里(?![面边头程])|英尺|ft|feet|yards?|海里|nautical miles?)`,
    (m) => {
      const count = numberOf(m[1] ?? '');
      return count === undefined ? null : { tag: 'distance', amount: Math.round(count * metresOf(m[2] ?? '')) };
    },
  ),
  pattern('(一|两|二|三|四)个半小时', (m) => ({ tag: 'minutes', amount: (numberOf(m[1] ?? '') ?? 1) * 60 + 30 })),
  pattern(`(${NUMBER})[\\s-]*个?(?:半)?(小时|钟头|hours?|hrs?|h)`, (m) => {
    const count = numberOf(m[1] ?? '');
    return count === undefined ? null : { tag: 'minutes', amount: Math.round(count * 60) };
  }),
  pattern(`(${NUMBER})[\\s-]*(分钟|分(?!店)|min(?:ute)?s?|mins)`, (m) => {
    const count = numberOf(m[1] ?? '');
    return count === undefined ? null : { tag: 'minutes', amount: Math.round(count) };
  }),
  pattern('(一|两|三)刻钟', (m) => ({ tag: 'minutes', amount: (numberOf(m[1] ?? '') ?? 1) * 15 })),
  pattern('quarter of an hour|a quarter hour', () => ({ tag: 'minutes', amount: 15 })),
  pattern(`(${NUMBER})\\s*级(?!风)`, (m) => ({ tag: 'number', amount: numberOf(m[1] ?? '') ?? 1, value: 'level' })),
  pattern(
    `(\\d+(?:\\.\\d+)?|[一两三四五六七八九十]+)(?:次|遍|下|倍)|(${NUMBER}) (?:times|levels?|steps?|notches|notch)`,
    (m) => ({
      tag: 'steps',
      amount: numberOf(m[1] ?? m[2] ?? '') ?? 1,
    }),
  ),
  pattern('(?:the )?(?:following day|next day|day after(?! tomorrow))', () => ({ tag: 'dayafter' })),
  pattern('twice|两下|两次', () => ({ tag: 'steps', amount: 2 })),
];

const references: Pattern[] = [
  pattern('([pralw]\\d{1,3}(?:\\.\\d+)?)', (m) => ({ tag: 'ref', value: m[1] ?? '' })),
  pattern(`第\\s*([\\d一二两三四五六七八九十]+)\\s*(?:${UNIT_ZH})?(?!\\d)`, (m) => ({
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
  pattern(`(\\d{1,2})号(?!楼|线|院|门|店|路|街|公路|桥|航站)`, (m, today) => {
    const day = Number(m[1]);
    const month = Number(today.slice(5, 7));
    const soon = monthDay(today, day < Number(today.slice(8)) ? (month % 12) + 1 : month, day);
    return dayOf(soon, today);
  }),
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
  pattern('#(\\d{1,2})', (m) => ({ tag: 'ordinal', amount: Number(m[1]) })),
  pattern('[「『“"《\'](.{1,60}?)[」』”"》\']', (m) => {
    const pair = /^\s*(-?\d{1,3}\.\d+)\s*[,，\s]\s*(-?\d{1,3}\.\d+)\s*$/.exec(m[1] ?? '');
    return pair ? pointOf(Number(pair[1]), Number(pair[2])) : { tag: 'quoted', value: m[1] ?? '' };
  }),
];

const dates: Pattern[] = [
  pattern('(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?', (m, today) =>
    dayOf(monthDay(today, Number(m[2]), Number(m[3]), Number(m[1])), today),
  ),
  pattern('([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})[日号]?', (m, today) =>
    dayOf(monthDay(today, numberOf(m[1] ?? '') ?? 0, numberOf(m[2] ?? '') ?? 0), today),
  ),
  pattern('([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?', (m, today) =>
    monthNamed(m[1] ?? '') > 0 && /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(m[1] ?? '')
      ? dayOf(monthDay(today, monthNamed(m[1] ?? ''), Number(m[2])), today)
      : null,
  ),
  pattern('(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})', (m, today) =>
    /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(m[2] ?? '')
      ? dayOf(monthDay(today, monthNamed(m[2] ?? ''), Number(m[1])), today)
      : null,
  ),
  pattern('(?:下周末|下个周末|下星期末|next weekend)', (_, today) => weekendOf(today, true)),
  pattern('(?:这个?周末|本周末|周末|双休日|(?:this |the |over the |on the )?weekend)', (_, today) =>
    weekendOf(today, false),
  ),
  pattern('(下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日]|天(?!气))', (m, today) =>
    dayOf(
      weekdayDate(today, weekdayNamed(m[2] ?? ''), (m[1] ?? '').startsWith('下') ? 'next' : m[1] ? 'this' : 'coming'),
      today,
    ),
  ),
  pattern(
    '(next |this |on |coming |this coming )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri)s?',
    (m, today) => dayOf(weekdayDate(today, weekdayNamed(m[2] ?? ''), m[1] === 'next ' ? 'next' : 'coming'), today),
  ),
  pattern('(?:sat|sun)(?= (?:morning|afternoon|evening|night))', (m, today) =>
    dayOf(weekdayDate(today, weekdayNamed(m[0]), 'coming'), today),
  ),
  pattern(
    `(?:${DAY_ZH}|(?:the )?day after tomorrow|tomorrow'?s?|tommorow|tomorow|tmrw|tmr|today'?s?|tonight'?s?|this (?:morning|afternoon|evening))`,
    (m, today) => {
      const offset = OFFSETS.find(([regex]) => regex.test(m[0]))?.[1] ?? 0;
      const found = dayOf(addDays(today, offset), today);
      return (
        found && { ...found, tag: offset === 0 ? 'today' : 'date', value: addDays(today, offset), ...partWithin(m[0]) }
      );
    },
  ),
  pattern(
    `(?:未来|接下来|今后|往后|这|最近|之后|以后|后面|近|随后)(?:的)?(${NUMBER})[天日](?!游)|(?:the )?(?:next|coming|following) (${NUMBER})[ -]days?`,
    (m) => ({
      tag: 'span',
      amount: /几|few/.test(m[1] ?? m[2] ?? '') ? 3 : Math.round(numberOf(m[1] ?? m[2] ?? '') ?? 3),
    }),
  ),
  pattern(
    '(?:未来|接下来|今后|近期|最近|这)(?:几天|几日|些天|阵子|段时间|些日子)|近几天|近几日|(?:the )?(?:next|coming) (?:few|couple of|several) days|coming days|these days|the days ahead',
    () => ({ tag: 'span', amount: 3 }),
  ),
  pattern(
    "(?:未来|接下来|今后|这|本|往后|最近|随后)?(?:的)?(?:一|1|个)(?:个)?(?:周|星期|礼拜)(?!([一二三四五六日]|天(?!气)))|这周|本周|这星期|这礼拜|七天|7天|一周内|(?:the )?(?:whole |entire |rest of the |rest of this )?(?:this week|week ahead|coming week|next (?:7|seven) days|week'?s?)|for the week|weekly|7-day|seven-day",
    () => ({ tag: 'span', amount: 7 }),
  ),
  pattern('(?:下周|下星期|下礼拜|下个星期|下个礼拜|next week)(?![一二三四五六日天末])', () => ({
    tag: 'span',
    amount: 14,
    value: 'next-week',
  })),
  pattern(
    '(?:未来|接下来)?(?:两|2)(?:个)?(?:周|星期|礼拜)|半个?月|(?:next )?(?:two weeks|2 weeks|fortnight|14 days)|14-day',
    () => ({ tag: 'span', amount: 14 }),
  ),
  pattern('10-day|ten-day|5-day|five-day|3-day(?= (?:forecast|weather))|three-day(?= (?:forecast|weather))', (m) => ({
    tag: 'span',
    amount: numberOf(m[0].split('-')[0] ?? '') ?? 7,
  })),
  pattern(
    `(?:逐小时|逐时|每小时|分时段|按小时|(?:未来|接下来|今后)?(?:的)?(?:${NUMBER})个?小时(?:内)?(?:的)?(?=.{0,6}(?:天气|预报|雨|雪|温))|hour by hour|hourly|by the hour|(?:the )?next (?:${NUMBER}|few|couple of) hours?|for the next hours|next hour)`,
    () => ({ tag: 'hourly' }),
  ),
  pattern(`(${NUMBER})[天日](?!气)(?:后|之后|以后)|in (${NUMBER}) days?(?:' time)?`, (m, today) =>
    dayOf(addDays(today, Math.round(numberOf(m[1] ?? m[2] ?? '') ?? 1)), today),
  ),
  pattern(`(${NUMBER})(?:天|日)(${NUMBER})(?:夜|晚)`, (m) => ({
    tag: 'days',
    amount: Math.round(numberOf(m[1] ?? '') ?? 1),
  })),
  pattern(`(${NUMBER})个?[天日](?!气|本|出|落|式|料|用)(?:游|时间|行程)?`, (m) => {
    const count = numberOf(m[1] ?? '');
    return count === undefined || count < 1
      ? null
      : { tag: 'days', amount: Math.round(count), value: /游/.test(m[0]) ? 'tour' : '' };
  }),
  pattern(`(${NUMBER})[ -](?:full )?days?(?:'s)?`, (m) => ({
    tag: 'days',
    amount: Math.max(1, Math.round(numberOf(m[1] ?? '') ?? 1)),
  })),
  pattern('整天|一整天|full day', () => ({ tag: 'days', amount: 1 })),
];

const HOLIDAYS: readonly (readonly [RegExp, number, number])[] = [
  [/元旦|new year'?s day/, 1, 1],
  [/情人节|valentine/, 2, 14],
  [/五一|劳动节/, 5, 1],
  [/国庆|十一/, 10, 1],
  [/万圣节|halloween/, 10, 31],
  [/平安夜|christmas eve/, 12, 24],
  [/圣诞节?|christmas/, 12, 25],
  [/跨年|new year'?s eve/, 12, 31],
];
const holidays = pattern(
  "(?:元旦|情人节|五一|劳动节|国庆节?|十一(?=假期|黄金周|长假)|万圣节|平安夜|圣诞节?|跨年)(?:假期|黄金周|长假|期间)?|new year'?s (?:day|eve)|valentine'?s day|halloween|christmas(?: eve| day)?",
  (m, today) => {
    const found = HOLIDAYS.find(([regex]) => regex.test(m[0]));
    return found ? dayOf(monthDay(today, found[1], found[2]), today) : null;
  },
);

const PART_ZH =
  '凌晨|清晨|早晨|一大早|早上|早间|上午|中午|正午|下午|午后|傍晚|黄昏|晚上|晚间|夜里|夜间|半夜|深夜|白天|早|晚';
const times: Pattern[] = [
  pattern(
    `(${PART_ZH})?\\s*([\\d一二两三四五六七八九十]{1,3})(?:点|时)(?!钟头)(?:钟)?(?:(半)|([\\d一二三四五六七八九十]{1,3})分?|(一|三)刻)?(?![米公千])(?:之?前|以?后)?`,
    (m) => {
      const hour = numberOf(m[2] ?? '');
      if (hour === undefined) return null;
      const minute = m[3] ? 30 : m[5] ? (numberOf(m[5]) ?? 1) * 15 : m[4] ? (numberOf(m[4]) ?? 0) : 0;
      return clockOf(hour, minute, m[1] ?? '');
    },
  ),
  pattern(`(${PART_ZH})?\\s*(\\d{1,2}):(\\d\\d)\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)?`, (m) =>
    clockOf(Number(m[2]), Number(m[3]), m[1] ?? m[4] ?? ''),
  ),
  pattern('(\\d{1,2})\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)', (m) => clockOf(Number(m[1]), 0, m[2] ?? '')),
  pattern("(\\d{1,2}) ?o'?clock(?: in the (morning|afternoon|evening)| (am|pm))?", (m) =>
    clockOf(Number(m[1]), 0, m[2] ?? m[3] ?? ''),
  ),
  pattern('(?:at )?(noon|midnight)', (m) => ({
    tag: 'time',
    amount: m[1] === 'noon' ? 12 : 0,
    extra: 0,
    value: m[1] ?? '',
  })),
  pattern(`(?:${PART_ZH})(?:的时候)?`, (m) => ({ tag: 'daypart', value: m[0] })),
  pattern(
    '(?:in the |this |during the |at )?(early morning|morning|afternoon|evening|night|daytime|noon|midday|lunch ?time)',
    (m) => ({ tag: 'daypart', value: m[1] ?? '' }),
  ),
  pattern(
    '现在|目前|此刻|当前(?!地图|视|位|区|范|画|屏)|眼下|这会儿|当下|实时|right now|at the moment|now|currently|at present|this minute|real[- ]?time',
    () => ({ tag: 'now' }),
  ),
];

/** "今晚" holds a part of the day. */
function partWithin(text: string): { extra?: number } {
  if (/晚|夜|tonight|evening/.test(text)) return { extra: 18 };
  if (/早|晨|morning/.test(text)) return { extra: 7 };
  return /afternoon/.test(text) ? { extra: 12 } : {};
}

const PATTERNS = [...points, ...measures, ...references, ...dates, holidays, ...times];

/** The longest thing with an inner structure (number with unit, date, ordinal, coordinates …) that begins at `start`. */
export function patternAt(folded: string, start: number, today: string): Token | undefined {
  let best: Token | undefined;
  for (const { regex, read } of PATTERNS) {
    regex.lastIndex = start;
    const match = regex.exec(folded);
    if (!match || match[0].length === 0 || (best && start + match[0].length <= best.end)) continue;
    const found = read(match, today);
    if (found) best = { ...found, start, end: start + match[0].length };
  }
  return best;
}
