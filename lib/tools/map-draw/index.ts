import { type Label, ownName } from '../../domain/label.ts';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { formatDistance } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Layer } from '../../map/state.ts';
import { DRAWN_KINDS } from '../as-now-drawn.ts';
import type { Referent, ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { placeOfReferent } from '../place-of-referent.ts';
import { tellMiss } from '../tell.ts';
import { unknownRef } from '../unknown-ref.ts';
import { drawShape } from './draw-shape.ts';
import { type Drawing, drawing, mapDrawInput } from './drawing.ts';

export const mapDraw = defineGeoTool({
  description:
    'Draws a shape, a text label or a buffer around something drawn, with a ref to search within. Not for results and routes: they draw themselves.',
  input: mapDrawInput,
  output: drawing.or(miss),
  async execute(input, context): Promise<Drawing | Miss> {
    const drawn = await drawShape(input, context);
    if (isMiss(drawn)) return drawn;
    const { label, ...shape } = drawn;
    const prefix = shape.rings ? 'a' : shape.path ? 'l' : 'p';
    const replaced = input.replaces === undefined ? undefined : redrawnOf(input.replaces, prefix, context);
    if (isMiss(replaced)) return replaced;
    const ref = replaced?.ref ?? context.refs.next(prefix);
    return {
      ref,
      shape: input.shape,
      ...(replaced && { isRedrawn: true }),
      ...(input.color && { color: input.color }),
      ...(label ?? replaced?.label ?? numbered(input.shape, ref)),
      ...shape,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    const layer = layerOf(output);
    return [output.isRedrawn ? { do: 'reshape', layer } : { do: 'show', layers: [layer] }];
  },
  refs(output) {
    return isMiss(output) ? [] : [referentOf(output)];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const size = output.circle ? `radius ${formatDistance(output.circle.radiusM, locale)}` : '';
    const length = output.lengthM === undefined ? '' : `length ${formatDistance(output.lengthM, locale)}`;
    const area = output.areaM2 === undefined ? '' : `area ${(output.areaM2 / 1e6).toFixed(2)} km²`;
    return `${output.isRedrawn ? 'redrawn' : 'drawn'} [${output.ref}] ${output.shape} "${nameFor(output, locale)}" ${size} ${length} ${area}`;
  },
});

/** The earlier drawing to replace: areas by areas, lines by lines, points by points. */
function redrawnOf(asked: string, prefix: 'a' | 'l' | 'p', { refs, selection }: ToolContext) {
  const ref = asked === 'selection' ? (selection.at(-1) ?? asked) : asked;
  const referent = refs.get(ref);
  const drawn = refs
    .all()
    .filter(
      (each) => each.ref.startsWith(prefix) && (each.kind !== 'place' || DRAWN_KINDS.includes(each.place.kind ?? '')),
    );
  if (!referent || !drawn.some((each) => each.ref === ref))
    return unknownRef(
      asked,
      drawn.map((each) => each.ref),
    );
  return { ref, label: labelOf(placeOfReferent(referent)) };
}

/** "Area 2": the name of a shape that nobody has named. */
function numbered(shape: Drawing['shape'], ref: string): Label {
  return ownName((locale) => wordsOf(locale).tools.labels.drawn[shape](ref.replace(/\D/g, '')));
}

function layerOf(output: Drawing): Layer {
  const base = { ref: output.ref, label: labelOf(output), ...(output.color && { color: output.color }) };
  if (output.rings) {
    return { ...base, kind: 'area', rings: output.rings, ...(output.circle && { circle: output.circle }) };
  }
  if (output.path) return { ...base, kind: 'path', path: output.path, style: 'line' };
  return {
    ...base,
    kind: 'marker',
    at: output.at ?? { lng: 0, lat: 0 },
    icon: output.shape === 'label' ? 'label' : 'point',
  };
}

function referentOf(output: Drawing): Referent {
  const { ref } = output;
  const label = labelOf(output);
  if (output.rings)
    return { kind: 'area', ref, ...label, rings: output.rings, ...(output.circle && { circle: output.circle }) };
  if (output.path) return { kind: 'line', ref, ...label, path: output.path };
  return {
    kind: 'place',
    ref,
    place: { ref, ...label, kind: output.shape === 'label' ? 'label' : 'point', at: output.at ?? { lng: 0, lat: 0 } },
  };
}
