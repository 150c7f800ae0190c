import { z } from 'zod';
import { bbox, lngLat } from '../geo/lng-lat.ts';

/** Where a value comes from; shown under its card, told to the model when degraded. */
export const source = z.object({
  /** Adapter id: "open-meteo", "photon", "embedded" … */
  id: z.string(),
  name: z.string(),
  attribution: z.string(),
  url: z.string().optional(),
  /** ISO 8601, UTC: when it was fetched (or read from the embedded data). */
  fetchedAt: z.string(),
  /** What the data is of, as the source says it, e.g. the observation time. */
  dataTime: z.string().optional(),
  /** True for embedded data: no live provider was reached or asked. */
  offline: z.boolean().optional(),
  /** Why the answer is less than the best, as codes: "offline", "timeout", "quota", "estimate" … */
  degraded: z.array(z.string()).optional(),
});
export type Source = z.infer<typeof source>;

/** A place as tools, cards and map know it. Coordinates are WGS-84. */
export const place = z.object({
  /** Short reference in the conversation (p1, p2 …), set when a tool shows it. */
  ref: z.string().optional(),
  /** In the local or Chinese form when known; always set. */
  name: z.string(),
  nameEn: z.string().optional(),
  /** The point is near what is named, and not it: say "near X". */
  isNear: z.boolean().optional(),
  /** country | region | city | county | airport | landmark | address, or a category id of the vocabulary ("cafe", "museum" …). */
  kind: z.string(),
  at: lngLat,
  address: z.string().optional(),
  /** Containing areas, nearest last, e.g. "浙江省 杭州市". */
  admin: z.string().optional(),
  adminEn: z.string().optional(),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().optional(),
  /** IANA name. */
  timeZone: z.string().optional(),
  /** Six digits, mainland China only. */
  adcode: z.string().optional(),
  population: z.number().optional(),
  /** 0–1, from the gazetteer: how much the name that was asked for means this place among others that bear it. */
  standing: z.number().optional(),
  /** From the centre of the search, great circle. */
  distanceM: z.number().optional(),
  phone: z.string().optional(),
  web: z.string().optional(),
  /** OSM opening_hours syntax, or the provider's own text. */
  openingHours: z.string().optional(),
  openNow: z.boolean().optional(),
  /** 0–5. */
  rating: z.number().optional(),
  /** How far an area reaches, where that is known; west > east over the antimeridian. */
  bbox: bbox.optional(),
  /** How sure the point is: a hand-made landmark is 'approximate', a city centre 'city'. */
  precision: z.enum(['exact', 'poi', 'city', 'region', 'approximate']).optional(),
  /**
   * How the words that were asked for named it: 'exact' by its name, 'alias' by another name of it, 'pinyin' by its sound,
   * 'typo' by nearly its name, 'coarse' as the area around what was asked for; 'other' is another thing, the nearest that the
   * source had. Only the first two are facts; the others are guesses that somebody has to confirm. Absent for what was not
   * looked up by a name.
   */
  match: z.enum(['exact', 'alias', 'pinyin', 'typo', 'coarse', 'other']).optional(),
  /** What was asked for, where this is only the street or area that it must lie in; `match` is then 'coarse'. */
  asked: z.string().optional(),
  /** The provider's own id, e.g. "amap:B000A7BD6C" or "osm:N123". */
  providerId: z.string().optional(),
});
export type Place = z.infer<typeof place>;

/** An honest miss: what was not found or not possible, and what is nearest to it. */
export const miss = z.object({
  miss: z.enum([
    'not_found',
    'ambiguous',
    'not_covered',
    'no_route',
    'no_transit',
    'over_sea',
    'too_far',
    'needs_place',
    'needs_start',
    'same_place',
    'needs_position',
    'nothing_there',
    'unread_notation',
    'unavailable',
  ]),
  /** What was asked for, in the user's words. */
  about: z.string(),
  candidates: z.array(place).optional(),
  /** Where a search found nothing; radiusM: of what was searched around the place. */
  searched: z.object({ name: z.string(), nameEn: z.string().optional(), radiusM: z.number().optional() }).optional(),
  /** What was asked for is no ref; these are: "p1–p4, r1", '' when there are none. */
  knownRefs: z.string().optional(),
  source: source.optional(),
});
export type Miss = z.infer<typeof miss>;

export function isMiss(output: unknown): output is Miss {
  return typeof output === 'object' && output !== null && 'miss' in output;
}
