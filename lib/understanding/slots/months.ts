import { monthOf } from '../../geo/calendar.ts';
import { addMonths, monthNamed } from './dates.ts';

const NAMES =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const CHINESE_MONTH =
  /(十[一二]?|[一二三四五六七八九元]|1[0-2]|0?[1-9])月(?:份)?(?!\d|[一二三四五六七八九十底末初上中下]|亮|饼|球|季|台|租|薪)(?:里|的时候|期间|时)?/;
const ENGLISH_MONTH = new RegExp(
  `\\b(?:in|during|for|over)?\\s*(?:(?:early|mid|late|next|the month of)[ -])?(${NAMES})\\b(?!\\s*\\d{1,2}(?!\\d))`,
  'i',
);
const NEXT_MONTH =
  /下个?月(?:份)?(?!\d|[一二三四五六七八九十初底中])|\b(?:in |during )?(?:the )?(?:next|coming) month\b/i;
const THIS_MONTH = /(?:这个|本)月(?:份)?(?!\d|[一二三四五六七八九十初底中])|\b(?:in |during )?this month\b/i;
const DIGITS = '一二三四五六七八九';

/** A month that a text names without a day, 1–12, and the words that do. "may" and "march" are months with a capital alone or after "in". */
export function monthIn(text: string, today: string): { month: number; said: string } | null {
  const next = NEXT_MONTH.exec(text);
  if (next) return { month: monthOf(addMonths(today, 1)), said: next[0] };
  const present = THIS_MONTH.exec(text);
  if (present) return { month: monthOf(today), said: present[0] };
  const chinese = CHINESE_MONTH.exec(text);
  if (chinese) return { month: chineseNumber(chinese[1] ?? ''), said: chinese[0] };
  const english = ENGLISH_MONTH.exec(text);
  if (!english || isVerb(english)) return null;
  return { month: monthNamed((english[1] ?? '').toLowerCase()), said: english[0] };
}

const OF_TWO = new RegExp(`\\b(${NAMES}) or (?:in )?(${NAMES})\\b`, 'i');
const OF_TWO_ZH = new RegExp(
  `${CHINESE_MONTH.source}(?:去|好|来|玩|更|比较|热|冷|凉快?|暖和?|舒服)*(?:还是|或者?)${CHINESE_MONTH.source}`,
);

/** "May or November", 五月去好还是十一月: two months to choose from; null where not two are said so. */
export function monthsToChoose(text: string): { months: [number, number]; said: string } | null {
  const english = OF_TWO.exec(text);
  const named = (name = '') => monthNamed(name.toLowerCase());
  if (english) return { months: [named(english[1]), named(english[2])], said: english[0] };
  const chinese = OF_TWO_ZH.exec(text);
  return chinese && { months: [chineseNumber(chinese[1] ?? ''), chineseNumber(chinese[2] ?? '')], said: chinese[0] };
}

/** "It may rain", "march to the station". */
const isVerb = ([said, name = '']: RegExpExecArray) =>
  /^(?:may|march|mar)$/.test(name) && !/\b(?:in|during|for|over|early|mid|late|next|of)\b/i.test(said);

function chineseNumber(said: string): number {
  if (/\d/.test(said)) return Number(said);
  if (said === '元') return 1;
  const last = DIGITS.indexOf(said.at(-1) ?? '') + 1;
  return said.startsWith('十') ? 10 + last : last;
}

const SEASONS = {
  spring: /春(?:天|季)|\bspring(?:time)?\b/i,
  summer: /夏(?:天|季)|暑假|\bsummer(?:time)?\b/i,
  autumn: /秋(?:天|季)|\b(?:autumn|in (?:the )?fall|fall season)\b/i,
  winter: /冬(?:天|季)|寒假|\bwinter(?:time)?\b/i,
} as const;
export type Season = keyof typeof SEASONS;

export function seasonIn(text: string): { season: Season; said: string } | null {
  for (const [season, pattern] of Object.entries(SEASONS)) {
    const found = pattern.exec(text);
    if (found) return { season: season as Season, said: found[0] };
  }
  return null;
}

/** The three months of a season, 1–12: half a year later south of the equator. */
export function monthsOfSeason(season: Season, lat: number): number[] {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season] + (lat < 0 ? 6 : 0);
  return [0, 1, 2].map((ahead) => ((first + ahead - 1) % 12) + 1);
}
