import { letterOf } from '../domain/letter-of.ts';
import type { MarkerLayer } from './state.ts';

/** What stands on a marker and beside its row: a number, or the letter of a candidate; undefined for neither. */
export function signOf({ number, isLettered }: Pick<MarkerLayer, 'number' | 'isLettered'>): string | undefined {
  if (number === undefined) return undefined;
  return isLettered ? letterOf(number) : String(number);
}
