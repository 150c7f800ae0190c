import { numberOf } from '../clean.ts';
import { knownCode } from './wmo-known.ts';

export const temperature = (value: unknown) => numberOf(value, -95, 65);

export const percent = (value: unknown) => numberOf(value, 0, 100);

export const windKmh = (value: unknown) => numberOf(value, 0, 500);

export const rainMm = (value: unknown) => numberOf(value, 0, 3000);

export const weatherCode = (value: unknown) => knownCode(numberOf(value, 0, 99));

export const uv = (value: unknown) => numberOf(value, 0, 30);

/** "2026-11-25T14:00", seconds cut off; absent if it is not a local time. */
export function localTime(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(value)?.[0] : undefined;
}

/** A day without sunrise or sunset (polar night, midnight sun) is given as the epoch. */
export function sunTime(value: unknown): string | undefined {
  const time = localTime(value);
  return time?.startsWith('1970') ? undefined : time;
}

export function dayFlag(value: unknown): boolean | undefined {
  const flag = numberOf(value, 0, 1);
  return flag === undefined ? undefined : flag === 1;
}
