const DAY_MS = 86_400_000;

/** Adds a whole number of days, possibly negative, to "2026-11-25". Throws RangeError if the date is invalid. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one local date to another: 2 from the 1st to the 3rd, negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1–12, of "2026-11-25". */
export const monthOf = (date: string): number => Number(date.slice(5, 7));
