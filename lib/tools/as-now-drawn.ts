import type { Layer } from '../map/state.ts';
import type { Referent } from './context.ts';

/** Kinds of the places that somebody put on the map, rather than found. */
export const DRAWN_KINDS: readonly string[] = ['label', 'point'];

/**
 * A drawing as the map has it now: renamed, reshaped, or as it was before what has been undone. What is gone from the map
 * stays what it was; what was found stays as it was found.
 */
export function asNowDrawn(referent: Referent, layerOf: (ref: string) => Layer | undefined): Referent {
  if (referent.kind === 'route') return referent;
  if (referent.kind === 'place' && !DRAWN_KINDS.includes(referent.place.kind ?? '')) return referent;
  const layer = layerOf(referent.ref);
  if (!layer) return referent;
  const { ref } = referent;
  const { name, nameEn } = layer.label;
  const label = { name, ...(nameEn !== undefined && { nameEn }) };
  switch (layer.kind) {
    case 'area':
      return { kind: 'area', ref, ...label, rings: layer.rings, ...(layer.circle && { circle: layer.circle }) };
    case 'path':
      return { kind: 'line', ref, ...label, path: layer.path };
    case 'marker':
      return referent.kind === 'place'
        ? { ...referent, place: { ref, kind: referent.place.kind, ...label, at: layer.at } }
        : referent;
    case 'collection':
      return referent.kind === 'place' ? referent : { ...referent, ...label };
    case 'heat':
      return referent;
    default:
      return layer satisfies never;
  }
}
