import { areaM2 } from '../../geo/area.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { simplified } from '../../geo/simplified.ts';

/** Corners of one ring, and rings of one area, that are kept. */
const MOST_CORNERS = 200;
const MOST_RINGS = 20;
/** Before the corners are weighed one against the other, which takes the square of their number. */
const THINNED = 2_000;

/** The border of an area, rough enough to be kept for every one: its largest rings, with the corners that matter most. */
export function outlineOf(rings: readonly (readonly LngLat[])[]): LngLat[][] {
  return rings
    .map((ring) => ({ ring, size: areaM2(ring) }))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MOST_RINGS)
    .map(({ ring }) => simplified(thinned(open(ring)), MOST_CORNERS))
    .filter(({ length }) => length >= 3);
}

const open = (ring: readonly LngLat[]) => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && first.lng === last.lng && first.lat === last.lat ? ring.slice(0, -1) : ring;
};

/** Without corners that lie closer together than a share of the whole way round. */
function thinned(ring: readonly LngLat[]): readonly LngLat[] {
  if (ring.length <= THINNED) return ring;
  const lengths = ring.map((point, i) => distanceM(point, ring[i + 1] ?? point));
  const step = lengths.reduce((sum, length) => sum + length, 0) / THINNED;
  let since = step;
  return ring.filter((_, i) => {
    const isKept = since >= step;
    since = (isKept ? 0 : since) + (lengths[i] ?? 0);
    return isKept;
  });
}
