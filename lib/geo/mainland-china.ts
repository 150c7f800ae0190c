import border from '../../generated/mainland-china.json' with { type: 'json' };
import type { LngLat } from './lng-lat.ts';

/** Flat, as the build writes it: the whole border in arrays of pairs would be a thousand objects. */
type Ring = readonly number[];

const rings = border.map((ring: Ring) => ({ ring, box: boxOf(ring) }));

/**
 * Whether the point lies in mainland China, where the shifted datums apply: by its border, not a rectangle, so that
 * Hong Kong, Macau, Taipei, Seoul, Hanoi and Vladivostok are outside. Accurate to about 1 km at the border.
 * Source: the border of @rapideditor/country-coder, written by the build, as the package is too heavy for the page.
 */
export function isInMainlandChina({ lng, lat }: LngLat): boolean {
  let inside = false;
  for (const { ring, box } of rings) {
    const isNear = lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;
    if (isNear && isInRing(lng, lat, ring)) inside = !inside;
  }
  return inside;
}

/** Even–odd rule. */
function isInRing(lng: number, lat: number, ring: Ring): boolean {
  let inside = false;
  let [lastLng = 0, lastLat = 0] = ring.slice(-2);
  for (let i = 0; i < ring.length; i += 2) {
    const [atLng = 0, atLat = 0] = [ring[i], ring[i + 1]];
    const isCrossed = atLat > lat !== lastLat > lat;
    if (isCrossed && lng < ((lastLng - atLng) * (lat - atLat)) / (lastLat - atLat) + atLng) inside = !inside;
    [lastLng, lastLat] = [atLng, atLat];
  }
  return inside;
}

function boxOf(ring: Ring) {
  const lngs = ring.filter((_, index) => index % 2 === 0);
  const lats = ring.filter((_, index) => index % 2 === 1);
  return { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
}
