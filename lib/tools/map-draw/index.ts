import { z } from 'zod';
import { type Label, ownName } from '../../domain/label.ts';
import { nameFor, nameIn } from '../../domain/name-for.ts';
import { isMiss, type Miss, miss, type Place } from '../../domain/place.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { areaM2, destination, lengthM } from '../../geo/distance.ts';
import { type LngLat, lngLat } from '../../geo/lng-lat.ts';
import { formatDistance } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Layer } from '../../map/state.ts';
import type { Referent, ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { joinedLabel, labelOf } from '../label.ts';
import { placeInput } from '../place-input.ts';
import { geometryOf, placeOf, resolvePlace, resolvePlaces } from '../resolve-place.ts';
import { tellMiss } from '../tell.ts';
import { unknownRef } from '../unknown-ref.ts';
import { bufferOf } from './buffer.ts';

/** For a circle or buffer. */
export const DRAWN_RADIUS_M = { min: 1, max: 5_000_000 };

const mapDrawInput = z.object({
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

type Input = z.output<typeof mapDrawInput>;

const drawing = z.object({
  ref: z.string(),
  shape: mapDrawInput.shape.shape,
  /** The user's name for it, else Chinese or local. */
  name: z.string(),
  nameEn: z.string().optional(),
  color: z.string().optional(),
  /** Exactly one of the three is set: a label's point, a line's path, an area's rings (outer first). */
  at: lngLat.optional(),
  path: z.array(lngLat).optional(),
  rings: z.array(z.array(lngLat)).optional(),
  circle: z.object({ center: lngLat, radiusM: z.number() }).optional(),
  lengthM: z.number().optional(),
  areaM2: z.number().optional(),
});
export type Drawing = z.infer<typeof drawing>;

export const mapDraw = defineGeoTool({
  description:
    'Draws a circle, line, polygon, rectangle, text label, or a buffer around something drawn, and gives it a ref that searches can use as `within`. Search results and routes draw themselves.',
  input: mapDrawInput,
  output: drawing.or(miss),
  async execute(input, context): Promise<Drawing | Miss> {
    const shape = await shapeOf(input, context);
    if (isMiss(shape)) return shape;
    const prefix = shape.rings ? 'a' : shape.path ? 'l' : 'p';
    return { ref: context.refs.next(prefix), shape: input.shape, ...(input.color && { color: input.color }), ...shape };
  },
  map(output) {
    return isMiss(output) ? [] : [{ do: 'show', layers: [layerOf(output)] }];
  },
  refs(output) {
    return isMiss(output) ? [] : [referentOf(output)];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const size = output.circle ? `radius ${formatDistance(output.circle.radiusM, locale)}` : '';
    const length = output.lengthM === undefined ? '' : `length ${formatDistance(output.lengthM, locale)}`;
    const area = output.areaM2 === undefined ? '' : `area ${(output.areaM2 / 1e6).toFixed(2)} km²`;
    return `drawn [${output.ref}] ${output.shape} "${nameFor(output, locale)}" ${size} ${length} ${area}`;
  },
});

type Shape = Omit<Drawing, 'ref' | 'shape' | 'color'>;

async function shapeOf(input: Input, context: ToolContext): Promise<Shape | Miss> {
  const named = (label: () => Label): Label => (input.text === undefined ? label() : { name: input.text });
  switch (input.shape) {
    case 'circle': {
      const center = await resolvePlace(input.center ?? { ref: 'view' }, context);
      if (isMiss(center)) return center;
      return circleShape(
        center.at,
        input.radius_m ?? 1_000,
        named(() => ownName((locale) => wordsOf(locale).tools.labels.around(nameIn(center, locale)))),
      );
    }
    case 'label': {
      const at = await resolvePlace(input.center ?? { ref: 'view' }, context);
      return isMiss(at) ? at : { ...named(() => labelOf(at)), at: at.at };
    }
    case 'buffer': {
      const of = input.of === 'selection' ? context.selection.at(-1) : input.of;
      const referent = of === undefined ? undefined : context.refs.get(of);
      if (!referent) return unknownRef(input.of ?? '', context.refs.names());
      const radiusM = input.radius_m ?? 500;
      const label = named(() => widened(placeOf(referent), radiusM));
      if (referent.kind === 'place') return circleShape(referent.place.at, radiusM, label);
      if (referent.kind === 'area' && referent.circle) {
        return circleShape(referent.circle.center, referent.circle.radiusM + radiusM, label);
      }
      const ring = bufferOf(geometryOf(referent), radiusM, referent.kind === 'area');
      return { ...label, rings: [ring], areaM2: areaM2(ring) };
    }
    case 'line':
    case 'polygon':
    case 'rectangle': {
      const places = await resolvePlaces(input.points ?? [], context);
      if (isMiss(places)) return places;
      const points = places.map((found) => found.at);
      if (points.length < (input.shape === 'polygon' ? 3 : 2)) return { miss: 'needs_place', about: input.shape };
      const label = named(() => joinedLabel(places, ' – '));
      if (input.shape === 'line') return { ...label, path: points, lengthM: lengthM(points) };
      const ring = input.shape === 'polygon' ? points : rectangleOf(points);
      return { ...label, rings: [ring], areaM2: areaM2(ring) };
    }
    default:
      return input.shape satisfies never;
  }
}

function widened(of: Place, radiusM: number): Label {
  return {
    name: `${of.name} ±${formatDistance(radiusM, 'zh')}`,
    nameEn: `${nameFor(of, 'en')} ±${formatDistance(radiusM, 'en')}`,
  };
}

function circleShape(center: LngLat, radiusM: number, label: Label): Shape {
  return {
    ...label,
    circle: { center, radiusM },
    rings: [circleRing(center, radiusM)],
    areaM2: Math.PI * radiusM ** 2,
  };
}

/** A circle as a ring of 64 points. */
export function circleRing(center: LngLat, radiusM: number): LngLat[] {
  return Array.from({ length: 64 }, (_, index) => destination(center, (index * 360) / 64, radiusM));
}

function rectangleOf(points: LngLat[]): LngLat[] {
  const [west, south, east, north] = bboxOf(points) ?? [0, 0, 0, 0];
  return [
    { lng: west, lat: south },
    { lng: east, lat: south },
    { lng: east, lat: north },
    { lng: west, lat: north },
  ];
}

function layerOf(output: Drawing): Layer {
  const base = { ref: output.ref, label: labelOf(output), ...(output.color && { color: output.color }) };
  if (output.rings) {
    return { ...base, kind: 'area', rings: output.rings, ...(output.circle && { circle: output.circle }) };
  }
  if (output.path) return { ...base, kind: 'path', path: output.path, style: 'line' };
  return { ...base, kind: 'marker', at: output.at ?? { lng: 0, lat: 0 }, icon: 'label' };
}

function referentOf(output: Drawing): Referent {
  const { ref } = output;
  const label = labelOf(output);
  if (output.rings)
    return { kind: 'area', ref, ...label, rings: output.rings, ...(output.circle && { circle: output.circle }) };
  if (output.path) return { kind: 'line', ref, ...label, path: output.path };
  return { kind: 'place', ref, place: { ref, ...label, kind: 'label', at: output.at ?? { lng: 0, lat: 0 } } };
}
