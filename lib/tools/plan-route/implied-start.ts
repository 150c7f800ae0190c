import type { ToolContext } from '../context.ts';
import type { PlaceInput } from '../place-input.ts';

/**
 * The start of a route when none is given: the user's position, else what is selected besides the destination. Never
 * the middle of the map.
 */
export function impliedStart(to: PlaceInput, { position, selection }: ToolContext): PlaceInput | undefined {
  if (position) return { ref: 'me' };
  const target = 'ref' in to ? (to.ref === 'selection' ? selection.at(-1) : to.ref) : undefined;
  const start = selection.findLast((ref) => ref !== target);
  return start === undefined ? undefined : { ref: start };
}

export const nameOfInput = (input: PlaceInput) => ('name' in input ? input.name : 'ref' in input ? input.ref : '');
