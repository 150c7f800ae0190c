import { type Locale, languageIn } from '../../i18n/index.ts';

/** English for the words without a code; the first one contained applies. Source: the same table. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/严重霾|重度霾/, 'heavy haze'],
  [/中度霾/, 'moderate haze'],
  [/霾/, 'haze'],
  [/强沙尘暴/, 'severe sandstorm'],
  [/沙尘暴/, 'sandstorm'],
  [/扬沙/, 'blowing sand'],
  [/浮尘/, 'dust'],
  [/龙卷风/, 'tornado'],
  [/热带风暴/, 'tropical storm'],
  [/飓风|台风/, 'hurricane'],
  [/狂爆风|狂暴风|风暴/, 'storm'],
  [/大风|烈风|疾风/, 'gale'],
  [/强风|劲风/, 'strong breeze'],
  [/清风|和风|微风|有风/, 'breeze'],
  [/平静/, 'calm'],
  [/^热$/, 'hot'],
  [/^冷$/, 'cold'],
];

/** Words without a code, in the reader's language; unchanged if the table has none. */
export function wordsIn(text: string | undefined, locale: Locale): string | undefined {
  if (text === undefined || languageIn(locale).readsHan) return text;
  return ENGLISH.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}
