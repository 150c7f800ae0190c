import { isRecord } from '../../domain/is-record.ts';
import type { BBox } from '../../geo/lng-lat.ts';
import { parseAxisValue } from './axis-values.ts';
import { parsePoint, type Tell } from './points.ts';

const SIDES = [
  ['west', 'min_lng', 'minlng', 'min_lon', 'minlon', 'left', 'xmin', 'minx', 'w'],
  ['south', 'min_lat', 'minlat', 'bottom', 'ymin', 'miny', 's'],
  ['east', 'max_lng', 'maxlng', 'max_lon', 'maxlon', 'right', 'xmax', 'maxx', 'e'],
  ['north', 'max_lat', 'maxlat', 'top', 'ymax', 'maxy', 'n'],
];

const MAX_TEXT = 200;

/** Positions of west, south, east and north in other orders that programs use. */
const OTHER_ORDERS = [
  { said: 'south, west, north, east', at: [1, 0, 3, 2] },
  { said: 'south, north, west, east', at: [2, 0, 3, 1] },
  { said: 'west, north, east, south', at: [0, 3, 2, 1] },
  { said: 'north, west, south, east', at: [1, 2, 3, 0] },
  { said: 'west, east, south, north', at: [0, 2, 1, 3] },
] as const;

/**
 * A box as [west, south, east, north], from text, named sides, corners, or four numbers. Another order is accepted only
 * if just one fits, and that is reported.
 */
export function parseBox(value: unknown, tell: Tell): BBox | undefined {
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) return undefined;
    const parts = value
      .replace(/[[\]()]/g, ' ')
      .trim()
      .split(/[\s,，;]+/);
    return parts.length === 4 ? parseBox(parts, tell) : undefined;
  }
  if (isRecord(value)) return namedBox(value, tell);
  if (!Array.isArray(value)) return undefined;
  if (value.length === 2 && value.every(Array.isArray)) return cornerBox(value, tell);
  const numbers = numbersOf(value);
  return numbers && (isBox(numbers) ? numbers : turnedBox(numbers, tell));
}

function namedBox(value: Record<string, unknown>, tell: Tell): BBox | undefined {
  const named = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
  const first = (names: readonly string[]) => names.map((name) => named.get(name)).find((each) => each !== undefined);
  const sides = numbersOf(SIDES.map(first));
  if (sides) return isBox(sides) ? sides : undefined;
  const low = parsePoint(first(['southwest', 'sw', 'south_west']), tell);
  const high = parsePoint(first(['northeast', 'ne', 'north_east']), tell);
  const box: BBox | undefined = low && high && [low.lng, low.lat, high.lng, high.lat];
  return box && isBox(box) ? box : undefined;
}

/** Two corners: a pair has no order of its own, so one of its numbers must reveal it. */
function cornerBox(corners: unknown[], tell: Tell): BBox | undefined {
  const [low, high] = corners.map((corner) => parsePoint(corner, tell));
  if (!low || !high) return undefined;
  const [south, north] = [Math.min(low.lat, high.lat), Math.max(low.lat, high.lat)];
  const [left, right] = [Math.min(low.lng, high.lng), Math.max(low.lng, high.lng)];
  // The short way from one to the other.
  return right - left <= 180 ? [left, south, right, north] : [right, south, left, north];
}

function turnedBox(numbers: BBox, tell: Tell): BBox | undefined {
  const fits = OTHER_ORDERS.map(({ said, at: [w, s, e, n] }) => {
    const box: BBox = [numbers[w], numbers[s], numbers[e], numbers[n]];
    return { said, box };
  }).filter(({ box }) => isBox(box) && box[0] < box[2]);
  const [only, ...others] = fits;
  if (!only || others.length > 0) return undefined;
  tell(`was not in the order west, south, east, north: read as ${only.said}, that is [${only.box.join(', ')}]`);
  return only.box;
}

export function numbersOf(values: readonly unknown[]): BBox | undefined {
  const [a, b, c, d] = values.length === 4 ? values.map((value) => parseAxisValue(value)?.degrees) : [];
  return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : [a, b, c, d];
}

/** On the Earth, south below north; west may be greater than east, across the antimeridian. */
export const isBox = ([west, south, east, north]: BBox) =>
  Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
