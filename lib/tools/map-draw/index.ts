import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Layer } from '../../map/state.ts';
import type { Referent } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { tellMiss } from '../tell.ts';
import { drawShape } from './draw-shape.ts';
import { type Drawing, drawing, mapDrawInput } from './drawing.ts';

export const mapDraw = defineGeoTool({
  description:
    'Draws a circle, line, polygon, rectangle, text label, or a buffer around something drawn, and gives it a ref that searches can use as `within`. Search results and routes draw themselves.',
  input: mapDrawInput,
  output: drawing.or(miss),
  async execute(input, context): Promise<Drawing | Miss> {
    const shape = await drawShape(input, context);
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
