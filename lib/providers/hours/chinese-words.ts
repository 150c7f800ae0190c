const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS: Record<string, string> = {
  一: 'Mo',
  二: 'Tu',
  三: 'We',
  四: 'Th',
  五: 'Fr',
  六: 'Sa',
  日: 'Su',
  天: 'Su',
  末: 'Sa-Su',
};
const DIGIT_DAYS = '一二三四五六日';

/** An invalid month stays unread, and with it the whole sign. */
const monthOf = (number: string) => MONTHS[Number(number) - 1] ?? '?';
const dateOf = (month: string, day: string) =>
  Number(day) >= 1 && Number(day) <= 31 ? `${monthOf(month)} ${day.padStart(2, '0')}` : '?';

const WEEK = '(?:每?(?:周|星期|礼拜))';
const TO = '\\s*(?:至|到|-)\\s*';

/** 「周一至五」, 「周六、日」, 「星期1-星期5」 → "Mo-Fr", "Sa,Su". */
function daysIn(text: string): string {
  const name = (day: string) => DAYS[DIGIT_DAYS[Number(day) - 1] ?? day] ?? '?';
  return text
    .replace(/双休日/g, '周末')
    .replace(
      new RegExp(`${WEEK}([一二三四五六日天1-7])${TO}${WEEK}?([一二三四五六日天]|[1-7](?![\\d:点时]))(?!气)`, 'g'),
      (_, a: string, b: string) => `${name(a)}-${name(b)} `,
    )
    .replace(
      new RegExp(`${WEEK}([一二三四五六日天末](?:\\s*[、,和及与]?\\s*${WEEK}?[一二三四五六日天末](?![月\\d]))*)`, 'g'),
      (_, list: string) => `${[...list].flatMap((char) => DAYS[char] ?? []).join(',')} `,
    )
    .replace(new RegExp(`${WEEK}([1-7])(?![\\d:])`, 'g'), (_, day: string) => `${name(day)} `);
}

/** Words for days, dates and states in OSM's terms. Times are already written "9:00", and punctuation is half-width. */
export function osmWords(text: string): string {
  return daysIn(
    text
      .replace(/次年|翌年|来年|第二年|每年/g, '')
      .replace(/(\d{1,2})月(\d{1,2})[日号]?/g, (_, month: string, day: string) => `${dateOf(month, day)} `)
      // "11-01至03-15", "5/1-10/31".
      .replace(
        /(?<![\d:])(\d{1,2})[-/.](\d{1,2})\s*(?:至|到|-)\s*(\d{1,2})[-/.](\d{1,2})(?![\d:])/g,
        (_, m1: string, d1: string, m2: string, d2: string) => `${dateOf(m1, d1)}-${dateOf(m2, d2)} `,
      )
      .replace(
        new RegExp(`(\\d{1,2})月?份?${TO}(\\d{1,2})月份?`, 'g'),
        (_, from: string, to: string) => `${monthOf(from)}-${monthOf(to)} `,
      )
      .replace(/(\d{1,2})月份?/g, (_, month: string) => `${monthOf(month)} `)
      .replace(/([A-Z][a-z]{2} \d\d) \s*(?:至|到|-)\s*/g, '$1-'),
  )
    .replace(/工作日|平日/g, ' Mo-Fr ')
    .replace(/(?:国家|国定|法定|公共|公众)*(?:节假日|假日|假期)/g, ' PH ')
    .replace(/(?<=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\s*)\s*(?:和|及|与|以及|、|,)\s*(?=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b)/g, ',')
    .replace(/全年无休|常年无休|无休|每天|每日|全年|天天|均可?|为|都/g, ' ')
    .replace(/(?:全天候?)?(?:关闭|不营业|不开放|休息|休馆|闭馆|闭园|闭店|停业|公休|店休|休市|休)(?:日|一天)?/g, ' off ')
    .replace(/全天候?|(?:00:00|0:00)-24:00|24\s*(?:小时|h\b)/gi, ' 00:00-24:00 ')
    .replace(/至|到/g, '-')
    .replace(/(?:正常|对外|免费)*(?:开放|营业|开馆|开园|开门)(?:时间)?|时间|其[他它]|服务|参观/g, ' ');
}
