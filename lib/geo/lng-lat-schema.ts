import { z } from 'zod';

/** The schema of LngLat; apart from it, as the map of the page needs no schemas. */
export const lngLat = z.object({
  lng: z.number().min(-180).max(180).describe('longitude, WGS-84 degrees'),
  lat: z.number().min(-90).max(90).describe('latitude, WGS-84 degrees'),
});

/** The schema of BBox. */
export const bbox = z.tuple([
  z.number().min(-180).max(180),
  z.number().min(-90).max(90),
  z.number().min(-180).max(180),
  z.number().min(-90).max(90),
]);
