import { z } from 'zod';
import { areHoursUsual, hoursOf } from '../../domain/hours-of.ts';
import { hoursText } from '../../domain/hours-text.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { type Place, place } from '../../domain/place.ts';
import { source } from '../../domain/source.ts';
import type { Locale } from '../../i18n/index.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { asData } from '../as-data.ts';
import { clockAt } from '../clock-at.ts';
import { defineGeoTool } from '../define.ts';
import { zoomFor } from '../locate/index.ts';
import { placeOfReferent } from '../place-of-referent.ts';
import { resolvePlace } from '../resolve-place.ts';
import { markerOf } from '../search-places/marker-of.ts';
import { tellMiss, tellPlace, tellSource } from '../tell.ts';
import { unknownRef } from '../unknown-ref.ts';
import { originOf, sourcesOf } from './origin.ts';

const getPlaceInput = z.object({
  ref: z.string().max(200).describe('a place of this conversation, "p3"; or a name with its town, "Louvre, Paris"'),
});

const placeDetails = z.object({
  place,
  /** It was asked for by its name, and is drawn and given a ref here. */
  isNew: z.boolean().optional(),
  /** Local time there, "2026-11-25T14:05". */
  localTime: z.string().optional(),
  source,
  /** The source of what was known before, when `source` only added to it. */
  knownFrom: source.optional(),
});
export type PlaceDetails = z.infer<typeof placeDetails>;

/** What only a ref looks like: "p3", "r1a". A name is longer. */
const REF = /^(?:[a-z]\d{1,4}[a-z]?|me|view)$/;

export const getPlace = defineGeoTool({
  description:
    'Details of one place, by its ref or name: address, opening hours, phone, web page, names. Several of a kind: search_places.',
  input: getPlaceInput,
  output: placeDetails.or(miss),
  async execute(input, context): Promise<PlaceDetails | Miss> {
    const ref = input.ref === 'selection' ? (context.selection.at(-1) ?? '') : input.ref;
    const referent = context.refs.get(ref);
    if (ref === '') return { miss: 'needs_place', about: 'selection' };
    if (!referent && REF.test(ref)) return unknownRef(input.ref, context.refs.names());
    const known = referent ? placeOfReferent(referent) : await resolvePlace({ name: ref }, context);
    if (isMiss(known)) return known;
    const { value, source: from } = await context.ports.details(
      { place: known, locale: context.locale },
      context.signal,
    );
    const origin = originOf(referent, known, from.fetchedAt);
    const { timeZone, localTime } = clockAt({ timeZone: known.timeZone ?? value?.timeZone, at: known.at }, context);
    return {
      place: {
        ...known,
        ...value,
        ref: referent ? ref : context.refs.next('p'),
        at: known.at,
        name: known.name,
        // Of a country only those of its towns are counted.
        ...(known.kind === 'country' && { population: undefined }),
        ...(timeZone && { timeZone }),
      },
      ...(!referent && { isNew: true }),
      ...(localTime && { localTime }),
      ...sourcesOf(origin, { source: from, isEmpty: value === null }),
    };
  },
  map(output) {
    if (isMiss(output) || !output.place.ref) return [];
    if (output.isNew) return [{ do: 'show', layers: [{ ...markerOf(output.place), zoom: zoomFor(output.place) }] }];
    return [{ do: 'highlight', ref: output.place.ref }];
  },
  refs(output) {
    if (isMiss(output) || !output.place.ref) return [];
    const { place: found, source: from, knownFrom = from } = output;
    return [{ kind: 'place', ref: output.place.ref, place: found, source: knownFrom }];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const { place: found } = output;
    const clock = clockText(output, locale);
    const details = [
      found.address && `address: ${found.address}`,
      hoursLine(found, locale),
      found.phone && `phone: ${found.phone}`,
      found.web && `web: ${found.web}`,
    ].filter((line) => line !== undefined);
    const known = [
      `coordinates: ${found.at.lat.toFixed(4)}, ${found.at.lng.toFixed(4)}`,
      ...(found.population ? [`population: ${found.population}`] : []),
      ...(clock ? [`local time: ${clock}`] : []),
      ...details.map((line) => asData(line || '', 200)),
    ];
    const more = hasMore(found) ? [] : ['no further details are known: no hours, phone or web page; say so'];
    const sources = [output.knownFrom, output.source].flatMap((each) => (each ? [tellSource(each)] : []));
    return [tellPlace(found, locale), ...known, ...more, ...sources].join('\n');
  },
});

/** "2026-11-25 05:00 (Central European Time)". */
function clockText({ place: found, localTime, source: from }: PlaceDetails, locale: Locale): string | undefined {
  if (!found.timeZone || !localTime) return undefined;
  const zone = zoneName(found.timeZone, locale, new Date(from.fetchedAt));
  return `${localTime.replace('T', ' ')} (${asData(zone, 60)})`;
}

function hoursLine(found: Place, locale: Locale): string | undefined {
  const hours = hoursOf(found);
  const label = areHoursUsual(found) ? 'usual hours (they may differ that day, say so)' : 'hours';
  return hours && `${label}: ${hoursText(hours, locale)}`;
}

/** Whether more is known than the map shows anyway. */
export const hasMore = (place: Place) => Boolean(hoursOf(place) || place.phone || place.web);
