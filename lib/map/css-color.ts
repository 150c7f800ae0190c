/** The colours map_edit can name, chosen to be distinguishable on light and dark land. */
const COLORS = {
  red: '#d64545',
  orange: '#e07b1f',
  yellow: '#d1a00f',
  green: '#2f9e58',
  teal: '#12939a',
  blue: '#2f6fde',
  purple: '#8250df',
  pink: '#d6418f',
  gray: '#7a8290',
};

export const COLOR_NAMES = Object.keys(COLORS) as (keyof typeof COLORS)[];

const NAMED: Record<string, string> = { ...COLORS, grey: COLORS.gray };

/** A layer's colour → CSS colour: a known name or #rgb / #rrggbb; anything else undefined, which means the accent. */
export function cssColor(color: string | undefined): string | undefined {
  if (color === undefined) return undefined;
  const lower = color.toLowerCase();
  return Object.hasOwn(NAMED, lower) ? NAMED[lower] : /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(lower) ? lower : undefined;
}
