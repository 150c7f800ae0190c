import { numberOf, recordOf } from '../clean.ts';
import { type OpenMeteoRow, rowOf } from './open-meteo-row.ts';

/** Hours of 16 days, plus one day. */
const MAX_ROWS = 24 * 17;

/** Seconds by which local time is ahead of UTC; 0 if the answer does not say. */
const offsetOf = (body: Record<string, unknown>): number => numberOf(body.utc_offset_seconds, -54_000, 54_000) ?? 0;

/** A local time of the answer ("2026-11-25T06:15") as the moment it is, in UTC; undefined if there is no such time. */
export function momentIn(body: Record<string, unknown>, time: string): string | undefined {
  const wall = Date.parse(`${time}:00Z`);
  return Number.isNaN(wall) ? undefined : new Date(wall - offsetOf(body) * 1000).toISOString();
}

/** The block `current` (or the old `current_weather`); empty if there is none. */
export function currentRow(body: Record<string, unknown>): OpenMeteoRow {
  const name = body.current === undefined ? 'current_weather' : 'current';
  return rowOf(recordOf(body[name]), recordOf(body[`${name}_units`]), offsetOf(body));
}

/** The parallel arrays of a block, row by row. A missing or shorter column leaves its value out. */
export function rowsOf(body: Record<string, unknown>, name: 'hourly' | 'daily'): OpenMeteoRow[] {
  const block = recordOf(body[name]);
  const units = recordOf(body[`${name}_units`]);
  const times = Array.isArray(block.time) ? block.time.slice(0, MAX_ROWS) : [];
  return times.map((_, index) => {
    const columns = Object.entries(block).map(([key, column]) => [
      key,
      Array.isArray(column) ? column[index] : undefined,
    ]);
    return rowOf(Object.fromEntries(columns), units, offsetOf(body));
  });
}

/** The row of the current hour there; undefined if the rows are from another time. now: milliseconds. */
export function rowAt(rows: OpenMeteoRow[], body: Record<string, unknown>, now: number): OpenMeteoRow | undefined {
  const hour = new Date(now + offsetOf(body) * 1000).toISOString().slice(0, 13);
  return rows.find(({ time }) => typeof time === 'string' && time.startsWith(hour));
}
