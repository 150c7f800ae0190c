import { refsOf } from './merged.ts';
import type { DrawnLayer } from './state.ts';

/** What a person sees as one thing on the map: a layer, or a route with its ends and alternatives. */
export interface LegendEntry {
  ref: string;
  layer: DrawnLayer;
  messageId: string;
  /** The refs of all the layers it covers. */
  refs: string[];
}

/** The ref of the thing a layer belongs to: "r1:0" (an end) and "r1.2" (an alternative) belong to "r1". */
export function baseRef(ref: string): string {
  return /^[^:.]+/.exec(ref)?.[0] ?? ref;
}

/** The legend's entries in drawing order, each named after its main layer. */
export function legendOf(layers: readonly DrawnLayer[]): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const layer of layers) {
    const ref = baseRef(layer.ref);
    const known = entries.get(ref);
    const main = !known || layer.ref === ref ? layer : known.layer;
    entries.set(ref, {
      ref,
      layer: main,
      messageId: layer.messageId,
      refs: [...(known?.refs ?? []), ...refsOf(layer)],
    });
  }
  return [...entries.values()];
}

/** The entries by the answer that drew them, oldest first. */
export function legendByMessage(entries: readonly LegendEntry[]): LegendEntry[][] {
  const groups = new Map<string, LegendEntry[]>();
  for (const entry of entries) groups.set(entry.messageId, [...(groups.get(entry.messageId) ?? []), entry]);
  return [...groups.values()];
}

/** The layers to show: hidden neither by the conversation nor, with everything that belongs to them, by the reader. */
export function visibleLayers(layers: readonly DrawnLayer[], hiddenRefs: ReadonlySet<string>): DrawnLayer[] {
  return layers.filter((layer) => !layer.hidden && !hiddenRefs.has(baseRef(layer.ref)));
}

/** The base refs of everything that some entries cover. */
export const baseRefsOf = (entries: readonly LegendEntry[]): string[] => [
  ...new Set(entries.flatMap(({ refs }) => refs.map(baseRef))),
];
