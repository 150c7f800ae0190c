import { boxOfArea } from '../../domain/box-of-area.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { distanceM } from '../../geo/distance.ts';
import { type BBox, rounded } from '../../geo/lng-lat.ts';
import { centerOfArea } from './area.ts';

/** Photon returns at most this many. */
export const MAX_FEATURES = 50;

export function searchUrl(baseUrl: string, query: PlacesQuery, words: string, box: BBox | null): URL {
  const url = new URL(`${baseUrl}/api`);
  url.searchParams.set('q', words);
  url.searchParams.set('limit', String(MAX_FEATURES));
  setMiddle(url, query);
  if (box) url.searchParams.set('bbox', box.map((value) => value.toFixed(5)).join(','));
  return url;
}

export function nearbyUrl(baseUrl: string, query: PlacesQuery): URL {
  const url = new URL(`${baseUrl}/reverse`);
  url.searchParams.set('limit', String(MAX_FEATURES));
  setMiddle(url, query);
  const middle = centerOfArea(query.area);
  const box = boxOfArea(query.area);
  if (middle && box) {
    const km = distanceM(middle, { lng: box[0], lat: box[1] }) / 1000;
    url.searchParams.set('radius', String(Math.max(1, Math.ceil(km))));
  }
  return url;
}

function setMiddle(url: URL, query: PlacesQuery): void {
  const middle = centerOfArea(query.area);
  if (!middle) return;
  const { lng, lat } = rounded(middle, 5);
  url.searchParams.set('lat', String(lat));
  url.searchParams.set('lon', String(lng));
}
