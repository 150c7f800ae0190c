import type { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { type GeoToolName, isGeoToolName } from '../tools/registry.ts';

/** An id from the path; one that cannot exist is answered like one that does not. */
export function readId<Schema extends z.ZodType>(schema: Schema, text: string | undefined): z.output<Schema> {
  const parsed = schema.safeParse(text);
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data;
}

/** ?after=N, 0 by default; throws bad_request for anything but a count. */
export function readOffset(request: Request): number {
  const text = new URL(request.url).searchParams.get('after') ?? '0';
  if (!/^\d{1,9}$/.test(text)) throw new AppError('bad_request');
  return Number(text);
}

/** A count from the query, within its bounds; throws bad_request. */
export function readCount(
  request: Request,
  name: string,
  bounds: { min: number; max: number; fallback: number },
): number {
  const text = new URL(request.url).searchParams.get(name);
  if (text === null) return bounds.fallback;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < bounds.min || value > bounds.max) throw new AppError('bad_request');
  return value;
}

export function toolName(text: string): GeoToolName {
  if (!isGeoToolName(text)) throw new AppError('not_found');
  return text;
}
