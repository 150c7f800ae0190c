import { z } from 'zod';

const properties = z.object({ name: z.string(), nameEn: z.string().optional(), code: z.string().optional() });

/** The embedded basemap's file: GeoJSON areas with names; other geometry is ignored. */
const file = z.object({
  features: z.array(z.object({ properties, geometry: z.looseObject({ type: z.string() }) })),
});
// A build step writes the coordinates; validating 100,000 of them on each load would cost more than drawing them.
const isList = <T>() => z.custom<T[]>(Array.isArray);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: isList<number[][]>() });
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: isList<number[][][]>() });

/** Web Mercator scaled to the unit square, y downwards: x0, y0, x1, y1 … */
type UnitRing = Float64Array;

interface UnitPolygon {
  rings: UnitRing[];
  box: [number, number, number, number];
}

export interface Country {
  name: string;
  nameEn: string;
  polygons: UnitPolygon[];
  /** Centre of its largest part and that part's width, both in unit coordinates. */
  label: { x: number; y: number; width: number };
}

export function unitX(lng: number): number {
  return lng / 360 + 0.5;
}

export function unitY(lat: number): number {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The basemap file's JSON → countries. Throws ZodError if it is not such a file. */
export function countriesOf(json: unknown): Country[] {
  return file.parse(json).features.flatMap(({ properties: { name, nameEn = name }, geometry }) => {
    const parts = partsOf(geometry);
    const polygons = parts.map(unitPolygon);
    const largest = polygons.toSorted((a, b) => widthOf(b) - widthOf(a))[0];
    return largest ? [{ name, nameEn, polygons, label: labelOf(largest) }] : [];
  });
}

function partsOf(geometry: unknown): number[][][][] {
  const single = polygon.safeParse(geometry);
  if (single.success) return [single.data.coordinates];
  const several = multiPolygon.safeParse(geometry);
  return several.success ? several.data.coordinates : [];
}

const widthOf = ({ box }: UnitPolygon) => (box[2] - box[0]) * (box[3] - box[1]);

function unitPolygon(rings: number[][][]): UnitPolygon {
  const unit = rings.map((points) => {
    const flat = new Float64Array(points.length * 2);
    points.forEach(([lng = 0, lat = 0], index) => {
      flat[index * 2] = unitX(lng);
      flat[index * 2 + 1] = unitY(lat);
    });
    return flat;
  });
  return { rings: unit, box: boxOf(unit[0] ?? new Float64Array()) };
}

function boxOf(flat: UnitRing): UnitPolygon['box'] {
  const box: UnitPolygon['box'] = [1, 1, 0, 0];
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i] ?? 0;
    const y = flat[i + 1] ?? 0;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Centroid of the outer ring. Source: shoelace centroid formula. */
function labelOf({ rings, box }: UnitPolygon): Country['label'] {
  const flat = rings[0] ?? new Float64Array();
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i + 3 < flat.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = flat.subarray(i, i + 4);
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    sumX += (x0 + x1) * cross;
    sumY += (y0 + y1) * cross;
  }
  const middle = { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 };
  const center = area === 0 ? middle : { x: sumX / (3 * area), y: sumY / (3 * area) };
  return { ...center, width: box[2] - box[0] };
}
