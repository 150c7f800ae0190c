import { numberOf } from '../numbers.ts';
import { type Found, type Pattern, pattern } from './pattern.ts';

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

/** Words that ask how far two clocks are apart, not what one of them shows. */
export const TIME_APART = /差|比|早|晚|快|慢|differen|ahead|behind/i;

/** "下午" → [12, 18], local hours. */
export function hoursOfPart(part: string): readonly [number, number] | undefined {
  return PARTS.find(([regex]) => regex.test(part))?.[1];
}

/** 0–24: midnight of a night (「晚上12点」) is the 24th hour of its day. */
function clockOf(hour: number, minute: number, part: string): Found | null {
  if (hour > 24 || minute > 59)
    return hour > 60 ? null : { tag: 'notime', value: `${hour}:${String(minute).padStart(2, '0')}` };
  const late = /下午|晚|傍晚|夜|pm|p\.m|evening|afternoon|night|午后/.test(part) && !/半夜|凌晨/.test(part);
  const noon = /中午/.test(part) && hour < 10;
  const early = /am|a\.m|凌晨|早|上午|morning/.test(part);
  const isMidnight = hour === 12 && /晚|夜|night/.test(part);
  const shifted = (late || noon) && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : isMidnight ? 24 : hour;
  return { tag: 'time', amount: shifted, extra: minute, value: part };
}

const PART_ZH =
  '凌晨|清晨|早晨|一大早|早上|早间|上午|中午|正午|下午|午后|傍晚|黄昏|晚上|晚间|夜里|夜间|半夜|深夜|白天|早|晚';

const HOUR_EN = '1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const MINUTES_EN: Record<string, number> = {
  half: 30,
  quarter: 15,
  ten: 10,
  twenty: 20,
  five: 5,
  'twenty five': 25,
  'twenty-five': 25,
};

export const times: Pattern[] = [
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
  pattern(
    '(?:at|by|around|before|after|until) (\\d{1,2})(?![\\d:.,/%]|\\s*(?:am|pm|a\\.m|p\\.m|km|m\\b|met|min|mile|h\\b|hour|day|o.?clock|%|°|stars?|places|[a-z]+s\\b))',
    (m) => (Number(m[1]) > 23 ? null : clockOf(Number(m[1]), 0, '')),
  ),
  // "Half six" is half past six, as the British say it.
  pattern(
    `(?:(?:at|by|around|before|after|until) )?(half|quarter|ten|twenty|five|twenty[- ]five)(?: (past|to))? (${HOUR_EN})(?![:.]?\\d)(?: ?(am|pm)| in the (morning|afternoon|evening))?`,
    (m) => {
      const minutes = MINUTES_EN[m[1] ?? ''] ?? 0;
      if (!m[2] && m[1] !== 'half') return null;
      const hour = (numberOf(m[3] ?? '') ?? 0) - (m[2] === 'to' ? 1 : 0);
      return clockOf(hour, m[2] === 'to' ? 60 - minutes : minutes, m[4] ?? m[5] ?? '');
    },
  ),
  pattern(`(?:at|by|around|before|after|until) (${HOUR_EN})(?= (?:in the|on|today|tomorrow|sharp)\\b|[?.!,]|$)`, (m) =>
    clockOf(numberOf(m[1] ?? '') ?? 0, 0, ''),
  ),
  pattern('(\\d{1,2}) in the (morning|afternoon|evening)', (m) => clockOf(Number(m[1]), 0, m[2] ?? '')),
  pattern("(\\d{1,2}) ?o'?clock(?: in the (morning|afternoon|evening)| (am|pm))?", (m) =>
    clockOf(Number(m[1]), 0, m[2] ?? m[3] ?? ''),
  ),
  pattern('(?:中午|正午)(?:之?前|以前)', () => ({ tag: 'time', amount: 12, extra: 0, value: '中午' })),
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
];
