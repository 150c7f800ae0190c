import { knownZone } from '../../geo/local-time.ts';
import { allLocales, isLocale, type Locale } from '../../i18n/index.ts';

/** Whom an answer is for. */
export interface Reader {
  locale: Locale;
  /** IANA. */
  timeZone: string;
}

/**
 * The language and local time of a call: its arguments come first, then what the assistant says of its user beside them
 * (`locale` and `timeZone` in _meta, or a vendor's key of that name, such as "vendor/locale"), then the request's
 * language, and UTC. What else is there is ignored, but an argument that means nothing is a problem.
 */
export function readerOf(
  given: { locale?: unknown; timeZone?: unknown },
  meta: Record<string, unknown> | undefined,
  fallback: Locale,
): Reader | { problem: string } {
  const asked = localeOf(given.locale);
  if (given.locale !== undefined && !asked) return { problem: `locale: there are ${allLocales().join(' and ')}` };
  const zone = zoneOf(given.timeZone);
  if (given.timeZone !== undefined && !zone)
    return { problem: 'timeZone: an IANA name such as Asia/Shanghai is wanted' };
  return {
    locale: asked ?? localeOf(named('locale', meta)) ?? fallback,
    timeZone: zone ?? zoneOf(named('timeZone', meta)) ?? 'UTC',
  };
}

function named(name: string, meta: Record<string, unknown> = {}): unknown {
  return meta[name] ?? Object.entries(meta).find(([key]) => key.endsWith(`/${name}`))?.[1];
}

/** "zh-Hans-CN" is Chinese. */
function localeOf(value: unknown): Locale | undefined {
  const language = typeof value === 'string' ? value.toLowerCase().split(/[-_]/)[0] : undefined;
  return isLocale(language) ? language : undefined;
}

const zoneOf = (value: unknown) => (typeof value === 'string' && value.length <= 60 ? knownZone(value) : undefined);
