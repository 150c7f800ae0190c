/** Some hours or days together. `rain`: when it may rain; '' not at all, undefined not known. */
interface Span {
  from: string;
  to: string;
  low: string;
  high: string;
  rain: string | undefined;
}

interface DayRow {
  date: string;
  sky: string;
  low: string;
  high: string;
  rain: string | undefined;
  wind: string | undefined;
  uv: string | undefined;
}

/** A month or some months together in the mean of many years. */
interface Mean {
  when: string;
  low: string;
  high: string;
  rainMm: number;
  rainDays: number;
  sunH: number | undefined;
  /** It is cold enough for snow. */
  isCold: boolean;
}

/** A month and what it has the most or the least of. */
interface Extreme {
  month: string;
  low: string;
  high: string;
  rainMm: number;
  rainDays: number;
}

/** Local times, "2026-11-29T08:05"; undefined: the sun does not rise or set. */
export interface Sun {
  date: string;
  sunrise: string | undefined;
  sunset: string | undefined;
  polar: 'day' | 'night' | undefined;
  /** Named if the user's clock shows a different time. */
  zone: string | undefined;
}

/** "16:50", with the date if it differs from that of the day. */
const clockOn = (time: string, date: string) =>
  time.startsWith(date) ? time.slice(11) : `${time.slice(5, 10)} ${time.slice(11)}`;

/** Degrees; a dash before a minus sign or after it would be read as one. */
const range = (low: string, high: string) => (low.startsWith('-') ? `${low} 至 ${high}` : `${low}–${high}`);

/** What the demo model says about the weather. */
interface Felt {
  name: string;
  temp: string;
}

export const weather = {
  now: (place: string, sky: string, temp: string, feels: string | undefined, wind: string | undefined) =>
    `**${place}**现在${sky}，${temp}${feels ? `，体感 ${feels}` : ''}${wind ? `，风速 ${wind}` : ''}。`,
  hours: (place: string, { from, to, low, high, rain }: Span, zone: string | undefined) =>
    `**${place}** ${from}–${to}${zone ? `（当地时间，${zone}）` : ''}：${range(low, high)}${rain === undefined ? '' : rain === '' ? '，下雨的可能不大' : `，${rain} 起可能有雨`}。`,
  day: (place: string, { date, sky, low, high, rain, wind, uv }: DayRow) =>
    `**${place}** ${date}${sky}，${range(low, high)}${rain ? `，降水概率 ${rain}%` : ''}${wind ? `，最大风速 ${wind}` : ''}${uv ? `，紫外线指数 ${uv}` : ''}。`,
  days: (place: string, { from, to, low, high, rain }: Span, wind: string | undefined, uv: string | undefined) =>
    `**${place}** ${from}至 ${to}：${range(low, high)}${wind ? `，最大风速 ${wind}` : ''}${uv ? `，紫外线指数最高 ${uv}` : ''}${rain === undefined ? '' : rain === '' ? '，下雨的可能都不大' : `，可能下雨的是 ${rain}`}。`,
  noForecast: (place: string, from: string, to: string, why: string) =>
    `没有**${place}** ${from}${to === from ? '' : `至 ${to}`}的天气预报：${why}。`,
  climate: (place: string, climate: string) => `**${place}**属于${climate}（气候，不是天气预报）。`,
  mean: (place: string, { when, low, high, rainMm, rainDays, sunH, isCold }: Mean, from: string) =>
    `**${place}**${/^\d/.test(when) ? ' ' : ''}${when}常年白天 ${high}，夜间 ${low}，降水 ${rainMm} 毫米（约 ${rainDays} 天有${isCold ? '雨雪' : '雨'}）${sunH === undefined ? '' : `，日照 ${sunH} 小时`}：这是气候（${from}），不是天气预报。`,
  year: (
    place: string,
    { warmest, coldest, wettest }: Record<'warmest' | 'coldest' | 'wettest', Extreme>,
    from: string,
  ) =>
    `**${place}**常年 ${warmest.month}最热（${warmest.low} 到 ${warmest.high}），${coldest.month}最冷（${coldest.low} 到 ${coldest.high}），${wettest.month}雨最多（${wettest.rainMm} 毫米，约 ${wettest.rainDays} 天）：这是气候（${from}），不是天气预报。`,
  /** clothes: a sentence without its full stop. */
  noForecastThen: (date: string, why: string, clothes: string | undefined) =>
    `没有 ${date} 这个时间的实时预报（${why}）${clothes ? `；按气候，${clothes}` : ''}。`,
  /** Before what is usual. */
  /** usual: the month whose means were compared, '' where they are of now or of the day asked for. */
  warmer: (most: Felt, other: Felt, { isColder, usual }: { isColder: boolean; usual: string }) =>
    `${usual ? `按常年${usual}的白天气温，` : ''}${most.temp === other.temp ? `**${most.name}**和**${other.name}**一样，都是 ${most.temp}` : `**${most.name}**更${isColder ? '冷' : '暖和'}：${most.temp}，**${other.name}**是 ${other.temp}`}。`,
  noLive: (place: string) => `**${place}**没有实时天气数据。`,
  best: (months: string, isPleasant: boolean) =>
    isPleasant
      ? `按气候看，${months}最合适：白天平均 16–29 °C，全月降水不到 150 毫米。`
      : `没有哪个月既不冷不热又少雨；按气候看，${months}相对合适。`,
  wear: (clothes: string) => `${clothes}。`,
  rainy: { often: '雨天多，记得带伞。', some: '有时下雨，备把伞为好。', seldom: '雨天不多。' },
  noMeans: (place: string, climate: string | undefined) =>
    `这里没有**${place}**一带各月的气候数据${climate ? `，只知道属于${climate}` : ''}。可以问一座城市。`,
  together: (sentences: string[]) => sentences.join(''),
  noHours: '没有逐小时的预报，只有全天的。',
  umbrella: (rain: number): string =>
    rain >= 60 ? '会下雨，记得带伞。' : rain >= 30 ? '可能有雨，备把伞为好。' : '下雨的可能不大，不用带伞。',
  air: (indices: string, pm25: string | undefined) =>
    `现在的空气质量：${[indices, pm25 && `PM2.5 ${pm25} µg/m³`].filter(Boolean).join('，')}。`,
  noAir: '没有空气质量数据。',
  noWarnings: '这里没有气象预警的数据来源，无法告诉你有没有预警；请以当地气象部门发布的为准。',
  warnings: (titles: string[]) => `气象预警：${titles.join('；')}。`,
  humidity: (value: string) => `湿度 ${value}%。`,
  pressure: (value: string) => `气压 ${value} hPa。`,
  wind: (value: string) => `风速 ${value}。`,
  uv: (value: string) => `紫外线指数最高 ${value}。`,
  unknown: { humidity: '湿度', pressure: '气压', visibility: '能见度', uv: '紫外线', wind: '风', frost: '冰霜' },
  noData: (names: string[]) => `没有${names.join('、')}的数据。`,
  noWeather: (place: string, climate: string) =>
    `**${place}**：没有实时天气数据，无法说明气温和是否下雨。当地属于${climate}（气候，不是天气预报）。`,
  nothing: (place: string) => `**${place}**：没有实时天气数据，也没有这里的气候资料。`,
  sun: (place: string, { date, sunrise, sunset, polar, zone }: Sun) => {
    if (polar === 'night') return `**${place}** ${date} 是极夜，太阳全天不升起。`;
    if (polar === 'day') return `**${place}** ${date} 是极昼，太阳全天不落下。`;
    const rise = sunrise ? `日出 ${clockOn(sunrise, date)}` : '太阳不升起';
    const set = sunset ? `日落 ${clockOn(sunset, date)}` : '太阳不落下';
    return `**${place}** ${date} ${rise}，${set}（当地时间${zone ? `，${zone}` : ''}）。`;
  },
};
