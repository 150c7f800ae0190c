import { next } from './next-steps.ts';
import { route } from './route-card.ts';
import { trip } from './trip.ts';

/** The words of the cards, by card. */
export const cards = {
  /** What a button posts when the user picks one of several. */
  meant: (name: string) => `我说的是${name}`,
  advice: {
    none: (why: string) => `无法给出建议：${why}`,
    best: '舒适时段',
    rain: (least: number, most: number) => `降水 ${least === most ? least : `${least}–${most}`}%`,
  },
  details: {
    at: '坐标',
    people: '人口',
    time: '当地时间',
    hours: '营业时间',
    usualHours: '通常开放',
    mayDiffer: '当天可能有变',
    phone: '电话',
    web: '网站',
    none: '没有营业时间、电话和网站的信息',
  },
  fallback: { radius: '半径' },
  locate: {
    which: '有几个同名的地方，是哪一个？',
    time: '当地时间',
    coarse: (asked: string, name: string) => `没有找到“${asked}”，只确定到${name}（大致位置）`,
    order: { 'lat,lng': '按“纬度, 经度”理解', 'lng,lat': '按“经度, 纬度”理解' },
    assumed: (datum: string) => `假定为 ${datum} 坐标；若来自高德或百度，请注明`,
    converted: (datum: string) => `已从 ${datum} 换算为 WGS-84`,
  },
  mapActions: {
    fly_to: '已移到',
    fit: '已缩放到全部内容',
    zoom_in: '已放大',
    zoom_out: '已缩小',
    zoom_to: '已缩放',
    pan: '已平移',
    back: '已回到上一个视野',
    home: '已回到初始视野',
    basemap: '已切换底图',
    remove: '已移除',
    hide: '已隐藏',
    show: '已显示',
    rename: '已改名',
    restyle: '已改颜色',
    clear: '已清空地图',
    undo: '已撤销',
    redo: '已重做',
    heatmap_on: '已显示热力图',
    heatmap_off: '已关闭热力图',
  },
  /** What a step back or forward did, before the names of what it did it to. */
  mapSteps: {
    undo: { away: '已撤销，去掉了', back: '已撤销，恢复了', changed: '已撤销，还原了' },
    redo: { away: '已重做，又去掉了', back: '已重做，又画上了', changed: '已重做，又改了' },
    andMore: (names: string, count: number) => `${names}等 ${count} 项`,
  },
  miss: {
    /** After the first sentence, before similar names. */
    didYouMean: '。你是不是要找：',
    /** The same, for a house of which only the street or area is known. */
    onlyAsFar: '，只确定到下面的地方，用它可以吗？',
    /** The start that is always offered; the position is shared on the map, and any name can be typed. */
    fromCentre: '从地图中心出发',
    atCentre: '用地图中心',
    again: '再试一次',
    why: '原因',
    openOrClosed: '不限营业时间',
    /** After what was not found: where it was searched for. */
    searchedIn: (name: string) => `（范围：${name}）`,
    searchedAround: (name: string, reach: string) => `（${name}周围 ${reach}内）`,
    /** The text for each kind of miss; `about` is what was asked for. */
    of: {
      not_found: (about: string) => `没有找到${about ? `“${about}”` : ''}`,
      ambiguous: (about: string) => `“${about}”有几个，是哪一个？`,
      not_covered: (_about: string) => '离线数据不包含这些',
      no_route: (about: string) => `没有找到路线：${about}`,
      no_transit: (about: string) => `这里没有公共交通的数据：${about}`,
      off_lines: (about: string) => `${about}附近没有已收录的地铁站`,
      no_ride: (about: string) => `已收录的地铁线路里没有合适的走法：${about}`,
      over_sea: (about: string) => `中间隔着海，没有陆路：${about}，括号里是直线距离`,
      too_far: (_about: string) => '太远了',
      needs_place: (_about: string) => '需要知道是哪个地方',
      needs_start: (_about: string) => '从哪里出发？',
      same_place: (about: string) => `两端是同一个地方：${about}`,
      needs_position: (_about: string) => '需要你的位置：点“我的位置”，或写出地名',
      needs_saved: (about: string) =>
        about === 'saved' ? '还没有收藏任何地点' : `还不知道你的${about === 'work' ? '公司' : '家'}在哪`,
      unread_notation: (about: string) => `这种坐标写法读不了：${about}。请写经纬度，例如 39.9042, 116.4074`,
      nothing_there: (_about: string) => '地图上没有可以操作的内容',
      unavailable: (_about: string) => '暂时无法提供',
    },
  },
  otherMaps: { device: '本机地图', amap: '高德', baidu: '百度', google: '谷歌', apple: '苹果' },
  place: {
    open: '营业中',
    closed: '已打烊',
    /** By the usual hours. */
    usually: { open: '通常此时开放', closed: '通常此时不开放' },
    straight: (distance: string) => `直线 ${distance}`,
  },
  places: {
    openNow: '营业中',
    query: '搜索条件',
    kind: '类别',
    area: '范围',
    radius: '半径',
    inView: '地图上的区域',
    /** What a changed search asks for. */
    again: (what: string, where: string, reach: string | undefined, isOpen: boolean) =>
      `${where}${reach === undefined ? '' : `周围 ${reach}内`}${isOpen ? '正在营业' : ''}的${what}`,
  },
  next,
  route,
  source: {
    offline: '离线数据',
    source: '来源',
    simplified: '线条已简化',
    partial: '结果可能不全',
    no_hours: '不含营业时间',
    no_ratings: '不含评分',
    region: (name: string) => `本机区域 · ${name}`,
    region_edge: '范围在区域数据边缘处截断',
  },
  times: {
    unknown: '时间未知',
    noWay: '没有找到路线',
    straight: (distance: string) => `直线 ${distance}`,
    estimate: '粗略估算，未考虑道路',
    area: (minutes: number) => `${minutes} 分钟可达范围`,
  },
  measure: {
    straight: '直线距离',
    /** degrees: clockwise from the north; eighth: of the circle, likewise. */
    bearing: (degrees: number, eighth: number) =>
      `${['北', '东北', '东', '东南', '南', '西南', '西', '西北'][eighth] ?? ''} ${degrees}°`,
  },
  trip,
  weather: {
    feels: '体感',
    humidity: '湿度',
    /** By where it comes from, clockwise from the north. */
    winds: ['北风', '东北风', '东风', '东南风', '南风', '西南风', '西风', '西北风'],
    wind: '风',
    rain: '降水',
    air: '空气质量',
    noAir: '没有空气质量数据',
    none: '没有实时天气数据',
    noForecast: (days: string, why: string) => `${days}：没有天气预报（${why}）`,
    noHours: '没有逐小时预报，只有全天的',
    byHour: '逐小时',
    now: '现在',
    more: '详情',
    /** Heads of the table that says the chart in words. */
    columns: { time: '时间', sky: '天气', temp: '气温', rain: '降水' },
    until: (time: string) => `至 ${time}`,
    climate: '气候类型',
    /** Of a month or, without one, the year. */
    usual: (month: string | undefined) => `${month ?? '全年'}的气候（多年平均，不是预报）`,
    byMonth: '各月气候',
    noMeans: '附近没有各月的气候数据',
    dayNight: (high: string, low: string) => `白天 ${high}，夜间 ${low}`,
    rainOn: (mm: number, days: number) => `降水 ${mm} 毫米，${days} 天`,
    sunshine: (hours: number) => `日照 ${hours} 小时`,
    months: { month: '月份', high: '日最高', low: '日最低', rain: '降水（mm）', days: '雨日', sun: '日照（h）' },
    rise: '日出',
    set: '日落',
    noRise: '太阳不升起',
    noSet: '太阳不落下',
    polar: { day: '极昼，太阳不落下', night: '极夜，太阳不升起' },
    zone: (name: string) => `当地时间（${name}）`,
  },
};
