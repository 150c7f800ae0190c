import type { Tool } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { isMiss } from '../../domain/miss.ts';
import { adminIn, nameFor } from '../../domain/name-for.ts';
import { type Place, place } from '../../domain/place.ts';
import { allLocales } from '../../i18n/index.ts';
import type { Referent } from '../../tools/context.ts';
import { type GeoToolName, geoTools } from '../../tools/registry.ts';
import { drawnBy, featureCollection, pointsOf } from './features.ts';
import { portableSchema } from './portable-schema.ts';
import type { Reader } from './reader.ts';
import { endsOf } from './refs.ts';
import { schemaWithoutGeometry, withoutGeometry } from './without-geometry.ts';

/** What a place is, in numbers and one name, for programs that know nothing of ours. */
const foundPlace = place
  .pick({ kind: true, address: true, admin: true, countryCode: true, timeZone: true, match: true })
  .extend({ name: z.string().describe('in the language of the result'), lat: z.number(), lng: z.number() })
  .describe('WGS-84 degrees');

const schemaFor = (name: GeoToolName) =>
  z.object({
    tool: z.literal(name),
    locale: z.enum(allLocales()),
    timeZone: z.string(),
    status: z.enum(['found', 'miss']).describe('miss: not found or not possible; "output" says why'),
    places: z.array(foundPlace).describe('what the result is about; of a miss the candidates, of which to pick one'),
    geojson: featureCollection.describe('what there is to draw; lines and outlines are thinned out'),
    output: (geoTools[name].output as z.ZodType).describe('the whole result, without its geometry'),
  });

/** The schema of what structuredOf gives. */
export const outputSchemaOf = (name: GeoToolName): NonNullable<Tool['outputSchema']> =>
  portableSchema(schemaWithoutGeometry(z.toJSONSchema(schemaFor(name), { reused: 'ref' }))) as NonNullable<
    Tool['outputSchema']
  >;

interface Ran {
  name: GeoToolName;
  output: unknown;
  referents: readonly Referent[];
  reader: Reader;
}

/** A result as data: its places, what it draws (the places, if it draws nothing else), and its own values. */
export function structuredOf({ name, output, referents, reader }: Ran): Record<string, unknown> {
  const places = placesOf(output, referents);
  const drawn = drawnBy(name, output, reader.locale);
  return {
    tool: name,
    ...reader,
    status: isMiss(output) ? 'miss' : 'found',
    places: places.map((each) => plainPlace(each, reader)),
    geojson: drawn.features.length > 0 ? drawn : pointsOf(places, reader.locale),
    output: withoutGeometry((geoTools[name].output as z.ZodType).parse(output)),
  };
}

/**
 * Of a miss, its candidates; else what can be referred to, or the places that the output names at its top. A line, such as
 * the day of a trip, is a place only where there is nothing else.
 */
function placesOf(output: unknown, referents: readonly Referent[]): Place[] {
  if (isMiss(output)) return output.candidates ?? [];
  const found = referents.filter(({ kind }) => kind !== 'line');
  if (referents.length > 0) return distinct((found.length > 0 ? found : referents).flatMap(endsOf));
  const fields = Object.values(output as object).map((value) => place.safeParse(value));
  return distinct(fields.flatMap(({ data }) => data ?? []));
}

function plainPlace(found: Place, { locale }: Reader): z.output<typeof foundPlace> {
  const { at, kind, address, countryCode, timeZone, match } = found;
  const area = adminIn(found, locale);
  return {
    name: nameFor(found, locale),
    kind,
    ...at,
    ...(address && { address }),
    ...(area && { admin: area }),
    ...(countryCode && { countryCode }),
    ...(timeZone && { timeZone }),
    ...(match && { match }),
  };
}

function distinct(places: readonly Place[]): Place[] {
  const keyOf = ({ name, at }: Place) => `${name} ${at.lng} ${at.lat}`;
  return [...new Map(places.map((each) => [keyOf(each), each])).values()];
}
