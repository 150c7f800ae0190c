const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (number: string) => MONTHS[Number(number) - 1] ?? '?';
const dayOf = (_: string, month: string, day: string) => `${monthOf(month)} ${day.padStart(2, '0')} `;

const ALWAYS = /^(?:全年|每天|每日|周一至周日|[\s,:：])*(?:全天|24\s*小时)(?:营业|开放)?$/;
const DATE = String.raw`(\d{1,2})[-/](\d{1,2})`;

/** Words that only Chinese texts have, in the order in which they must go. */
const WORDS: [RegExp, string | ((...groups: string[]) => string)][] = [
  [/[（]/g, '('],
  [/[）]/g, ')'],
  [/：/g, ':'],
  [/；|。/g, ';'],
  [/、|，/g, ','],
  // "(16:00停止入场)", 「最晚进入17:30」: when one may still enter says nothing of when it closes.
  [/\([^()]*\p{Script=Han}[^()]*\)/gu, ' '],
  [/[,;\s]*(?:最晚|最后|停止)[^\d;,]*\d{1,2}:\d{2}/g, ' '],
  [/[,;\s]*\d{1,2}:\d{2}\s*(?:停止|截止)\p{Script=Han}*/gu, ' '],
  [/(?:营业|开放|服务|开馆|开园)时间\s*:?/g, ''],
  [/(?:旺季|淡季|夏季|冬季|春季|秋季|夏令时|冬令时|平日)\s*:?\s*(?=\d)/g, ''],
  // Dates: 「4月1日至10月31日」, "11-01至03-15", "5/1-10/31", 「4月-10月」.
  [/(\d{1,2})月(\d{1,2})[日号]?/g, dayOf],
  [new RegExp(`(?<![\\d:])${DATE}(?=\\s*(?:至|到|-|~)\\s*\\d{1,2}[-/]\\d{1,2}(?![\\d:]))`, 'g'), dayOf],
  [new RegExp(`(?<=[A-Z][a-z]{2} \\d\\d \\s*(?:至|到|-|~)\\s*)${DATE}(?![\\d:])`, 'g'), dayOf],
  [/(\d{1,2})月份?/g, (_, month = '') => `${monthOf(month)} `],
  [/(\d{1,2})[点时](\d{1,2})分?/g, (_, hour = '', minute = '') => `${hour}:${minute.padStart(2, '0')}`],
  [/(\d{1,2})[点时]半/g, '$1:30'],
  [/(\d{1,2})[点时]整?/g, '$1:00'],
  [/次日|翌日|第二天|凌晨|早上|上午/g, ''],
  [/(?:周|星期|礼拜)一/g, 'Mo'],
  [/(?:周|星期|礼拜)二/g, 'Tu'],
  [/(?:周|星期|礼拜)三/g, 'We'],
  [/(?:周|星期|礼拜)四/g, 'Th'],
  [/(?:周|星期|礼拜)五/g, 'Fr'],
  [/(?:周|星期|礼拜)六/g, 'Sa'],
  [/(?:周|星期|礼拜)[日天]/g, 'Su'],
  [/工作日/g, 'Mo-Fr'],
  [/双休日|周末/g, 'Sa-Su'],
  // A later rule overrides an earlier one, and this one holds whatever the day.
  [/^(.*?)(?:法定|国家)?(?:节假日|假日)除外(.*)$/s, '$1 $2; PH off'],
  [/(?:法定|国家)?(?:节假日|假日)/g, 'PH'],
  [/每天|每日|全年/g, ''],
  [/至|到|~|～|—+|–/g, '-'],
  [/全天(?:关闭|不营业|休息)|闭馆|休馆|闭园|休息|不营业|不开放|关闭/g, ' off'],
  [/全天/g, '00:00-24:00'],
  [/开放|营业/g, ' '],
];

const RANGE = /(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g;

/**
 * Chinese opening hours, as AMap has them, in OSM's syntax: 「周一至周五 09:00-18:00；周六至周日 10:00-17:00」. undefined where
 * they are of no such kind, or say several things at once.
 */
export function osmHoursOf(text: string): string | undefined {
  if (ALWAYS.test(text.trim())) return '24/7';
  const words = WORDS.reduce((hours, [pattern, by]) => hours.replace(pattern, by as string), text);
  const hours = words
    // "Tu-Su 09:00-17:00 Mo off": a day or a date after a time begins a new rule.
    .replace(/(\d{1,2}:\d{2}|off)\s+(?=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|[A-Z][a-z]{2} \d))/g, '$1; ')
    // "11:00-14:00 17:00-21:00", "11:00-14:00；17:00-21:00": two shifts.
    .replace(/(\d:\d{2})\s*[;,\s]\s*(?=\d{1,2}:\d{2}\s*-)/g, '$1,')
    .replace(/[\s,:]*;[;\s,]*/g, '; ')
    .replace(/\s+-/g, '-')
    .replace(/^[\s;,]+|[\s;,]+$/g, '')
    .replace(/(\s)\s+/g, '$1');
  // Days alone are no hours; a word that is left may turn all that was read into its opposite.
  if (!/\d:\d{2}| off/.test(hours) || /[\p{Script=Han}?]/u.test(hours)) return undefined;
  return hours.split(';').some(overlaps) ? undefined : hours;
}

/** Shifts of one rule that overlap are of different seasons, and which holds is not said. */
function overlaps(rule: string): boolean {
  const shifts = [...rule.matchAll(RANGE)].map(([, h1, m1, h2, m2]) => [
    Number(h1) * 60 + Number(m1),
    Number(h2) * 60 + Number(m2),
  ]);
  return shifts.some(([start = 0], index) => {
    const [, before = 0] = shifts[index - 1] ?? [];
    return index > 0 && start < before;
  });
}
