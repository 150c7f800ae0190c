import type { Place } from '../../domain/place.ts';
import type { PlacesQuery, SearchArea } from '../../domain/ports.ts';
import { isInMainlandChina, wgsToGcj } from '../../geo/crs.ts';
import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';
import { simplified } from '../routes/path.ts';
import { AMAP_CREDIT, type Amap, amapBody, amapPoint } from '../vendors/amap.ts';
import { placeOfPoi, poisOf } from '../vendors/amap-place.ts';
import { categoryTags } from '../vendors/categories.ts';
import { boxOf, middleOf } from './area.ts';

const MAX_RADIUS_M = 50_000;
const PAGE_SIZE = 25;
const MAX_CORNERS = 40;

/** AMap's place search around a point or inside a polygon, by words, by category or both. */
export function amapPlaces(amap: Amap): Adapter<PlacesQuery, Place[]> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers(query) {
      const middle = middleOf(query.area);
      return middle !== undefined && isInMainlandChina(middle) && (query.query !== undefined || typesOf(query) !== '');
    },
    async ask(query, signal) {
      const [path, where] = whereOf(query);
      const body = await amapBody(
        amap,
        path,
        {
          ...where,
          keywords: query.query?.slice(0, 80),
          types: typesOf(query),
          page_size: String(PAGE_SIZE),
          page_num: '1',
          show_fields: 'business',
        },
        signal,
      );
      if (!body) return { value: [] };
      const pois = poisOf(body);
      const places = pois.flatMap((poi) => placeOfPoi(poi, query.category) ?? []);
      if (places.length === 0 && pois.length > 0) throw new ProviderFailure('malformed');
      return { value: places };
    },
  };
}

const typesOf = ({ category }: PlacesQuery) => (category ? (categoryTags(category)?.amap ?? []) : []).join('|');

function whereOf({ area, sort }: PlacesQuery): [path: string, parameters: Record<string, string>] {
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

/** The area's outer ring, or the box around it; AMap wants the first corner again at the end, of a box two corners. */
function cornersOf(area: SearchArea): string {
  const [ring = []] = area.kind === 'polygon' ? area.rings : [];
  if (ring.length >= 3) {
    const corners = simplified(ring, MAX_CORNERS).map(amapPoint);
    return [...corners, ...corners.slice(0, 1)].join('|');
  }
  const box = boxOf(area);
  if (!box) throw new ProviderFailure('unsupported');
  const [west, south, east, north] = box;
  const [southWest, northEast] = [wgsToGcj({ lng: west, lat: south }), wgsToGcj({ lng: east, lat: north })];
  const text = (lng: number, lat: number) => `${lng.toFixed(6)},${lat.toFixed(6)}`;
  return `${text(southWest.lng, northEast.lat)}|${text(northEast.lng, southWest.lat)}`;
}
