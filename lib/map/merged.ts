import { distanceM } from '../geo/distance.ts';
import type { DrawnLayer } from './state.ts';

/** Markers of the same name this close are of one place: sources differ by less, doors of a mall by more. */
const SAME_PLACE_M = 60;

/**
 * The layers with each place once: where several answers drew it, the newest marker stands for all, and has the refs of
 * the others in `also`. Ends of routes and written labels belong to what they are drawn for, and stay. Pure.
 */
export function mergedLayers(layers: readonly DrawnLayer[]): DrawnLayer[] {
  const newest = new Map<string, DrawnLayer[]>();
  const also = new Map<DrawnLayer, string[]>();
  for (const layer of layers.toReversed()) {
    const sort = sortOf(layer);
    if (sort === null) continue;
    const known = newest.get(sort) ?? [];
    const same = known.find((other) => isSamePlace(other, layer));
    if (same) also.set(same, [...(also.get(same) ?? []), layer.ref]);
    else newest.set(sort, [...known, layer]);
  }
  const merged = new Set([...also.values()].flat());
  return layers
    .filter(({ ref }) => !merged.has(ref))
    .map((layer) => {
      const others = also.get(layer);
      return others ? { ...layer, also: others } : layer;
    });
}

/** The refs of a layer: its own, and those of the markers that it stands for. */
export const refsOf = ({ ref, also = [] }: Pick<DrawnLayer, 'ref' | 'also'>): string[] => [ref, ...also];

/** The refs as they are drawn: of a merged marker the one that stands for it. */
export function refsDrawn(refs: readonly string[], layers: readonly DrawnLayer[]): string[] {
  const drawnAs = new Map(layers.flatMap(({ ref, also = [] }) => also.map((other) => [other, ref])));
  return [...new Set(refs.map((ref) => drawnAs.get(ref) ?? ref))];
}

/** What may stand for another: a pin for a pin of that name, the weather for the weather. */
function sortOf(layer: DrawnLayer): string | null {
  if (layer.kind !== 'marker' || layer.icon === 'stop' || layer.icon === 'label' || layer.ref.includes(':'))
    return null;
  return `${layer.icon?.startsWith('weather:') ? 'weather' : 'pin'} ${layer.label.name}`;
}

const isSamePlace = (a: DrawnLayer, b: DrawnLayer): boolean =>
  a.kind === 'marker' && b.kind === 'marker' && a.callId !== b.callId && distanceM(a.at, b.at) < SAME_PLACE_M;
