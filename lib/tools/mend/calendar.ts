import { knownZone, localIso } from '../../geo/local-time.ts';

/** The moment and zone in which dates are read. */
export interface Calendar {
  now: Date;
  /** IANA. */
  timeZone: string;
}

/** A date or time, and what must be reported about how it was read. */
export interface DateReading {
  value: string;
  /** Follows the name of the field. */
  change?: string;
}

export const localNow = ({ now, timeZone }: Calendar): string => localIso(now.getTime(), knownZone(timeZone) ?? 'UTC');

/** The local day, as "2026-11-25". */
export const todayOf = (calendar: Calendar): string => localNow(calendar).slice(0, 10);

export const NOW = /^(?:right )?now$|^(?:现在|此刻|立刻|马上|immediately|asap)$/;
