import type { Locale } from '../geo/format.ts';

type Words = [pattern: RegExp, zh: string, en: string][];

/** Words of OSM's opening_hours syntax. Source: the OSM wiki's specification of opening_hours. */
const WORDS: Words = [
  [/\b24\/7\b/g, '全天 24 小时', 'open 24 hours'],
  [/\b(?:off|closed)\b/gi, '休息', 'closed'],
  [/\bunknown\b/gi, '未知', 'not known'],
  [/\bopen\b/gi, '开放', 'open'],
  [/\bPH\b/g, '节假日', 'public holidays'],
  [/\bSH\b/g, '学校假期', 'school holidays'],
  [/\bsunrise\b/gi, '日出', 'sunrise'],
  [/\bsunset\b/gi, '日落', 'sunset'],
  [/\bdawn\b/gi, '黎明', 'dawn'],
  [/\bdusk\b/gi, '黄昏', 'dusk'],
  [/\bMo\b/g, '周一', 'Mon'],
  [/\bTu\b/g, '周二', 'Tue'],
  [/\bWe\b/g, '周三', 'Wed'],
  [/\bTh\b/g, '周四', 'Thu'],
  [/\bFr\b/g, '周五', 'Fri'],
  [/\bSa\b/g, '周六', 'Sat'],
  [/\bSu\b/g, '周日', 'Sun'],
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Opening hours for a reader: OSM's codes as words of the language ("Mo-Fr 09:00-17:00; PH off" → 「周一-周五 09:00-17:00；
 * 节假日 休息」), words in quotes and a sign's own text as they are.
 */
export function hoursText(hours: string, locale: Locale): string {
  if (/\p{Script=Han}/u.test(hours)) return hours;
  return hours
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : inWords(part, locale)))
    .join('')
    .split(/\s*;\s*/)
    .filter(Boolean)
    .join(locale === 'zh' ? '；' : '; ');
}

function inWords(text: string, locale: Locale): string {
  const words = WORDS.reduce((all, [pattern, zh, en]) => all.replace(pattern, locale === 'zh' ? zh : en), text);
  if (locale === 'en') return words.replace(/,(?=[A-Z])/g, ', ');
  return words
    .replace(
      new RegExp(`\\b(${MONTHS.join('|')})(?: (\\d{1,2})(?![\\d:]))?`, 'g'),
      (_, month: string, day?: string) => {
        const date = `${MONTHS.indexOf(month) + 1}月`;
        return day ? `${date}${Number(day)}日` : date;
      },
    )
    .replace(/,(?=\p{Script=Han})/gu, '、');
}
