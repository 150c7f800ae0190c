/** The words of a trip's card. */
export const trip = {
  estimate: '路上时间为估算',
  byDefault: (minutes: number) => `没有指定出行方式：步行 ${minutes} 分钟以内的步行，更远的驾车`,
  usualHours: '开放时间为通常情况，当天可能有变',
  noForecast: '没有天气预报',
  /** Of the month of a day: means of many years. */
  usual: (range: string, rainDays: number) => `当月常年 ${range}，雨日 ${rainDays} 天`,
  usualFrom: (from: string) => `常年气候：${from}，不是预报`,
  nothing: '没有安排',
  calendar: (name: string) => `${name}之行`,
  saveCalendar: '存为日历',
  saveGpx: '存为 GPX',
  closes: (time: string) => `${time} 关门`,
  usuallyCloses: (time: string) => `通常 ${time} 关门`,
  rain: (hours: string) => `${hours} 点可能有雨`,
  wet: '可能淋雨',
  trouble: { closed: '那时不开放', late: '来不及' },
  leg: (mode: string, time: string, isEstimate: boolean) => `${mode}${isEstimate ? '约 ' : ' '}${time}`,
  move: (name: string) => `移动${name}`,
  more: (name: string) => `${name}的更多操作`,
  lock: '锁定时间',
  unlock: '取消锁定',
  isLocked: '已锁定',
  earlier: '上移',
  later: '下移',
  toDay: (day: string) => `移到${day}`,
  remove: '移除',
  rearrange: '重排未锁定的地点',
  /** The trip of a moment that is past: changed since, or taken back. */
  past: { changed: '改动之前的行程', undone: '已撤销的改动' },
  /** How to move a stop with the keys. */
  keys: '按空格拿起，用上下方向键移动，再按空格放下，按 Esc 取消。',
  held: {
    lifted: (name: string, where: string) => `拿起了${name}，${where}`,
    over: (_name: string, where: string) => where,
    cancelled: (name: string, where: string) => `${name}留在原处，${where}`,
  },
  slot: (day: string, place: number, count: number) => `${day}，第 ${place} 站，共 ${count} 站`,
  /** What the conversation says was changed. */
  change: {
    moved: (name: string, day: string, place: number) => `${name}移到${day}第 ${place} 站`,
    removed: (name: string) => `从行程里移除${name}`,
    locked: (name: string, time: string) => `把${name}锁定在 ${time}`,
    unlocked: (name: string) => `取消锁定${name}`,
    rearranged: '重排未锁定的地点',
  },
};
