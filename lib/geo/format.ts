/** The UI and answer languages. */
export type Locale = 'zh' | 'en';

/** 850 → "850 m", 12_340 → "12.3 km", 1_067_000 → "1,067 km"; Chinese writes 米 / 公里. */
export function formatDistance(meters: number, locale: Locale): string {
  const [m, km] = locale === 'zh' ? ['米', '公里'] : ['m', 'km'];
  if (meters < 995) return `${meters < 100 ? Math.round(meters) : Math.round(meters / 10) * 10} ${m}`;
  const kilometers = meters / 1000;
  return `${kilometers < 99.5 ? Number(kilometers.toFixed(1)) : Math.round(kilometers).toLocaleString('en-US')} ${km}`;
}

/** Seconds → "8 min", "2 h 5 min"; Chinese 8 分钟, 2 小时 5 分钟. Rounded to minutes, at least one. */
export function formatDuration(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const [h, m] = locale === 'zh' ? ['小时', '分钟'] : ['h', 'min'];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} ${m}`;
  return rest === 0 ? `${hours} ${h}` : `${hours} ${h} ${rest} ${m}`;
}

/** A local date ("2026-11-26") → "11月26日" / "26 Nov". Unreadable text is returned unchanged. */
export function formatDay(date: string, locale: Locale): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  const options = { month: locale === 'zh' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', options).format(time);
}
