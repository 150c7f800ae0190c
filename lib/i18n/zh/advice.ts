/** Advice for going out. Every sentence is followed by the number it rests on: 「带伞（降水概率 70%）」 */
export const advice = {
  tied: (sentence: string, number: string) => `${sentence}（${number}）`,
  /** From the coldest to the warmest. */
  clothes: [
    '羽绒服、保暖内衣、帽子和手套',
    '厚外套或羽绒服，戴围巾',
    '大衣或厚夹克，加毛衣',
    '薄外套或风衣',
    '长袖或薄卫衣',
    '短袖，带件薄外套',
    '轻薄透气的短袖，注意补水',
  ],
  /** isWide: the coldest and the warmest hour are ten degrees apart. */
  wear: (clothes: string, isWide: boolean) => `穿${clothes}${isWide ? '，温差大，方便穿脱为好' : ''}`,
  umbrella: { take: '带伞', keep: '备一把伞', none: '不用带伞' },
  sun: {
    strong: '紫外线很强，尽量避开正午，涂防晒霜、戴帽子',
    some: '涂防晒霜',
    weak: '紫外线弱，无需特别防晒',
  },
  mask: { wear: '空气不健康，戴口罩、少在户外运动', sensitive: '敏感人群请戴口罩', none: '空气可以，不用口罩' },
  wind: { gale: '大风，远离高空物和树木', windy: '风较大，穿防风外套' },
  suits: (activity: string) => `适合${activity}`,
  unsuited: (activity: string, why: string) => `不太适合${activity}：${why}`,
  obstacles: { air: '空气不好', rain: '可能下雨', heat: '太热，改在清晨或傍晚', cold: '太冷', wind: '风大' },
  activities: {
    running: '跑步',
    cycling: '骑行',
    hiking: '徒步',
    picnic: '野餐',
    swimming: '游泳',
    laundry: '晾晒',
    walking: '散步',
    photography: '拍照',
    sports: '运动',
  },
  numbers: {
    /** Of degrees; the first is the lower one. */
    range: (low: number, high: number) =>
      low === high ? `${low} °C` : low < 0 ? `${low} 至 ${high} °C` : `${low}–${high} °C`,
    feels: (range: string) => `体感 ${range}`,
    temperature: (range: string) => `气温 ${range}`,
    rainChance: (percent: number) => `降水概率 ${percent}%`,
    rainHours: (hours: number) => `${hours} 小时有雨`,
    rain: (amount: string) => `降水 ${amount}`,
    uv: (index: number) => `紫外线指数 ${index}`,
    wind: (speed: string) => `风速 ${speed}`,
  },
};
