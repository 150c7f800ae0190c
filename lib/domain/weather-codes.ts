import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';

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

/** WMO 4677 code → glyph. Source: WMO code table 4677 as used by Open-Meteo. */
const GLYPHS: Record<number, Glyph> = {
  0: 'clear',
  1: 'clear',
  2: 'partly',
  3: 'cloudy',
  45: 'fog',
  48: 'fog',
  51: 'drizzle',
  53: 'drizzle',
  55: 'drizzle',
  56: 'sleet',
  57: 'sleet',
  61: 'rain',
  63: 'rain',
  65: 'rain',
  66: 'sleet',
  67: 'sleet',
  68: 'sleet',
  69: 'sleet',
  71: 'snow',
  73: 'snow',
  75: 'snow',
  77: 'snow',
  80: 'showers',
  81: 'showers',
  82: 'showers',
  85: 'snow',
  86: 'snow',
  95: 'thunder',
  96: 'thunder',
  99: 'thunder',
};

/** The sky in words. */
export function weatherText(code: number | undefined, locale: Locale): string {
  const { codes, unknown } = wordsOf(locale).weather;
  return (code === undefined ? undefined : (codes as Record<number, string>)[code]) ?? unknown;
}

export function weatherGlyph(code: number | undefined): Glyph {
  return (code === undefined ? undefined : GLYPHS[code]) ?? 'none';
}

/** Whether the code means precipitation. */
export function isWet(code: number | undefined): boolean {
  return code !== undefined && code >= 51;
}
