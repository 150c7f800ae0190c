import { localIso } from '../geo/local-time.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

interface Change {
  at: number;
  /** Minutes east of UTC, before and after. */
  from: number;
  to: number;
}

/** "2026-11-25T09:30" → "20261125T093000" */
export const localStamp = (local: string) => `${local.replace(/[-:]/g, '')}00`;

/**
 * A VTIMEZONE with the offsets that a zone has around some moments (milliseconds since the epoch); every change of the
 * clock among them is written as one. Source: RFC 5545, 3.6.5.
 */
export function zoneLines(zone: string, moments: readonly number[]): string[] {
  const [first, last] = [Math.min(...moments) - DAY_MS, Math.max(...moments) + DAY_MS];
  const changes: Change[] = [{ at: first, from: offsetAt(first, zone), to: offsetAt(first, zone) }];
  for (let day = first; day < last; day += DAY_MS) {
    const [from, to] = [offsetAt(day, zone), offsetAt(day + DAY_MS, zone)];
    if (from !== to) changes.push({ at: changeBetween(day, day + DAY_MS, zone), from, to });
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changes.flatMap((change) => changeLines(change, zone)),
    'END:VTIMEZONE',
  ];
}

function changeLines({ at, from, to }: Change, zone: string): string[] {
  const kind = isSummerTime(to, new Date(at).getUTCFullYear(), zone) ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    // In the clock before the change.
    `DTSTART:${localStamp(new Date(at + from * MINUTE_MS).toISOString().slice(0, 16))}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

/** The larger of the two offsets of a year that has two. */
function isSummerTime(offset: number, year: number, zone: string): boolean {
  const [january, july] = [offsetAt(Date.UTC(year, 0, 1), zone), offsetAt(Date.UTC(year, 6, 1), zone)];
  return january !== july && offset === Math.max(january, july);
}

/** Minutes east of UTC. */
function offsetAt(moment: number, zone: string): number {
  const minute = Math.floor(moment / MINUTE_MS) * MINUTE_MS;
  return Math.round((Date.parse(`${localIso(minute, zone)}:00Z`) - minute) / MINUTE_MS);
}

/** To the minute. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
    if (middle <= low) break;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** 480 → "+0800", -210 → "-0330" */
function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
