/** Opening hours: the codes of OSM's opening_hours syntax in words. Source: its specification on the OSM wiki. */
export const hours = {
  codes: {
    always: '全天 24 小时',
    closed: '休息',
    unknown: '未知',
    open: '开放',
    publicHolidays: '节假日',
    schoolHolidays: '学校假期',
    sunrise: '日出',
    sunset: '日落',
    dawn: '黎明',
    dusk: '黄昏',
    monday: '周一',
    tuesday: '周二',
    wednesday: '周三',
    thursday: '周四',
    friday: '周五',
    saturday: '周六',
    sunday: '周日',
  },
  /** A month and possibly a day; written: as in the syntax, "Jan 5". */
  month: (month: number, day: number | undefined, _written: string) =>
    day === undefined ? `${month}月` : `${month}月${day}日`,
  /** Turns the syntax's commas into the language's, once everything else is in words. */
  commas: (text: string) => text.replace(/,(?=\p{Script=Han})/gu, '、'),
  /** And its hyphens: between days a word, between times a dash. In brackets they are a minus. */
  spans: (text: string) =>
    text.replace(/(?<=\p{Script=Han})-(?=[\p{Script=Han}\d])(?![^(]*\))/gu, '至').replace(/-(?![^(]*\))/g, '–'),
};
