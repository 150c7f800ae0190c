import { type Locale, languageIn } from './index.ts';

/**
 * A time zone's common name: "Asia/Kathmandu" → 尼泊尔时间, "Nepal Time"; at: the moment, as zones change their names. The
 * zone itself if this runtime does not know it.
 */
export function zoneName(timeZone: string, locale: Locale, at: Date): string {
  try {
    const format = new Intl.DateTimeFormat(languageIn(locale).dateTag, {
      timeZone,
      timeZoneName: 'longGeneric',
    });
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
