import { z } from 'zod';
import { defineGeoTool } from './define.ts';
import { hoursText } from './hours-text.ts';
import { getPlaceInput } from './inputs.ts';
import { isMiss, type Miss, miss, type Place, place, source } from './place.ts';
import { placeOf } from './resolve-place.ts';
import { asData, tellMiss, tellPlace, tellSource } from './tell.ts';
import { unknownRef } from './unknown-ref.ts';

const placeDetails = z.object({ place, source });
export type PlaceDetails = z.infer<typeof placeDetails>;

export const getPlace = defineGeoTool({
  title: { zh: '地点详情', en: 'Place details' },
  description: 'Details of a place of this conversation by its ref: address, opening hours, phone, web page, names.',
  input: getPlaceInput,
  output: placeDetails.or(miss),
  async execute(input, context): Promise<PlaceDetails | Miss> {
    const ref = input.ref === 'selection' ? (context.selection.at(-1) ?? '') : input.ref;
    const referent = context.refs.get(ref);
    if (!referent) return unknownRef(input.ref, context.refs.names());
    const known = placeOf(referent);
    const { value, source: from } = await context.ports.details(known, context.locale, context.signal);
    return { place: { ...known, ...value, ref, at: known.at, name: known.name }, source: from };
  },
  map(output) {
    return isMiss(output) || !output.place.ref ? [] : [{ do: 'highlight', ref: output.place.ref }];
  },
  refs(output) {
    return isMiss(output) || !output.place.ref ? [] : [{ kind: 'place', ref: output.place.ref, place: output.place }];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const { place: found } = output;
    const details = [
      found.address && `address: ${found.address}`,
      found.openingHours && `hours: ${hoursText(found.openingHours, locale)}`,
      found.phone && `phone: ${found.phone}`,
      found.web && `web: ${found.web}`,
    ].filter((line) => line !== undefined);
    const known = [
      `coordinates: ${found.at.lat.toFixed(4)}, ${found.at.lng.toFixed(4)}`,
      ...(found.population ? [`population: ${found.population}`] : []),
      ...(found.timeZone ? [`time zone: ${asData(found.timeZone, 60)}`] : []),
      ...details.map((line) => asData(line || '', 200)),
    ];
    const more = isMore(found) ? [] : ['no further details are known: no hours, phone or web page; say so'];
    return [tellPlace(found, locale), ...known, ...more, tellSource(output.source)].join('\n');
  },
});

/** Whether more is known than what the map knows anyway. */
const isMore = ({ openingHours, phone, web }: Place) => Boolean(openingHours || phone || web);
