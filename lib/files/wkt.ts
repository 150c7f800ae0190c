import type { AnyGeometry } from '../geo/point-of-geometry.ts';

const TYPES: Record<string, string> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};

/** Well-known text, with or without PostGIS' SRID and heights, as a GeoJSON geometry; undefined for any other text. Source: OGC 06-103r4. */
export function geometryOfWkt(text: string): AnyGeometry | undefined {
  const [, word = '', body] =
    /^(?:SRID=\d+;)?\s*([A-Z]+)\s*(?:(?:ZM|Z|M)\s*)?(\([-+\d.,eE()\s]*\))\s*$/i.exec(text.trim()) ?? [];
  const type = TYPES[word.toUpperCase()];
  if (!type || body === undefined) return undefined;
  // (1 2, 3 4) → [[1, 2], [3, 4]]: positions become lists, and brackets stay brackets.
  const json = body
    .replace(
      /(?<![-+\d.eE])[-+\d.eE]+(?:\s+[-+\d.eE]+)+/g,
      (position) => `[${position.trim().split(/\s+/).map(Number).join(',')}]`,
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const coordinates: unknown = JSON.parse(json);
    const list = Array.isArray(coordinates) ? coordinates : [];
    if (type === 'Point') return { type, coordinates: list[0] };
    // MULTIPOINT ((1 2), (3 4)) has brackets that MULTIPOINT (1 2, 3 4) lacks.
    if (type === 'MultiPoint')
      return { type, coordinates: list.map((each) => (Array.isArray(each?.[0]) ? each[0] : each)) };
    return { type, coordinates };
  } catch {
    return undefined;
  }
}
