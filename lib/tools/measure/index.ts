import { z } from 'zod';
import { type Label, ownLabel } from '../../domain/label.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { areaM2 } from '../../geo/area.ts';
import { distanceM, lengthM } from '../../geo/distance.ts';
import { bearingDeg } from '../../geo/great-circle.ts';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import { formatDistance } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Referent } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { joinedLabel, labelOf } from '../label.ts';
import { placeInput } from '../place-input.ts';
import { geometryOfReferent } from '../place-of-referent.ts';
import { resolvePlaces } from '../resolve-place.ts';
import { tellMiss } from '../tell.ts';
import { unknownRef } from '../unknown-ref.ts';

const measureInput = z.object({
  what: z.enum(['distance', 'length', 'area', 'bearing']).describe('default distance'),
  between: z.array(placeInput).min(2).max(20).optional().describe('for distance and bearing, in order'),
  ref: z.string().max(24).optional().describe('for length and area'),
});

const measured = z.object({
  ref: z.string(),
  what: measureInput.shape.what,
  /** Chinese or local. */
  names: z.array(z.string()),
  /** The same in English, if known. */
  namesEn: z.array(z.string()).optional(),
  path: z.array(lngLat),
  /** A route's own length; otherwise the great-circle length of the path. */
  distanceM: z.number().optional(),
  areaM2: z.number().optional(),
  /** Degrees clockwise from north, from the first to the last point. */
  bearingDeg: z.number().optional(),
});
export type Measured = z.infer<typeof measured>;

export const measure = defineGeoTool({
  description:
    'Straight-line distance or bearing between places, the length of a route or line, the area of a shape. For how long a way takes use plan_route.',
  input: measureInput,
  output: measured.or(miss),
  async execute(input, context): Promise<Measured | Miss> {
    const { what } = input;
    if (input.ref) {
      const ref = input.ref === 'selection' ? (context.selection.at(-1) ?? '') : input.ref;
      const referent = context.refs.get(ref);
      if (!referent) return unknownRef(input.ref, context.refs.names());
      // A point has neither length nor area.
      if (referent.kind === 'place') return { miss: 'nothing_there', about: nameFor(referent.place, context.locale) };
      const path = geometryOfReferent(referent);
      const { name, nameEn = name } = nameOfReferent(referent);
      const sizes =
        referent.kind === 'area'
          ? sizeOfArea(referent, what)
          : { distanceM: referent.kind === 'route' ? (referent.route.options[0]?.distanceM ?? 0) : lengthM(path) };
      return { ref: context.refs.next('l'), what, names: [name], namesEn: [nameEn], path, ...sizes };
    }
    const places = await resolvePlaces(input.between ?? [], context);
    if (isMiss(places)) return places;
    const path = places.map((found) => found.at);
    const first = path[0];
    const last = path.at(-1);
    if (!first || !last || path.length < 2) return { miss: 'needs_place', about: what };
    if (path.every((point) => distanceM(first, point) < SAME_M))
      return { miss: 'same_place', about: nameFor(places[0] ?? { name: '' }, context.locale) };
    return {
      ref: context.refs.next('l'),
      what,
      names: places.map(({ name }) => name),
      namesEn: places.map(({ name, nameEn }) => nameEn ?? name),
      path,
      distanceM: lengthM(path),
      ...(what === 'area' && { areaM2: areaM2(path) }),
      bearingDeg: bearingDeg(first, last),
    };
  },
  map(output) {
    if (isMiss(output) || output.path.length < 2 || output.names.length < 2) return [];
    const { distanceM: meters } = output;
    const note =
      meters === undefined
        ? {}
        : { note: ownLabel((locale) => wordsOf(locale).tools.labels.straight(formatDistance(meters, locale))) };
    const label = namesIn(output, ' – ');
    return [
      { do: 'show', layers: [{ kind: 'path', ref: output.ref, label, path: output.path, style: 'line', ...note }] },
    ];
  },
  refs(output) {
    if (isMiss(output) || output.names.length < 2) return [];
    return [{ kind: 'line', ref: output.ref, ...namesIn(output, ' – '), path: output.path }];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const facts = [
      // For a route or drawn line, the length of its path; for places, the straight line between them.
      output.distanceM === undefined
        ? ''
        : `${output.names.length > 1 ? 'straight-line' : 'length'} ${formatDistance(output.distanceM, locale)}`,
      output.areaM2 === undefined ? '' : `area ${(output.areaM2 / 1e6).toFixed(3)} km²`,
      output.bearingDeg === undefined ? '' : `bearing ${Math.round(output.bearingDeg)}°`,
    ].filter((fact) => fact !== '');
    return `${nameFor(namesIn(output, ' → '), locale)} [${output.ref}]: ${facts.join(', ')}`;
  },
});

/** Its area or, if the length was asked for, its perimeter. */
function sizeOfArea({ circle, rings: [outline = []] }: Referent & { kind: 'area' }, what: Measured['what']) {
  if (what === 'length')
    return { distanceM: circle ? 2 * Math.PI * circle.radiusM : lengthM([...outline, ...outline.slice(0, 1)]) };
  return { areaM2: circle ? Math.PI * circle.radiusM ** 2 : areaM2(outline) };
}

/** Two ends closer than this are the same place. */
const SAME_M = 1;

const namesIn = ({ names, namesEn = names }: Measured, between: string) => ({
  name: names.join(between),
  nameEn: namesEn.join(between),
});

function nameOfReferent(referent: Referent): Label {
  if (referent.kind === 'place') return labelOf(referent.place);
  return referent.kind === 'route' ? joinedLabel([referent.route.from, referent.route.to], ' → ') : labelOf(referent);
}
