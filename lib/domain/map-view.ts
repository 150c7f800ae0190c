import { z } from 'zod';
import { bbox, lngLat } from '../geo/lng-lat-schema.ts';

/** What the map showed when a message was sent. */
export const mapView = z.object({
  center: lngLat,
  zoom: z.number().min(0).max(22),
  bbox,
});
export type MapView = z.infer<typeof mapView>;
