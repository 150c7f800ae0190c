/** Words in the tools' results, shared by cards, map and answers. */
export const tools = {
  /** The titles above calls' cards. */
  titles: {
    get_weather: '天气',
    search_places: '地点搜索',
    get_place: '地点详情',
    locate: '定位',
    plan_route: '路线',
    travel_times: '通行时间',
    plan_trip: '行程',
    outing_advice: '出行建议',
    measure: '测量',
    map_view: '地图视野',
    map_draw: '绘制',
    map_edit: '地图编辑',
    map_import: '放入的文件',
    ask_user: '请选择',
  },
  /** Names of the embedded data. */
  credits: {
    places: 'GeoNames（CC BY 4.0）、OurAirports；地标位置为近似值',
    climate: '柯本气候分区；日出日落为计算值',
    estimate: '直线估算，不含路网',
    reach: '直线估算',
    metro: '内置的少数地铁线路，站点位置为近似值',
  },
  /** Labels of the app's own on the map. */
  labels: {
    myPosition: '我的位置',
    mapCentre: '地图中心',
    mapArea: '地图区域',
    heatmap: '热力图',
    around: (name: string) => `${name}周边`,
    /** What is drawn without a name. */
    drawn: {
      polygon: (number: string) => `区域 ${number}`,
      rectangle: (number: string) => `矩形 ${number}`,
      circle: (number: string) => `圆 ${number}`,
      buffer: (number: string) => `缓冲区 ${number}`,
      line: (number: string) => `线 ${number}`,
      point: (number: string) => `标记 ${number}`,
      label: (number: string) => `文字 ${number}`,
    },
    minutes: (minutes: number) => `${minutes} 分钟`,
    straight: (distance: string) => `直线 ${distance}`,
    way: (distance: string) => `约 ${distance}处`,
  },
  route: {
    /** What could not be honoured, by code. */
    unmet: {
      avoid: '避开要求（此来源没有考虑，或绕不开）',
      depart_at: '出发时的路况（没有数据）',
      arrive_by: '到达时间',
      traffic: '当时的路况（没有数据）',
      timetable: '班次时刻（没有数据）',
      transit: '公共交通',
      alternatives: '其他方案',
      weather: '沿途天气（没有预报）',
      weather_part: '部分路段的天气（没有预报）',
    },
    /** By how far a route misses its stops: 「路线的起点离北海公园约 4.2 公里（直线）」 */
    gaps: {
      start: (name: string, far: string) => `路线的起点离${name}约 ${far}（直线）`,
      via: (name: string, far: string) => `路线的途经处离${name}约 ${far}（直线）`,
      end: (name: string, far: string) => `路线的终点离${name}约 ${far}（直线）`,
    },
    cautions: { ice: '可能结冰', snow: '有雪', rain: '有雨', fog: '有雾', wind: '风大', heat: '炎热' },
    /** way: from the start, absent at the start itself; basis: the number. 「16:10 约 120 公里处有雨（80 %）」 */
    caution: (what: string, time: string, way: string | undefined, basis: string) =>
      `${time} ${way === undefined ? '起点' : `约 ${way}处`}${what}（${basis}）`,
  },
  trip: {
    /** What could not be satisfied, by code. */
    unmet: {
      must: (name: string) => `${name}（没有找到）`,
      interest: (kind: string) => `${kind}（附近没有找到）`,
      closed: (name: string) => `${name}（那天不开放）`,
      full: (name: string) => `${name}（时间排不下）`,
      unreachable: (name: string) => `${name}（这种方式到不了）`,
      rain: (name: string) => `${name}（会赶上下雨）`,
      /** counts: "2/5", those found out of those wanted. */
      stops: (counts: string) => `只找到 ${counts.replace('/', ' 个合适的地点，本想安排 ')} 个`,
      past: (date: string) => `${date} 已经过去，改从今天开始`,
      over: (date: string) => `今天（${date}）已经太晚，从明天开始`,
    },
    /** Before what had to be left out. */
    left: '没能安排',
  },
};
