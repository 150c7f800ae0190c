import { destination } from './great-circle.ts';
import type { LngLat } from './lng-lat.ts';

/** A circle as a ring of 64 points. */
export function circleRing(center: LngLat, radiusM: number): LngLat[] {
  return Array.from({ length: 64 }, (_, index) => destination(center, (index * 360) / 64, radiusM));
}
