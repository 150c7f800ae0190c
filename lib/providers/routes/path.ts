import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { decodePolyline } from '../../geo/polyline.ts';
import { pointOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';

/** The most vertices built; a vertex takes two characters or more. */
const MAX_DECODED = 200_000;

/**
 * A line that begins farther than this from where it should was decoded with the wrong precision: that is a factor of
 * ten.
 */
const FAR_M = 100_000;

/**
 * A provider's line → points. Encoded with six decimals, as requested, or with five by a server that knows nothing else
 * (recognised by where it should start); or GeoJSON. Throws ProviderFailure if it is none of them.
 */
export function pathOf(geometry: unknown, start?: LngLat): LngLat[] {
  if (typeof geometry !== 'string') {
    const { coordinates } = recordOf(geometry);
    if (!Array.isArray(coordinates)) throw new ProviderFailure('malformed');
    return coordinates
      .slice(0, MAX_DECODED)
      .flatMap((pair) => (Array.isArray(pair) ? (pointOf(pair[0], pair[1]) ?? []) : []));
  }
  const points = decoded(geometry, 6);
  const awayM = (path: LngLat[]) => (start && path[0] ? distanceM(start, path[0]) : 0);
  if (points && awayM(points) <= FAR_M) return points;
  const coarse = decoded(geometry, 5);
  const [best] = [points, coarse].filter((path) => path !== undefined).toSorted((a, b) => awayM(a) - awayM(b));
  if (!best || geometry === '') throw new ProviderFailure('malformed');
  return best;
}

function decoded(encoded: string, precision: number): LngLat[] | undefined {
  try {
    return decodePolyline(encoded, precision, Math.max(1, Math.ceil(encoded.length / 2 / MAX_DECODED)));
  } catch {
    return undefined;
  }
}
