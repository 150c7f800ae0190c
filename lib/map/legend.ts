import type { DrawnLayer } from './state.ts';

/** What a person takes for one thing on the map: a layer, or a route with its ends and alternatives. */
export interface LegendEntry {
  ref: string;
  layer: DrawnLayer;
  messageId: string;
  /** How many layers it stands for. */
  count: number;
}

/** The thing that a layer belongs to: "r1:0" (an end) and "r1.2" (an alternative) belong to "r1". */
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
    entries.set(ref, { ref, layer: main, messageId: layer.messageId, count: (known?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}
