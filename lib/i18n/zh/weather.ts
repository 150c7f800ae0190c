/** Sky, climate, air and wind. */
export const weather = {
  /** By WMO code. Source: WMO code table 4677 as used by Open-Meteo. */
  codes: {
    0: '晴',
    1: '大致晴朗',
    2: '多云',
    3: '阴',
    45: '雾',
    48: '冻雾',
    51: '小毛毛雨',
    53: '毛毛雨',
    55: '密毛毛雨',
    56: '冻毛毛雨',
    57: '强冻毛毛雨',
    61: '小雨',
    63: '中雨',
    65: '大雨',
    66: '冻雨',
    67: '强冻雨',
    68: '雨夹雪',
    69: '强雨夹雪',
    71: '小雪',
    73: '中雪',
    75: '大雪',
    77: '米雪',
    80: '阵雨',
    81: '中阵雨',
    82: '强阵雨',
    85: '阵雪',
    86: '强阵雪',
    95: '雷阵雨',
    96: '雷阵雨伴冰雹',
    99: '强雷阵雨伴冰雹',
  },
  unknown: '天气不明',
  /** Main groups and their second letter. Source: Köppen–Geiger classification. */
  climate: {
    Af: '热带雨林气候',
    Am: '热带季风气候',
    Aw: '热带草原气候',
    As: '热带草原气候',
    BWh: '炎热沙漠气候',
    BWk: '寒冷沙漠气候',
    BSh: '炎热半干旱气候',
    BSk: '寒冷半干旱气候',
    Cs: '地中海气候，夏季干燥',
    Cw: '亚热带季风气候，冬季干燥',
    Cf: '温带湿润气候，全年有雨',
    Ds: '大陆性气候，夏季干燥',
    Dw: '大陆性季风气候，冬季干冷',
    Df: '大陆性湿润气候',
    ET: '苔原气候',
    EF: '冰原气候',
  },
  /** January to December. */
  months: ['1 月', '2 月', '3 月', '4 月', '5 月', '6 月', '7 月', '8 月', '9 月', '10 月', '11 月', '12 月'],
  /** For an axis. */
  monthMarks: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  monthRun: (first: string, last: string) => `${first.replace(' 月', '')}–${last}`,
  seasons: { spring: '春季', summer: '夏季', autumn: '秋季', winter: '冬季' },
  /** Where means of many years are from; km: to the city where they were measured, 0 in the place itself. */
  means: (years: string, source: string, city: string, km: number) =>
    `${years} 年平均，${source}${km > 0 ? `，${city}的数据，相距 ${km} km` : ''}`,
  /** Why there is no forecast; days: how far ahead any source looks. */
  gaps: {
    past: (_days: number) => '已经过去，这里没有过去天气的记录',
    too_far: (days: number) => `天气预报最多到今天起 ${days} 天，这一天超出了范围`,
    no_source: (_days: number) => '现在没有能用的实时天气数据源',
    not_covered: (_days: number) => '数据源的预报不包括这个时间',
  },
  air: {
    cn: (value: number, level: string) => `中国 AQI ${value}（${level}，按 HJ 633-2012 由小时浓度计算）`,
    us: (value: number, level: string) => `美国 AQI ${value}（${level}，US EPA 标准）`,
    /** From best to worst. Source: HJ 633-2012, table 2; US EPA, AQI categories. */
    levels: {
      cn: ['优', '良', '轻度污染', '中度污染', '重度污染', '严重污染'],
      us: ['良好', '中等', '对敏感人群不健康', '不健康', '很不健康', '危险'],
      /** Source: European Environment Agency. */
      eu: ['良好', '尚可', '中等', '差', '很差', '极差'],
    },
    names: { cn: '中国 AQI', us: '美国 AQI', eu: '欧洲 AQI' },
    /** Who sets the scale, and what the value is made of. */
    from: {
      cn: '中国标准 HJ 633-2012，由小时浓度计算',
      us: '美国环保署的标准',
      eu: '欧洲环境署的标准',
    },
  },
  beaufort: (force: number, kmh: number) => `${force} 级（${kmh} km/h）`,
};
