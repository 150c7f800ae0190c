import { boxOfArea } from '../../domain/box-of-area.ts';
import type { PlacesQuery, SearchArea } from '../../domain/ports.ts';
import { wgsToGcj } from '../../geo/crs.ts';
import { ProviderFailure } from '../failure.ts';
import { simplified } from '../routes/simplified.ts';
import { amapPoint } from '../vendors/amap-points.ts';

const MAX_RADIUS_M = 50_000;

const MAX_CORNERS = 40;

export function whereOf({ area, sort }: PlacesQuery): [path: string, parameters: Record<string, string>] {
  if (area.kind === 'around' && area.radiusM <= MAX_RADIUS_M) {
    return [
      '/v5/place/around',
      {
        location: amapPoint(area.center),
        radius: String(Math.max(1, Math.round(area.radiusM))),
        sortrule: sort === 'distance' ? 'distance' : 'weight',
      },
    ];
  }
  return ['/v5/place/polygon', { polygon: cornersOf(area) }];
}

/**
 * The area's outer ring, or the box around it; AMap wants the first corner repeated at the end, and only two corners
 * for a box.
 */
function cornersOf(area: SearchArea): string {
  const [ring = []] = area.kind === 'polygon' ? area.rings : [];
  if (ring.length >= 3) {
    const corners = simplified(ring, MAX_CORNERS).map(amapPoint);
    return [...corners, ...corners.slice(0, 1)].join('|');
  }
  const box = boxOfArea(area);
  if (!box) throw new ProviderFailure('unsupported');
  const [west, south, east, north] = box;
  const [southWest, northEast] = [wgsToGcj({ lng: west, lat: south }), wgsToGcj({ lng: east, lat: north })];
  const text = (lng: number, lat: number) => `${lng.toFixed(6)},${lat.toFixed(6)}`;
  return `${text(southWest.lng, northEast.lat)}|${text(northEast.lng, southWest.lat)}`;
}
