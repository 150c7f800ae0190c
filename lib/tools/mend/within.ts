import { isRecord } from '../../domain/is-record.ts';
import { parseBox } from './boxes.ts';
import { parseNumber } from './numbers.ts';
import { parsePoint, type Tell } from './points.ts';
import { refMentioned } from './ref-mentioned.ts';

/** Where to search: the view, a ref, a box, or a circle with its radius. */
export function parseWithin(value: unknown, isSelected: boolean, tell: Tell): unknown {
  if (typeof value === 'string') {
    const ref = refMentioned(value, isSelected);
    if (ref === 'view') return 'view';
    return ref === undefined ? (circleIn(value, tell) ?? boxIn(value, tell)) : { ref };
  }
  if (!isRecord(value)) return boxIn(value, tell);
  const { ref, center } = value;
  if (typeof ref === 'string') return parseWithin(ref, isSelected, tell);
  const radiusM = radiusIn(value, tell);
  const at = radiusM === undefined ? undefined : parsePoint(center ?? value, tell);
  if (at) return { center: at, radius_m: radiusM };
  if (isRecord(value.view) || value.view === true || value.type === 'view') return 'view';
  return boxIn(value.bbox ?? value.bounds ?? value.coordinates ?? value, tell);
}

/** "39.9,116.4 500 m" */
function circleIn(text: string, tell: Tell): unknown {
  const [, point = '', radius] =
    /^(.{3,60}?)[\s,，;]+(\d+(?:\.\d+)?\s*(?:m|km|米|公里|千米))$/i.exec(text.trim()) ?? [];
  const center = radius === undefined ? undefined : parsePoint(point, tell);
  return center && { center, radius_m: metres(radius) };
}

function boxIn(value: unknown, tell: Tell): unknown {
  const bbox = parseBox(value, tell);
  return bbox && { bbox };
}

/** In metres; a bare "radius" has no unit. */
function radiusIn({ radius_m, radiusM = radius_m, radius, radius_km }: Record<string, unknown>, tell: Tell) {
  const given = radiusM ?? radius;
  const inKm = metres(radius_km);
  if (given === undefined) return inKm === undefined ? undefined : inKm * 1_000;
  const found = metres(given);
  if (found !== undefined && radiusM === undefined && isUnitless(given))
    tell(`had a radius without a unit: ${tellMetres(found)}`);
  return found;
}

const metres = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? parseNumber(value, 'radius_m') : undefined;

/** A bare number, as text too. */
export const isUnitless = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[\s\d.,+-]+$/.test(value));

export const tellMetres = (metresTaken: unknown): string => `${String(metresTaken)} metres were taken`;
