/** A formatter takes longer to make than to use; names of zones come from outside, so there is an end to them. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MAX_ZONES = 600;

/** A moment (milliseconds since the epoch) as wall clock of an IANA zone: "2026-11-25T14:00". Throws RangeError on an unknown zone. */
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
 * The moment of a wall clock time ("2026-11-25T14:00") in an IANA zone, in milliseconds since the epoch. A time that
 * summer time skips counts as the one after the change; of one that comes twice, the first. Throws RangeError on an unknown zone
 * and on a time that the calendar does not have.
 */
export function momentOf(local: string, timeZone: string): number {
  const wall = Date.parse(`${local}:00Z`);
  // The 30th of February would become the 2nd of March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== local)
    throw new RangeError(`no such time: ${local}`);
  const offsetAt = (at: number) => Date.parse(`${localIso(at, timeZone)}:00Z`) - at;
  // A change of the clock lies between the two, if there is one.
  const candidates = [wall - offsetAt(wall - DAY_MS), wall - offsetAt(wall + DAY_MS)];
  const valid = candidates.filter((at) => localIso(at, timeZone) === local);
  return valid.length > 0 ? Math.min(...valid) : Math.max(...candidates);
}

/** Whether the clocks of two zones show the same time at a moment; a zone that is not known is taken for the other. */
export function isSameClock(a: string, b: string, at: Date): boolean {
  const [first, second] = [knownZone(a, b), knownZone(b, a)];
  return !first || !second || localIso(at.getTime(), first) === localIso(at.getTime(), second);
}

/** The first of the zones that this runtime knows. */
export function knownZone(...zones: (string | undefined)[]): string | undefined {
  return zones.find((zone) => {
    try {
      return zone !== undefined && localIso(0, zone) !== '';
    } catch {
      return false;
    }
  });
}
