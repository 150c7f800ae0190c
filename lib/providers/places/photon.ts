import { boxOfArea } from '../../domain/box-of-area.ts';
import { categoryLabel } from '../../domain/categories.ts';
import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { splitAtAntimeridian } from '../../geo/bbox.ts';
import type { BBox } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { categoryTags, isAnyValue } from '../vendors/categories.ts';
import { PHOTON_CREDIT, photonPlaces } from '../vendors/photon.ts';
import { centerOfArea, isWide } from './area.ts';
import { MAX_FEATURES, nearbyUrl, searchUrl } from './photon-urls.ts';

/** Photon: by name inside the area's box; by category alone, the nearest to the middle. */
export function photonPlacesAdapter({ baseUrl, fetchJson }: Endpoint): Adapter<PlacesQuery, Place[]> {
  return {
    id: 'photon',
    credit: PHOTON_CREDIT,
    covers: (query) =>
      centerOfArea(query.area) !== undefined && (query.query !== undefined || tagsOf(query).length > 0),
    async ask(query, signal) {
      // Across a region the best known of a kind are wanted, not those beside its middle.
      const words =
        query.query ?? (isWide(query.area) && query.category ? categoryLabel(query.category, 'en') : undefined);
      const urls = words
        ? boxesOf(query).map((box) => searchUrl(baseUrl, query, words, box))
        : [nearbyUrl(baseUrl, query)];
      for (const url of urls) for (const tag of tagsOf(query)) url.searchParams.append('osm_tag', tag);
      const found = await Promise.all(
        urls.map((url) => photonPlaces(fetchJson, url, query.locale, MAX_FEATURES, signal)),
      );
      return { value: found.flat() };
    },
  };
}

/** Keys under which Photon indexes things. Any other finds nothing, and one with a colon of its own is rejected. */
const MAIN_KEYS =
  /^(amenity|shop|tourism|leisure|historic|office|craft|railway|aeroway|highway|natural|man_made|place)$/;

/** A category's tags as Photon's filters: "amenity:cafe"; any shop is "shop". */
function tagsOf({ category }: PlacesQuery): string[] {
  return (category ? (categoryTags(category)?.osm ?? []) : []).flatMap((tag) => {
    const [key = '', value = ''] = tag.split('=');
    if (!MAIN_KEYS.test(key)) return [];
    return [isAnyValue(tag) ? key : `${key}:${value}`];
  });
}

/** Photon's bbox cannot cross the antimeridian: such a box is requested as two halves. */
function boxesOf({ area }: PlacesQuery): (BBox | null)[] {
  const box = boxOfArea(area);
  return box ? splitAtAntimeridian(box) : [null];
}
