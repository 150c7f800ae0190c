/** Used if a page does not give one. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

/** A formatter takes longer to make than to use; zone names come from outside, so the cache is bounded. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MAX_ZONES = 600;

/**
 * A moment (milliseconds since the epoch) as local time in an IANA zone: "2026-11-25T14:00". Throws RangeError for an
 * unknown zone.
 */
export function localIso(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
    if (formats.size >= MAX_ZONES) formats.clear();
    formats.set(timeZone, format);
  }
  return format.format(at).replace(' ', 'T');
}

const DAY_MS = 86_400_000;

/**
 * The moment of a local time ("2026-11-25T14:00") in an IANA zone, in milliseconds since the epoch. A time skipped by
 * daylight saving counts as the one after the change; of one that occurs twice, the first is meant. Throws RangeError
 * for an unknown zone or a time not in the calendar.
 */
export function momentOf(local: string, timeZone: string): number {
  const wall = Date.parse(`${local}:00Z`);
  // 30 February would become 2 March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== local)
    throw new RangeError(`no such time: ${local}`);
  const offsetAt = (at: number) => Date.parse(`${localIso(at, timeZone)}:00Z`) - at;
  // A clock change, if there is one, lies between the two.
  const candidates = [wall - offsetAt(wall - DAY_MS), wall - offsetAt(wall + DAY_MS)];
  const valid = candidates.filter((at) => localIso(at, timeZone) === local);
  return valid.length > 0 ? Math.min(...valid) : Math.max(...candidates);
}

/** Whether the clocks of two zones agree at a moment; an unknown zone is assumed to be the same as the other. */
export function isSameClock(a: string, b: string, at: Date): boolean {
  const [first, second] = [knownZone(a, b), knownZone(b, a)];
  return !first || !second || localIso(at.getTime(), first) === localIso(at.getTime(), second);
}

/** The first of the zones known to this runtime. */
export function knownZone(...zones: (string | undefined)[]): string | undefined {
  return zones.find((zone) => {
    try {
      return zone !== undefined && localIso(0, zone) !== '';
    } catch {
      return false;
    }
  });
}
