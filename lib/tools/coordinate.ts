import { z } from 'zod';
import type { LngLat } from '../geo/lng-lat.ts';
import { type ParsedCoordinate, parseCoordinate } from '../geo/parse-coordinate.ts';

/** How a pasted coordinate was understood, so that the user can object. */
export const coordinateReading = z.object({
  /** The assumed order; absent if letters or words gave it. */
  order: z.enum(['lat,lng', 'lng,lat']).optional(),
  /** The datum assumed for the numbers; places are WGS-84. */
  datum: z.enum(['wgs84', 'gcj02', 'bd09']),
  /** The text named no datum. */
  isDatumAssumed: z.boolean(),
});
export type CoordinateReading = z.infer<typeof coordinateReading>;

/** The reading of a bare point: the model was asked for WGS-84, but the user may have meant another datum. */
export const BARE_POINT: CoordinateReading = { datum: 'wgs84', isDatumAssumed: true };

/**
 * The point a text gives as coordinates, WGS-84; null if there is none. other: an equally good reading, to be asked
 * about.
 */
export function coordinateIn(text: string): { at: LngLat; reading: CoordinateReading; other?: LngLat } | null {
  const parsed = parseCoordinate(text);
  return parsed && { at: parsed.point, reading: readingOf(parsed), ...(parsed.other && { other: parsed.other }) };
}

function readingOf({ assumed, datum }: ParsedCoordinate): CoordinateReading {
  return {
    ...(assumed.order && { order: assumed.order }),
    datum,
    isDatumAssumed: assumed.datum !== undefined,
  };
}

export const DATUM_NAMES = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;

/** One line for the model. */
export function tellReading({ order, datum, isDatumAssumed }: CoordinateReading): string {
  const numbers = order ? `the numbers were read as ${order}; ` : '';
  const said = isDatumAssumed
    ? `${DATUM_NAMES[datum]} was assumed: say so, coordinates of AMap (GCJ-02) or Baidu (BD-09) lie some hundred metres off`
    : `${DATUM_NAMES[datum]}${datum === 'wgs84' ? '' : ', converted to WGS-84'}`;
  return `coordinates: ${numbers}datum ${said}`;
}
