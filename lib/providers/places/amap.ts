import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Adapter } from '../adapter.ts';
import { ProviderFailure } from '../failure.ts';
import { AMAP_CREDIT, type Amap, amapBody } from '../vendors/amap.ts';
import { placeOfPoi, poisOf } from '../vendors/amap-place.ts';
import { categoryTags } from '../vendors/categories.ts';
import { whereOf } from './amap-where.ts';
import { centerOfArea } from './area.ts';

const PAGE_SIZE = 25;

/** AMap's place search around a point or inside a polygon, by words, by category or both. */
export function amapPlaces(amap: Amap): Adapter<PlacesQuery, Place[]> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers(query) {
      const middle = centerOfArea(query.area);
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
