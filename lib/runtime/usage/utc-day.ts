/** The day of a moment, UTC: Unix ms → "2026-11-30". */
export const utcDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
