import type { JsonSchema } from './json-schema.ts';
import { type Mending, tellOf } from './mending.ts';

/** Fields that ask for an amount may be capped; elsewhere a number out of range would mean something else. */
const CAPPED = new Set(['limit', 'days', 'alternatives', 'steps', 'zoom']);

export function inRange(
  value: number | undefined,
  { type, minimum, maximum }: JsonSchema,
  path: string,
  run: Mending,
): number | undefined {
  if (value === undefined || (type === 'integer' && !Number.isInteger(value))) return undefined;
  if (minimum !== undefined && value < minimum) return undefined;
  if (maximum === undefined || value <= maximum) return value;
  if (!CAPPED.has(path)) return undefined;
  tellOf(run, path)(`was ${value}; the most is ${maximum}, which was used: say so`);
  return maximum;
}
