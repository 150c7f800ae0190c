import type { Locale } from '../../lib/geo/format.ts';

/** Square metres → "850 m²", "2.4 km²", "12,300 km²"; Chinese writes 平方米 / 平方公里. */
export function formatArea(squareMeters: number, locale: Locale): string {
  const [m2, km2] = locale === 'zh' ? ['平方米', '平方公里'] : ['m²', 'km²'];
  if (squareMeters < 100_000) return `${Math.round(squareMeters).toLocaleString('en-US')} ${m2}`;
  const km = squareMeters / 1e6;
  return `${km < 100 ? Number(km.toFixed(2)) : Math.round(km).toLocaleString('en-US')} ${km2}`;
}

/** A local ISO time ("2026-11-25T14:05") → "14:05"; anything else unchanged. */
export function clockOf(localTime: string): string {
  return /T(\d{2}:\d{2})/.exec(localTime)?.[1] ?? localTime;
}

/** A local date ("2026-11-25") → "周三 11/25" / "Wed 25 Nov". Unreadable text is returned unchanged. */
export function dayName(date: string, locale: Locale): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { ...options, timeZone: 'UTC' }).format(time);
  return locale === 'zh'
    ? `${format({ weekday: 'short' })} ${format({ month: 'numeric', day: 'numeric' })}`
    : format({ weekday: 'short', day: 'numeric', month: 'short' });
}

/** A local date with its year ("2026-11-25") → "2026年11月25日 周三" / "Wed 25 Nov 2026". Unreadable text is returned unchanged. */
export function datedDay(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = dayName(date, locale);
  if (name === date) return date;
  return locale === 'zh' ? `${year}年${month}月${day}日 ${name.split(' ')[0]}` : `${name} ${year}`;
}

/** What stands before a value: "来源：" / "Source: ". */
export function labelText(label: string, locale: Locale): string {
  return locale === 'zh' ? `${label}：` : `${label}: `;
}

/** A UTC time → the reader's clock and, when it is another day, date. `now` decides what another day is. */
export function timeText(iso: string, locale: Locale, now: Date): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { month: 'short', day: 'numeric' }),
  }).format(time);
}
