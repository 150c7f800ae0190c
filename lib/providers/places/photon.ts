import { categoryLabel } from '../../domain/categories.ts';
import type { Place } from '../../domain/place.ts';
import type { PlacesQuery } from '../../domain/ports.ts';
import { splitAtAntimeridian } from '../../geo/bbox.ts';
import { distanceM } from '../../geo/distance.ts';
import { type BBox, rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { categoryTags, isAnyValue } from '../vendors/categories.ts';
import { PHOTON_CREDIT, photonPlaces } from '../vendors/photon.ts';
import { boxOf, isWide, middleOf } from './area.ts';

/** Photon gives at most this many. */
const MAX_FEATURES = 50;

/** Photon: by name inside the area's box; by category alone, what is nearest to the middle. */
export function photonPlacesAdapter({ baseUrl, fetchJson }: Endpoint): Adapter<PlacesQuery, Place[]> {
  return {
    id: 'photon',
    credit: PHOTON_CREDIT,
    covers: (query) => middleOf(query.area) !== undefined && (query.query !== undefined || tagsOf(query).length > 0),
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

/** Keys that Photon knows things by. Any other finds nothing, and one with a colon of its own is refused. */
const MAIN_KEYS =
  /^(amenity|shop|tourism|leisure|historic|office|craft|railway|aeroway|highway|natural|man_made|place)$/;

/** A category's tags as Photon filters by them: "amenity:cafe"; any shop is "shop". */
function tagsOf({ category }: PlacesQuery): string[] {
  return (category ? (categoryTags(category)?.osm ?? []) : []).flatMap((tag) => {
    const [key = '', value = ''] = tag.split('=');
    if (!MAIN_KEYS.test(key)) return [];
    return [isAnyValue(tag) ? key : `${key}:${value}`];
  });
}

/** Photon's bbox cannot cross the antimeridian: such a box is asked for in two halves. */
function boxesOf({ area }: PlacesQuery): (BBox | null)[] {
  const box = boxOf(area);
  return box ? splitAtAntimeridian(box) : [null];
}

function searchUrl(baseUrl: string, query: PlacesQuery, words: string, box: BBox | null): URL {
  const url = new URL(`${baseUrl}/api`);
  url.searchParams.set('q', words);
  url.searchParams.set('limit', String(MAX_FEATURES));
  setMiddle(url, query);
  if (box) url.searchParams.set('bbox', box.map((value) => value.toFixed(5)).join(','));
  return url;
}

function nearbyUrl(baseUrl: string, query: PlacesQuery): URL {
  const url = new URL(`${baseUrl}/reverse`);
  url.searchParams.set('limit', String(MAX_FEATURES));
  setMiddle(url, query);
  const middle = middleOf(query.area);
  const box = boxOf(query.area);
  if (middle && box) {
    const km = distanceM(middle, { lng: box[0], lat: box[1] }) / 1000;
    url.searchParams.set('radius', String(Math.max(1, Math.ceil(km))));
  }
  return url;
}

function setMiddle(url: URL, query: PlacesQuery): void {
  const middle = middleOf(query.area);
  if (!middle) return;
  const { lng, lat } = rounded(middle, 5);
  url.searchParams.set('lat', String(lat));
  url.searchParams.set('lon', String(lng));
}
