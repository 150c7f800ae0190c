import type { RouteLeg } from './route.ts';

/** Names of layer colours that white text can be read on. */
const COLORS = ['red', 'green', 'blue', 'purple', 'orange', 'teal', 'pink'] as const;

/**
 * A colour for each leg that is a ride, undefined for the others: the same for a line wherever it occurs, unless the
 * ride before has it. Sources do not tell the colours of the lines.
 */
export function lineColors(legs: readonly Pick<RouteLeg, 'line'>[]): (string | undefined)[] {
  let before = -1;
  return legs.map(({ line }) => {
    if (line === undefined) return undefined;
    // "Line 1" is 1号线.
    const name = line.replace(/地铁|号线|\bline\b/giu, '').trim();
    const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
    const own = sum % COLORS.length;
    before = own === before ? (own + 1) % COLORS.length : own;
    return COLORS[before];
  });
}
