import type { LngLat } from '../../lib/geo/lng-lat.ts';

/** The start view: China in both languages, as map_view assumes when a message carries no view. */
export const HOME: { center: LngLat; zoom: number } = { center: { lng: 105, lat: 34 }, zoom: 4 };
export const MIN_ZOOM = 2;
export const MAX_ZOOM = 19;
