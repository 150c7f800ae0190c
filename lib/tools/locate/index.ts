import { z } from 'zod';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { type Place, place } from '../../domain/place.ts';
import { type Source, source } from '../../domain/source.ts';
import { unreadNotationsIn } from '../../geo/coordinates/unread-notations.ts';
import { type BBox, type LngLat, wrapLng } from '../../geo/lng-lat.ts';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import { asData } from '../as-data.ts';
import { candidateMarker } from '../asked-places.ts';
import { clockAt } from '../clock-at.ts';
import type { ToolContext } from '../context.ts';
import { BARE_POINT, type CoordinateReading, coordinateIn, coordinateReading, tellReading } from '../coordinate.ts';
import { defineGeoTool } from '../define.ts';
import { lookUp, notFound } from '../look-up.ts';
import { eitherPoint, pointName, resolvePlace } from '../resolve-place.ts';
import { plausiblePlaces } from '../rivals.ts';
import { markerOf } from '../search-places/marker-of.ts';
import { tellCandidate, tellMiss, tellPlace, tellSource } from '../tell.ts';
import { CARD_ASKS } from '../ways-on.ts';

const locateInput = z.object({
  query: z
    .string()
    .min(1)
    .max(400)
    .optional()
    .describe("the place in the user's words; coordinates and map links as pasted, with their datum"),
  query_en: z.string().max(120).optional().describe('its English or local name, if you know it'),
  city: z.string().max(80).optional(),
  point: lngLat.optional().describe('WGS-84: what is there?'),
  ref: z.string().max(24).optional().describe('"me", "view", "selection" or a place'),
  limit: z.int().min(1).max(10).optional().describe('of candidates; default 5'),
});

const located = z.object({
  /** Best first; each has a ref. More than one means that the name is ambiguous: ask with buttons. */
  candidates: z.array(place).min(1),
  /** 'forward': a name was looked up; 'reverse': a point. */
  direction: z.enum(['forward', 'reverse']),
  /** Nothing is known at the user's point; it is shown as such. */
  isUnknown: z.boolean().optional(),
  /** Local time at the first candidate, "2026-11-25T14:05". */
  localTime: z.string().optional(),
  /** For coordinates given by the user. */
  reading: coordinateReading.optional(),
  source,
});
export type Located = z.infer<typeof located>;

/** Rivals of the first may rank below those that are shown. */
const MORE = 5;

export const locate = defineGeoTool({
  description:
    'Where a named place is: coordinates, area, local time; or what is at a point, at "me" or in the view. Gives candidates for an ambiguous name. For kinds of places (cafes, museums) use search_places.',
  input: locateInput,
  output: located.or(miss),
  async execute(input, context): Promise<Located | Miss> {
    const pasted = input.query === undefined ? null : coordinateIn(input.query);
    if (input.query && pasted?.other) return eitherPoint(input.query, pasted.at, pasted.other);
    if (pasted) return reversed(pasted.at, pointName(pasted.at), pasted.reading, context);
    if (input.query && unreadNotationsIn(input.query).length > 0)
      return { miss: 'unread_notation', about: input.query };
    if (input.query) {
      const limit = input.limit ?? 5;
      const {
        facts,
        guesses,
        source: from,
      } = await lookUp({ text: input.query, textEn: input.query_en, city: input.city, limit: limit + MORE }, context);
      // An unknown house is shown as far as it is known; several streets or areas become a question.
      const coarse = guesses.filter((guess) => guess.asked !== undefined);
      const found = facts.length === 0 && coarse.length === 1 ? coarse : facts;
      if (found.length === 0) return notFound(input.query, guesses, from);
      const candidates = withRefs(
        plausiblePlaces(found, context.view, input.city ? [] : context.refs.met()).slice(0, limit),
        context,
      );
      return { candidates, direction: 'forward', ...localTimeOf(candidates[0], context), source: from };
    }
    if (input.point) return reversed(input.point, pointName(input.point), BARE_POINT, context);
    const known = input.ref === undefined ? undefined : context.refs.get(input.ref);
    // Paris is itself, and not what lies in its middle.
    if (known?.kind === 'place' && known.source)
      return {
        candidates: [known.place],
        direction: 'forward',
        ...localTimeOf(known.place, context),
        source: known.source,
      };
    const start = await resolvePlace({ ref: input.ref ?? 'view' }, context);
    return isMiss(start) ? start : reversed(start.at, nameFor(start, context.locale), undefined, context);
  },
  map(output) {
    if (isMiss(output)) return [];
    const [only, ...others] = output.candidates;
    if (!only || others.length > 0) return [{ do: 'show', layers: output.candidates.map(candidateMarker) }];
    return [{ do: 'show', layers: [{ ...markerOf(only), zoom: output.isUnknown ? UNKNOWN_ZOOM : zoomFor(only) }] }];
  },
  refs(output) {
    if (isMiss(output)) return [];
    const { candidates, source: from } = output;
    return candidates.flatMap((found) =>
      found.ref ? [{ kind: 'place', ref: found.ref, place: found, source: from }] : [],
    );
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const lines = output.candidates.map((found, index, { length }) => {
      const { lat, lng } = found.at;
      const zone = found.timeZone ? ` · ${found.timeZone}` : '';
      const told = length > 1 ? tellCandidate(found, index, locale) : tellPlace(found, locale);
      return `${told} · ${lat.toFixed(4)}, ${lng.toFixed(4)}${zone}`;
    });
    const asked = output.candidates[0]?.asked;
    if (asked)
      lines.push(`coarse: "${asData(asked)}" is not known, only this around it; say so, it is no exact position`);
    if (output.candidates.length > 1) lines.unshift(`several places bear this name; ${CARD_ASKS} which one is meant:`);
    if (output.isUnknown) lines.push(NOTHING_KNOWN);
    if (output.reading) lines.push(tellReading(output.reading));
    if (output.localTime) lines.push(`local time ${output.localTime}`);
    return [...lines, tellSource(output.source)].join('\n');
  },
});

const withRefs = (places: Place[], { refs }: ToolContext) => places.map((found) => ({ ...found, ref: refs.next('p') }));

/** What is at a point (WGS-84 degrees). about: its name in the reader's language, in case nothing is there. */
async function reversed(
  at: LngLat,
  about: string,
  reading: CoordinateReading | undefined,
  context: ToolContext,
): Promise<Located | Miss> {
  const { value, source: from } = await context.ports.reverse({ at, locale: context.locale }, context.signal);
  const [here] = value;
  const [first] = here ? withRefs([{ ...asNear(here), at }], context) : [];
  if (!first) return reading ? unknownPoint(at, reading, from, context) : { miss: 'not_found', about, source: from };
  const time = localTimeOf(first, context);
  return { candidates: [first], direction: 'reverse', ...time, ...(reading && { reading }), source: from };
}

/** The user's point is marked whether or not anything is known there. */
function unknownPoint(at: LngLat, reading: CoordinateReading, from: Source, context: ToolContext): Located {
  const candidates = withRefs([{ name: pointName(at), kind: 'point', at, precision: 'exact' }], context);
  return { candidates, direction: 'reverse', isUnknown: true, reading, source: from };
}

/** Far enough out to show the nearest coast in most cases. */
const UNKNOWN_ZOOM = 5;
const NOTHING_KNOWN =
  'nothing is known at this point, most likely open sea or uninhabited land; it is marked; say so, name no place for it';

/**
 * Beyond this distance one is near a place rather than at it: metres from a single site, and from the middle of a
 * settlement.
 */
const AT_SITE_M = 100;
const AT_SETTLEMENT_M = 15_000;

/** The nearest thing to a point, marked so that nobody mistakes it for the point. */
function asNear(found: Place): Place {
  const { kind, distanceM = 0 } = found;
  const reach = ['city', 'county', 'region'].includes(kind) ? AT_SETTLEMENT_M : AT_SITE_M;
  if (distanceM <= reach || kind === 'country' || kind === 'address') return found;
  return { ...found, isNear: true };
}

/** The zoom that shows a place of this kind with its surroundings. */
export function zoomFor(found: Place): number {
  switch (found.kind) {
    case 'country':
      return (found.population ?? 0) > 100_000_000 ? 4 : 6;
    case 'region':
      return 7;
    case 'island':
      return found.bbox ? zoomOf(found.bbox) : 11;
    case 'city':
      return (found.population ?? 0) > 3_000_000 ? 10 : 12;
    case 'county':
      return 12;
    case 'district':
    case 'locality':
      return 13;
    default:
      return 15;
  }
}

/** The zoom at which a box fills a map of typical size. */
function zoomOf([west, south, east, north]: BBox): number {
  const span = Math.max(wrapLng(east - west), (north - south) * 1.5, 0.01);
  return Math.min(14, Math.floor(Math.log2(720 / span)));
}

function localTimeOf(found: Place | undefined, context: ToolContext): { localTime?: string } {
  const { localTime } = found ? clockAt(found, context) : {};
  return localTime ? { localTime } : {};
}
