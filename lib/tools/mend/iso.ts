import type { DateReading } from './calendar.ts';

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t| t?)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(z|utc|gmt|[-+]\d{2}:?\d{2})?$/;

export interface Iso {
  /** "2026-11-30T08:00" */
  local: string;
  /** "Z" or "+08:00" */
  zone?: string;
}

export function parseIso(said: string): Iso | undefined {
  const match = ISO.exec(said);
  if (!match) return undefined;
  const [, year, month = '', day = '', hour = '', minute, , zone] = match;
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
  if (zone === undefined) return { local };
  return { local, zone: /^[-+]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z' };
}

export function instantOf({ local, zone }: Iso): DateReading {
  if (zone === undefined) return { value: local };
  const value = `${local}${zone}`;
  return { value, change: `was an instant (${value}): it was brought to the clock of the place, say that time` };
}
