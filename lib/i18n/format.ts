import { LANGUAGES, type Locale } from './index.ts';

export const formatIn = (locale: Locale) => LANGUAGES[locale].format;

/** Digits in groups, as in all of our languages: 12,300. */
const grouped = (value: number) => value.toLocaleString('en-US');

/** 850 → "850 m", 12_340 → "12.3 km", 1_067_000 → "1,067 km"; in Chinese 米 / 公里. */
export function formatDistance(meters: number, locale: Locale): string {
  const { m, km } = formatIn(locale).units;
  if (meters < 995) return `${meters < 100 ? Math.round(meters) : Math.round(meters / 10) * 10} ${m}`;
  const kilometers = meters / 1000;
  return `${kilometers < 99.5 ? Number(kilometers.toFixed(1)) : grouped(Math.round(kilometers))} ${km}`;
}

/** Square metres → "850 m²", "2.4 km²", "12,300 km²"; in Chinese 平方米 / 平方公里. */
export function formatArea(squareMeters: number, locale: Locale): string {
  const { m2, km2 } = formatIn(locale).units;
  if (squareMeters < 100_000) return `${grouped(Math.round(squareMeters))} ${m2}`;
  const km = squareMeters / 1e6;
  return `${km < 100 ? Number(km.toFixed(2)) : grouped(Math.round(km))} ${km2}`;
}

/** Seconds → "8 min", "2 h 5 min"; in Chinese 8 分钟, 2 小时 5 分钟. Rounded to minutes, at least one. */
export function formatDuration(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const { h, min } = formatIn(locale).units;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} ${min}`;
  return rest === 0 ? `${hours} ${h}` : `${hours} ${h} ${rest} ${min}`;
}

/** −2.4 → "−2°", with the minus sign of a number rather than a hyphen. */
export const formatDegrees = (celsius: number): string => `${signed(Math.round(celsius))}°`;

/** "4–9°"; where a dash would be read as a sign, "−2° to 8°", in Chinese −2° 至 8°. */
export function formatDegreesRange(lowC: number, highC: number, locale: Locale): string {
  const [low, high] = [Math.round(lowC), Math.round(highC)];
  if (low === high) return formatDegrees(low);
  return low < 0 ? formatIn(locale).fromTo(formatDegrees(low), formatDegrees(high)) : `${low}–${high}°`;
}

const signed = (value: number) => String(value).replace('-', '−');

/** The label before a value: "来源：" / "Source: ". */
export const labelText = (label: string, locale: Locale): string => formatIn(locale).label(label);

/** An aside after what it explains: 「（直线）」 / " (straight line)". */
export const aside = (text: string, locale: Locale): string => formatIn(locale).aside(text);

/** "北京、上海" / "Beijing, Shanghai". */
export const listText = (items: readonly string[], locale: Locale): string => items.join(formatIn(locale).listComma);

/** The clauses of one sentence, separated by semicolons if they contain commas of their own. */
export const clausesText = (clauses: readonly string[], locale: Locale): string => clauses.join(formatIn(locale).comma);
export const longClausesText = (clauses: readonly string[], locale: Locale): string =>
  clauses.join(formatIn(locale).semicolon);
