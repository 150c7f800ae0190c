import type { Locale } from '../geo/format.ts';

type Glyph =
  | 'clear'
  | 'partly'
  | 'cloudy'
  | 'fog'
  | 'drizzle'
  | 'rain'
  | 'sleet'
  | 'snow'
  | 'showers'
  | 'thunder'
  | 'none';

/** WMO 4677 code → words and glyph. Source: WMO code table 4677 as used by Open-Meteo. */
const CODES: Record<number, { zh: string; en: string; glyph: Glyph }> = {
  0: { zh: '晴', en: 'clear', glyph: 'clear' },
  1: { zh: '大致晴朗', en: 'mainly clear', glyph: 'clear' },
  2: { zh: '多云', en: 'partly cloudy', glyph: 'partly' },
  3: { zh: '阴', en: 'overcast', glyph: 'cloudy' },
  45: { zh: '雾', en: 'fog', glyph: 'fog' },
  48: { zh: '冻雾', en: 'rime fog', glyph: 'fog' },
  51: { zh: '小毛毛雨', en: 'light drizzle', glyph: 'drizzle' },
  53: { zh: '毛毛雨', en: 'drizzle', glyph: 'drizzle' },
  55: { zh: '密毛毛雨', en: 'dense drizzle', glyph: 'drizzle' },
  56: { zh: '冻毛毛雨', en: 'freezing drizzle', glyph: 'sleet' },
  57: { zh: '强冻毛毛雨', en: 'dense freezing drizzle', glyph: 'sleet' },
  61: { zh: '小雨', en: 'light rain', glyph: 'rain' },
  63: { zh: '中雨', en: 'rain', glyph: 'rain' },
  65: { zh: '大雨', en: 'heavy rain', glyph: 'rain' },
  66: { zh: '冻雨', en: 'freezing rain', glyph: 'sleet' },
  67: { zh: '强冻雨', en: 'heavy freezing rain', glyph: 'sleet' },
  68: { zh: '雨夹雪', en: 'sleet', glyph: 'sleet' },
  69: { zh: '强雨夹雪', en: 'heavy sleet', glyph: 'sleet' },
  71: { zh: '小雪', en: 'light snow', glyph: 'snow' },
  73: { zh: '中雪', en: 'snow', glyph: 'snow' },
  75: { zh: '大雪', en: 'heavy snow', glyph: 'snow' },
  77: { zh: '米雪', en: 'snow grains', glyph: 'snow' },
  80: { zh: '阵雨', en: 'light showers', glyph: 'showers' },
  81: { zh: '中阵雨', en: 'showers', glyph: 'showers' },
  82: { zh: '强阵雨', en: 'violent showers', glyph: 'showers' },
  85: { zh: '阵雪', en: 'snow showers', glyph: 'snow' },
  86: { zh: '强阵雪', en: 'heavy snow showers', glyph: 'snow' },
  95: { zh: '雷阵雨', en: 'thunderstorm', glyph: 'thunder' },
  96: { zh: '雷阵雨伴冰雹', en: 'thunderstorm with hail', glyph: 'thunder' },
  99: { zh: '强雷阵雨伴冰雹', en: 'thunderstorm with heavy hail', glyph: 'thunder' },
};

export function weatherText(code: number | undefined, locale: Locale): string {
  const row = code === undefined ? undefined : CODES[code];
  return row ? row[locale] : locale === 'zh' ? '天气不明' : 'unknown conditions';
}

export function weatherGlyph(code: number | undefined): Glyph {
  return (code === undefined ? undefined : CODES[code]?.glyph) ?? 'none';
}

/** Whether the code means that something falls from the sky. */
export function isWet(code: number | undefined): boolean {
  return code !== undefined && code >= 51;
}
