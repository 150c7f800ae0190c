import { z } from 'zod';
import { localDate, localTime } from '../domain/dates.ts';
import { avoidable, travelMode } from '../domain/route.ts';
import { bbox, lngLat } from '../geo/lng-lat.ts';
import { placeInput } from './place-input.ts';

/** Where a search looks: the map view, an area or place by ref, a box, or a circle. */
/** Around the middle of a search. */
export const SEARCH_RADIUS_M = { min: 10, max: 50_000 };

export const within = z
  .union([
    z.literal('view').describe('what the map shows'),
    z.object({ ref: z.string().max(24).describe('an area, or a place with its surroundings') }),
    z.object({ bbox: bbox.refine(([, south, , north]) => south <= north, 'south lies north of north') }),
    z.object({ center: lngLat, radius_m: z.number().min(10).max(50_000) }),
  ])
  .describe('limits the search to an area');

const refs = z.array(z.string().max(24)).min(1).max(50);

export const weatherInput = z.object({
  place: placeInput,
  span: z.enum(['now', 'hours', 'days']).describe('now; the next hours (up to 48); whole days'),
  days: z.int().min(1).max(16).optional().describe('how many days from today, with span "days"; default 7'),
  date: localDate.optional().describe('one day that the question is about, e.g. tomorrow'),
  air_quality: z.boolean().optional().describe('also air quality'),
});

export const searchPlacesInput = z.object({
  query: z.string().min(1).max(80).optional().describe('name or words, in the language of the place'),
  category: z
    .string()
    .max(40)
    .optional()
    .describe('a kind of place in one word: cafe, restaurant, pharmacy, toilets, museum …'),
  near: placeInput.optional().describe('around this place; default: the map view'),
  within: within.optional(),
  along: z
    .object({ ref: z.string().max(24).describe('a route'), detour_m: z.number().min(50).max(20_000).optional() })
    .optional()
    .describe('along a route of this conversation'),
  radius_m: z.number().min(SEARCH_RADIUS_M.min).max(SEARCH_RADIUS_M.max).optional().describe('with near; default 2000'),
  open_now: z.boolean().optional(),
  sort: z.enum(['distance', 'relevance', 'rating']).optional(),
  exclude: z.array(z.string().max(60)).max(10).optional().describe('names or categories to leave out'),
  limit: z.int().min(1).max(20).optional().describe('default 8'),
});

export const getPlaceInput = z.object({ ref: z.string().max(24).describe('a place of this conversation, "p3"') });

export const locateInput = z.object({
  query: z
    .string()
    .min(1)
    .max(400)
    .optional()
    .describe('the place in the words of the user; coordinates and links of maps as they were pasted, datum too'),
  query_en: z.string().max(120).optional().describe('its English or local name, if you know it'),
  city: z.string().max(80).optional(),
  point: lngLat.optional().describe('a WGS-84 point: what is there?'),
  ref: z.string().max(24).optional().describe('"me", "view", "selection" or a place: what and where is it?'),
  limit: z.int().min(1).max(10).optional().describe('candidates to return; default 5'),
});

export const planRouteInput = z.object({
  from: placeInput.optional().describe("default: the user's position, else ask"),
  to: placeInput,
  via: z.array(placeInput).max(10).optional(),
  mode: travelMode.optional().describe('default: walk under 2 km, else drive'),
  depart_at: localTime.optional(),
  arrive_by: localTime.optional().describe('to be there in time: also gives the latest departure (leave_by)'),
  avoid: z.array(avoidable).max(3).optional(),
  alternatives: z.int().min(1).max(3).optional().describe('how many ways to show; default 1'),
  weather: z
    .boolean()
    .optional()
    .describe('weather on the way at the hour of passing; default: on drives and rides of an hour or more'),
});

export const travelTimesInput = z.object({
  from: placeInput,
  to: z.array(placeInput).min(1).max(20).optional().describe('targets: gives a matrix'),
  minutes: z
    .array(z.int().min(1).max(60))
    .min(1)
    .max(4)
    .optional()
    .describe('gives the area reachable in so many minutes'),
  mode: travelMode.optional().describe('default walk'),
});

export const planTripInput = z.object({
  area: placeInput.describe('city or area of the trip'),
  start_date: localDate.optional(),
  days: z.int().min(1).max(10).describe('number of days'),
  interests: z.array(z.string().max(40)).max(8).optional().describe('museum, park, food, history …'),
  pace: z.enum(['easy', 'normal', 'full']).optional().describe('2, 4 or 6 stops a day; default normal'),
  start: placeInput.optional().describe('where each day begins, e.g. the hotel'),
  must: z.array(placeInput).max(20).optional().describe('places that must be in it'),
  avoid: z.array(z.string().max(60)).max(10).optional(),
  mode: travelMode.optional(),
});

export const outingAdviceInput = z.object({
  place: placeInput,
  date: localDate.optional().describe('default today'),
  hours: z
    .tuple([z.int().min(0).max(23), z.int().min(1).max(24)])
    .optional()
    .describe('from hour to hour, local'),
  activity: z.string().max(60).optional().describe('running, hiking, picnic, cycling …'),
});

export const mapViewInput = z.object({
  action: z.enum(['fly_to', 'fit', 'zoom_in', 'zoom_out', 'zoom_to', 'pan', 'back', 'home', 'basemap']),
  place: placeInput.optional().describe('with fly_to'),
  refs: refs.optional().describe('with fit; default: everything drawn'),
  zoom: z
    .number()
    .min(1)
    .max(19)
    .optional()
    .describe('with zoom_to or fly_to: 4 country, 10 city, 15 streets, 18 buildings'),
  steps: z.int().min(1).max(6).optional().describe('with zoom_in and zoom_out; default 1'),
  direction: z.enum(['north', 'south', 'east', 'west']).optional().describe('with pan'),
  basemap: z.enum(['auto', 'vector', 'streets', 'satellite']).optional(),
});

/** Of a circle or buffer. */
export const DRAWN_RADIUS_M = { min: 1, max: 5_000_000 };

export const mapDrawInput = z.object({
  shape: z.enum(['circle', 'line', 'polygon', 'rectangle', 'label', 'buffer']),
  center: placeInput.optional().describe('of a circle, or where the label goes'),
  radius_m: z.number().min(DRAWN_RADIUS_M.min).max(DRAWN_RADIUS_M.max).optional().describe('of a circle or buffer'),
  points: z
    .array(placeInput)
    .min(2)
    .max(50)
    .optional()
    .describe('of a line or polygon; opposite corners of a rectangle'),
  of: z.string().max(24).optional().describe('with buffer: the ref to draw it around'),
  text: z.string().max(80).optional().describe('its name, or the text of a label'),
  color: z.string().max(20).optional(),
});

export const mapEditInput = z.object({
  action: z.enum(['remove', 'hide', 'show', 'rename', 'restyle', 'clear', 'undo', 'redo', 'heatmap_on', 'heatmap_off']),
  refs: refs.optional().describe('with remove, hide, show, rename, restyle; refs of this conversation'),
  name: z.string().max(80).optional().describe('with rename'),
  color: z
    .enum(['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'gray'])
    .optional()
    .describe('with restyle'),
});

export const measureInput = z.object({
  what: z.enum(['distance', 'length', 'area', 'bearing']).describe('default distance'),
  between: z.array(placeInput).min(2).max(20).optional().describe('for distance and bearing: the places in order'),
  ref: z.string().max(24).optional().describe('for length of a route or line, for area of an area'),
});

export const askUserInput = z.object({
  question: z.string().min(1).max(200),
  options: z
    .array(z.object({ label: z.string().min(1).max(80), ref: z.string().max(24).optional() }))
    .min(2)
    .max(6),
});
