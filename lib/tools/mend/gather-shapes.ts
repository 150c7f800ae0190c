import { isRecord } from '../../domain/is-record.ts';
import { parseBox } from './boxes.ts';
import type { Fields, Properties } from './fields.ts';
import { isNothing } from './json-schema.ts';
import { parseLooseJson } from './json-text.ts';
import { type Mending, tellOf } from './mending.ts';
import { parseNumber } from './numbers.ts';

/**
 * The outline of a shape given as GeoJSON or a box, and the diameter of a circle. Bare pairs have no order of their
 * own.
 */
export function withShapesGathered(value: Fields, properties: Properties, run: Mending): Fields {
  return withRadius(withPoints(value, properties, run), properties);
}

const OUTLINES = /^(?:coordinates?|coords|geo_?json|geometry|geom|ring|path|vertices|points)$/i;
const BOXES = /^(?:bbox|bounds|box|bounding_?box|extent)$/i;

function withPoints(value: Fields, properties: Properties, run: Mending): Fields {
  if (properties.points?.type !== 'array') return value;
  const keyOf = (names: RegExp) => Object.keys(value).find((key) => names.test(key) && !isNothing(value[key]));
  const [outline, box] = [keyOf(OUTLINES), keyOf(BOXES)];
  const rest = (key: string) => Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  if (outline !== undefined) {
    const pairs = pairsIn(opened(value[outline]));
    if (!pairs) return value;
    return { ...rest(outline), points: pairs.map(([lng, lat]) => ({ lng, lat })) };
  }
  if (box === undefined || !isNothing(value.points)) return value;
  const sides = parseBox(opened(value[box]), tellOf(run, box));
  if (!sides) return value;
  const [west, south, east, north] = sides;
  const corners = [
    { lng: west, lat: south },
    { lng: east, lat: north },
  ];
  return { ...rest(box), points: corners };
}

const opened = (value: unknown): unknown => (typeof value === 'string' ? (parseLooseJson(value) ?? value) : value);

type Pair = [number, number];
const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === 'number');

/** The positions of a GeoJSON line or polygon. */
function pairsIn(value: unknown): Pair[] | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value.geometry)) return pairsIn(value.geometry);
  const { type, coordinates } = value;
  if ((type !== 'Polygon' && type !== 'LineString') || !Array.isArray(coordinates)) return undefined;
  const list: unknown[] = type === 'Polygon' && Array.isArray(coordinates[0]) ? coordinates[0] : coordinates;
  if (!list.every(isPair)) return undefined;
  // The outline of a polygon ends where it begins.
  const open = type === 'Polygon' ? list.slice(0, -1) : list;
  return open.every(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90) ? open : undefined;
}

/** { diameter_km: 4 } → { radius_km: 2 }: the name keeps its unit. */
function withRadius(value: Fields, properties: Properties): Fields {
  const key = Object.keys(value).find((each) => /^diameter/i.test(each) && !isNothing(value[each]));
  if (key === undefined || !properties.radius_m || !isNothing(value.radius_m)) return value;
  const { [key]: given, ...rest } = value;
  const isBare = typeof given === 'number' || (typeof given === 'string' && /^[\d.]+$/.test(given.trim()));
  if (isBare) return { ...rest, [key.replace(/^diameter/i, 'radius')]: Number(given) / 2 };
  const metres = typeof given === 'string' ? parseNumber(given, 'radius_m') : undefined;
  return metres === undefined ? value : { ...rest, radius_m: metres / 2 };
}
