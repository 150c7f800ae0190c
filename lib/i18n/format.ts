import { LANGUAGES, type Locale, languageIn } from './index.ts';

const formatIn = (locale: Locale) => LANGUAGES[locale].format;

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

/** A local ISO time ("2026-11-25T14:05") → "14:05"; anything else unchanged. */
export function clockOf(localTime: string): string {
  return /T(\d{2}:\d{2})/.exec(localTime)?.[1] ?? localTime;
}

/** A local date ("2026-11-26") → "11月26日" / "26 Nov". Unreadable text is returned unchanged. */
export const formatDay = (date: string, locale: Locale): string =>
  isDate(date) ? formatIn(locale).day(datePart(date, locale)) : date;

/** A local date ("2026-11-25") → "周三 11/25" / "Wed 25 Nov". Unreadable text is returned unchanged. */
export const dayName = (date: string, locale: Locale): string =>
  isDate(date) ? formatIn(locale).dayName(datePart(date, locale)) : date;

/** A local date with its year ("2026-11-25") → "2026年11月25日 周三" / "Wed 25 Nov 2026". Unreadable text is returned unchanged. */
export const datedDay = (date: string, locale: Locale): string =>
  isDate(date) ? formatIn(locale).datedDay(datePart(date, locale), date.split('-').map(Number)) : date;

const isDate = (date: string) => !Number.isNaN(timeOf(date));
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

const datePart = (date: string, locale: Locale) => (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageIn(locale).dateTag, { ...options, timeZone: 'UTC' }).format(timeOf(date));

/** A UTC time → the reader's clock and, if it is another day, the date. `now` decides what another day is. */
export function timeText(iso: string, locale: Locale, now: Date): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(languageIn(locale).dateTag, {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { month: 'short', day: 'numeric' }),
  }).format(time);
}

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
