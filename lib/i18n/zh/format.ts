/** Part of a date as written by Intl in the language. */
type DatePart = (options: Intl.DateTimeFormatOptions) => string;

const isHanAtEnd = (text: string) => /\p{Script=Han}$/u.test(text);

/** Units, dates and the punctuation between words. */
export const format = {
  units: { m: '米', km: '公里', m2: '平方米', km2: '平方公里', h: '小时', min: '分钟' },
  /** "11月26日" */
  day: (part: DatePart) => part({ month: 'long', day: 'numeric' }),
  /** "周三 11/25" */
  dayName: (part: DatePart) => `${part({ weekday: 'short' })} ${part({ month: 'numeric', day: 'numeric' })}`,
  /** "2026年11月25日 周三"; year, month and day as numbers. */
  datedDay: (part: DatePart, [year, month, day]: readonly number[]) =>
    `${year}年${month}月${day}日 ${part({ weekday: 'short' })}`,
  /** Before a value: "来源：" */
  label: (label: string) => `${label}：`,
  /** After what it explains, in brackets. */
  aside: (text: string) => `（${text}）`,
  /** When there will be answers again, and what to do until then. */
  answersFrom: (time: string, then: string) => `${time} 起可以继续提问。${then}`,
  /** Between items of a list, between clauses, and between clauses that contain commas. */
  listComma: '、',
  comma: '，',
  semicolon: '；',
  /** Between two numbers of which one has a sign. */
  fromTo: (low: string, high: string) => `${low} 至 ${high}`,
  near: (name: string) => (isHanAtEnd(name) ? `${name}附近` : `${name} 附近`),
  /** A place with the area it lies in. */
  placeIn: (name: string, area: string) => `${name}（${area}）`,
  approximate: (name: string) => `${name}（大致位置）`,
};
