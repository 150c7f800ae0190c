import type { LngLat } from '../geo/lng-lat.ts';

/** "39.9042, 116.4074": latitude first, as people and maps write it; 4 decimals are about 10 m. */
export function coordinateText({ lat, lng }: LngLat): string {
  return `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
}
