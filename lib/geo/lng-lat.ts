/** A point in WGS-84 degrees. The order changes only at the Leaflet and GeoJSON edges. Its schema: lng-lat-schema.ts. */
export interface LngLat {
  lng: number;
  lat: number;
}

/**
 * [west, south, east, north] in WGS-84 degrees. West > east means that the box crosses the antimeridian (RFC 7946,
 * 5.2). This is the only form used inside the product: longitudes stay within ±180° in every point and box, and each
 * leg of a path or ring takes the short way. They are continued beyond that (unwrapped) only while something is drawn
 * or computed on a plane.
 */
export type BBox = [west: number, south: number, east: number, north: number];

/** Longitude brought into [-180, 180). Degrees → degrees. */
export function wrapLng(lng: number): number {
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** The longitude of the same meridian nearest to a reference, at most 180° from it; may lie outside [-180, 180]. */
export function nearLng(lng: number, reference: number): number {
  return lng + 360 * Math.round((reference - lng) / 360);
}

/** The point with both coordinates rounded. decimals: 5 is about 1 m, 2 about 1 km. */
export function rounded(point: LngLat, decimals: number): LngLat {
  const factor = 10 ** decimals;
  return { lng: Math.round(point.lng * factor) / factor, lat: Math.round(point.lat * factor) / factor };
}
