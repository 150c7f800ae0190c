import { z } from 'zod';
import { boxOfArea } from '../../domain/box-of-area.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import type { SearchArea } from '../../domain/ports.ts';
import type { SearchAsked } from '../../domain/search-asked.ts';
import { distanceM } from '../../geo/distance.ts';
import { nearestOnPath } from '../../geo/distance-to-path.ts';
import { defineGeoTool } from '../define.ts';
import { placeInput } from '../place-input.ts';
import { resolvePlace } from '../resolve-place.ts';
import { framed, showSearched } from '../show-searched.ts';
import { tellMiss, tellPlace, tellSource } from '../tell.ts';
import { resolveSearchArea } from './area.ts';
import { isExcluded } from './excluded.ts';
import { isInSaved, searchSaved } from './in-saved.ts';
import { markerOf } from './marker-of.ts';
import { nearestIn } from './nearest.ts';
import { areaNameIn, type PlacesFound, placesFound } from './places-found.ts';
import { areSightsOfCity } from './reach-of.ts';
import { CITIES_RADIUS_M, SEARCH_RADIUS_M, within } from './within.ts';

const searchPlacesInput = z.object({
  query: z.string().min(1).max(80).optional().describe('name or words, in the language of the place'),
  category: z.string().max(40).optional().describe('a kind in one word: cafe, pharmacy, toilets, museum …'),
  near: placeInput.optional().describe('default: the map view'),
  within: within.optional(),
  along: z
    .object({ ref: z.string().max(24), detour_m: z.number().min(50).max(20_000).optional() })
    .optional()
    .describe('along a route'),
  radius_m: z
    .number()
    .min(SEARCH_RADIUS_M.min)
    .max(CITIES_RADIUS_M.max)
    .optional()
    .describe('with near; default 2000, at most 50000; for category "city" 500000'),
  open_now: z.boolean().optional(),
  sort: z.enum(['distance', 'relevance', 'rating']).optional(),
  exclude: z.array(z.string().max(60)).max(10).optional().describe('names or kinds to leave out'),
  limit: z.int().min(1).max(20).optional().describe('default 8'),
});

const SAME_PLACE_M = 500;

export const searchPlaces = defineGeoTool({
  description:
    'Finds places (POIs) by name or category around a place, in the map view, in an area or along a route; draws them numbered. For one named place whose position is wanted use locate.',
  input: searchPlacesInput,
  output: placesFound.or(miss),
  async execute(input, context): Promise<PlacesFound | Miss> {
    if (isInSaved(input)) return searchSaved(input, context, (start) => resolvePlace(start, context));
    if (!input.query && !input.category) return { miss: 'needs_place', about: '' };
    const looked = await resolveSearchArea(input, context);
    if (isMiss(looked)) return looked;
    const { label, center, from: start, inside, around: middle, drawn } = looked;
    const limit = input.limit ?? 8;
    const isByFame = !input.sort && !input.query && !input.radius_m && areSightsOfCity(middle, input.category);
    const find = (area: SearchArea) =>
      context.ports.places(
        {
          ...(input.query && { query: input.query }),
          ...(input.category && { category: input.category }),
          area,
          ...(inside && { inside }),
          ...(input.open_now && { openNow: true }),
          sort:
            input.sort ?? (area.kind === 'around' && input.category !== 'city' && !isByFame ? 'distance' : 'relevance'),
          limit: input.exclude ? Math.min(40, limit * 2) : middle ? limit + 1 : limit,
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      );
    const isNearest = input.sort === 'distance' && input.radius_m === undefined;
    const { area, answer } = await nearestIn(looked.area, { isNearest, leftMs: context.leftMs }, find);
    const { value, source: from } = answer;
    const radiusM = looked.radiusM !== undefined && area.kind === 'around' ? area.radiusM : looked.radiusM;
    const wanted = value.filter((found) => !isExcluded(found, input.exclude));
    const others = middle ? wanted.filter((found) => !isSamePlace(found, middle)) : wanted;
    const kept = inOrderAlong((others.length > 0 ? others : wanted).slice(0, limit), area);
    const search: SearchAsked = {
      ...(input.query && { query: input.query }),
      ...(input.category && { category: input.category }),
      areaKind: area.kind,
      areaName: label.name,
      ...(label.nameEn && { areaNameEn: label.nameEn }),
      center,
      ...(radiusM !== undefined && { radiusM }),
      ...(input.open_now && { openNow: true }),
      ...(isByFame && { isByFame }),
      ...(input.exclude && { exclude: input.exclude }),
      ...(drawn && { drawn }),
    };
    if (kept.length === 0) {
      // The map view is what it shows as it is.
      const bbox = area.kind === 'bbox' && area.bbox === context.view?.bbox ? null : boxOfArea(area);
      const searched = { ...label, ...(radiusM !== undefined && { radiusM }), ...(bbox && { bbox }) };
      return { miss: 'not_found', about: input.query ?? input.category ?? '', searched, search, source: from };
    }
    return {
      places: kept.map((found) => ({
        ...found,
        // Nobody sets out from the middle of a country, of a way or of what the map shows.
        distanceM: inside || !start ? undefined : (found.distanceM ?? Math.round(distanceM(start, found.at))),
        ref: context.refs.next('p'),
      })),
      search,
      source: from,
    };
  },
  map(output) {
    if (isMiss(output)) return showSearched(output);
    const { places, search } = output;
    const layers = places.map((found, index) => markerOf(found, index + 1));
    return [{ do: 'show', layers }, ...framed(search.drawn)];
  },
  refs(output) {
    if (isMiss(output)) return [];
    const { places, source: from } = output;
    return places.flatMap((found) =>
      found.ref ? [{ kind: 'place', ref: found.ref, place: found, source: from }] : [],
    );
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const { places, search, source: from } = output;
    const head = `${places.length} places, ${areaNameIn(search, locale)}${search.radiusM ? ` within ${search.radiusM} m` : ''}${search.isByFame ? ', the best known first' : ''}${orderTold(output)}:`;
    return [head, ...places.map((found, index) => `${index + 1}. ${tellPlace(found, locale)}`), tellSource(from)].join(
      '\n',
    );
  },
});

/** What lies along a way, in the order in which one comes past it. */
function inOrderAlong(places: Place[], area: SearchArea): Place[] {
  if (area.kind !== 'along') return places;
  const passed = new Map(places.map((found) => [found, nearestOnPath(found.at, area.path).at]));
  return places.toSorted((a, b) => (passed.get(a) ?? 0) - (passed.get(b) ?? 0));
}

function orderTold({ places, search }: PlacesFound): string {
  if (search.areaKind === 'along') return ', in order along the way';
  return places.some((found) => found.distanceM !== undefined) ? ' (metres are straight-line)' : '';
}

/** Asking for what is near a place does not mean the place itself. */
function isSamePlace(found: Place, middle: Place): boolean {
  const isNamed = found.name === middle.name || (found.nameEn !== undefined && found.nameEn === middle.nameEn);
  return isNamed && distanceM(found.at, middle.at) < SAME_PLACE_M;
}
