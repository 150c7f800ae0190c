const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment (milliseconds since the epoch) as wall clock of an IANA zone: "2026-11-25T14:00". Throws RangeError on an unknown zone. */
export function localIso(at: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format.format(at).replace(' ', 'T');
}
