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

/** What the demo model says about the weather. */
export const weather = {
  now: (place: string, sky: string, temp: string, feels: string | undefined, wind: string | undefined) =>
    `**${place}**现在${sky}，${temp}${feels ? `，体感 ${feels}` : ''}${wind ? `，风速 ${wind}` : ''}。`,
  hours: (place: string, { from, to, low, high, rain }: Span, zone: string | undefined) =>
    `**${place}** ${from}–${to}${zone ? `（当地时间，${zone}）` : ''}：${low}–${high}${rain === undefined ? '' : rain === '' ? '，下雨的可能不大' : `，${rain} 起可能有雨`}。`,
  day: (place: string, { date, sky, low, high, rain, wind, uv }: DayRow) =>
    `**${place}** ${date}${sky}，${low}–${high}${rain ? `，降水概率 ${rain}%` : ''}${wind ? `，最大风速 ${wind}` : ''}${uv ? `，紫外线指数 ${uv}` : ''}。`,
  days: (place: string, { from, to, low, high, rain }: Span, wind: string | undefined, uv: string | undefined) =>
    `**${place}** ${from}至 ${to}：${low}–${high}${wind ? `，最大风速 ${wind}` : ''}${uv ? `，紫外线指数最高 ${uv}` : ''}${rain === undefined ? '' : rain === '' ? '，下雨的可能都不大' : `，可能下雨的是 ${rain}`}。`,
  noForecast: (place: string, from: string, to: string, why: string) =>
    `没有**${place}** ${from}${to === from ? '' : ` 至 ${to}`} 的天气预报：${why}。`,
  climate: (place: string, climate: string) => `**${place}**属于${climate}（气候，不是天气预报）。`,
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
  unknown: { humidity: '湿度', pressure: '气压', visibility: '能见度', uv: '紫外线', wind: '风' },
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
