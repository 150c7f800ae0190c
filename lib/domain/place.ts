import { z } from 'zod';
import { bbox, lngLat } from '../geo/lng-lat-schema.ts';

/** A place as tools, cards and map use it. Coordinates are WGS-84. */
export const place = z.object({
  /** Short reference in the conversation (p1, p2 …), set when a tool shows it. */
  ref: z.string().optional(),
  /** In the local or Chinese form when known; always set. */
  name: z.string(),
  nameEn: z.string().optional(),
  /** The point is near the named thing rather than at it: say "near X". */
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
  /** 0–1, from the gazetteer: how likely the name is to mean this place among others of that name. */
  standing: z.number().optional(),
  /** Great-circle distance from the centre of the search. */
  distanceM: z.number().optional(),
  phone: z.string().optional(),
  web: z.string().optional(),
  /** OSM opening_hours syntax, or the provider's own text. */
  openingHours: z.string().optional(),
  /** In OSM's syntax: the habit of a well-known place, entered by hand; may differ that day. Read by lib/domain/hours-of.ts. */
  usualHours: z.string().optional(),
  openNow: z.boolean().optional(),
  /** 0–5. */
  rating: z.number().optional(),
  /** Extent of an area, if known; west > east across the antimeridian. */
  bbox: bbox.optional(),
  /** How sure the point is: a hand-made landmark is 'approximate', a city centre 'city'. */
  precision: z.enum(['exact', 'poi', 'city', 'region', 'approximate']).optional(),
  /**
   * How the place matches the words asked for: 'exact' its name, 'alias' another name of it, 'pinyin' its sound, 'typo'
   * nearly its name, 'coarse' the area around what was asked for; 'other' is something else, the nearest the source
   * had. Only the first two are facts; the others are guesses that somebody has to confirm. Absent for places that were
   * not looked up by name.
   */
  match: z.enum(['exact', 'alias', 'pinyin', 'typo', 'coarse', 'other']).optional(),
  /** What was asked for, when this is only the street or area it must be in; `match` is then 'coarse'. */
  asked: z.string().optional(),
  /** The provider's own id, e.g. "amap:B000A7BD6C" or "osm:N123". */
  providerId: z.string().optional(),
});
export type Place = z.infer<typeof place>;
