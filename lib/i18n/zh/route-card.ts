import { modes } from './modes.ts';

/** The words of the route card. */
export const route = {
  estimate: '直线估算，不是真实路线',
  fromTable: '按内置的少数几条地铁线路推算，时间为估算；也许有更快的走法，请以运营方信息为准',
  steps: '路线详情',
  option: '方案',
  leave: '出发',
  arrive: '到达',
  unmet: '未能满足',
  without: { highways: '不走高速', tolls: '不走收费路', ferries: '不坐轮渡' },
  leaveBy: (leave: string, arrive: string) => `最晚 ${leave} 出发，${arrive} 前到达`,
  margin: (way: string, margin: string) => `路上 ${way}，另留 ${margin}余量`,
  timetable: '按时刻表',
  late: '这个时间已经过了',
  noDuration: '没有路上时间，算不出最晚几点出发',
  weather: '沿途天气',
  start: '起点',
  way: (distance: string) => `约 ${distance}处`,
  rain: (percent: number) => `降水 ${percent}%`,
  by: '出行方式',
  tabs: { walk: '步行', bike: '骑行', transit: '公交地铁', drive: '驾车' },
  /** A time in little room. */
  shortTime: (hours: number, minutes: number) => (hours === 0 ? `${minutes} 分钟` : `${hours} 小时 ${minutes} 分`),
  /** What a press on a tab asks for. */
  instead: { walk: '换成步行', bike: '换成骑车', transit: '换成公交地铁', drive: '换成开车' },
  /** On a tab whose time is not known. */
  unknown: '时间未知',
  fare: (amount: string) => `${amount} 元`,
  taxi: (amount: string) => `打车约 ${amount} 元`,
  tolls: (amount: string) => `过路费 ${amount} 元`,
  stops: (count: number) => `${count} 站`,
  height: (low: number, high: number) => `海拔 ${low}–${high} 米`,
  climb: (meters: number) => `累计爬升 ${meters} 米`,
  openIn: '用其他地图打开',
  modes,
};
