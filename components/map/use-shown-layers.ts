import { useMemo } from 'react';
import { visibleLayers } from '../../lib/map/legend.ts';
import { mergedLayers, refsDrawn } from '../../lib/map/merged.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';
import type { MapPanelProps } from './props.ts';

interface ShownLayers {
  /** Each place once. */
  layers: DrawnLayer[];
  /** The selected refs, as they are drawn. */
  selection: string[];
  /** What stands out: pointed at, highlighted, selected. */
  lifted: ReadonlySet<string>;
}

/** What of the map's state is drawn, and what of that stands out. */
export function useShownLayers(
  { state, hoveredRef, selection: selected }: Pick<MapPanelProps, 'state' | 'hoveredRef' | 'selection'>,
  hiddenRefs: ReadonlySet<string>,
): ShownLayers {
  const { asked } = state;
  const layers = useMemo(() => {
    const shown = mergedLayers(visibleLayers(state.layers, hiddenRefs));
    return asked.length === 0 ? shown : [...shown.map(unlettered), ...asked];
  }, [state.layers, asked, hiddenRefs]);
  const selection = useMemo(() => refsDrawn(selected, layers), [selected, layers]);
  const lifted = useMemo(() => {
    const refs = [hoveredRef, state.highlighted].filter((ref) => ref !== null);
    return new Set([...refsDrawn(refs, layers), ...selection]);
  }, [hoveredRef, state.highlighted, selection, layers]);
  return { layers, selection, lifted };
}

/** Each letter stands on the map once: for the question that is open. */
function unlettered(layer: DrawnLayer): DrawnLayer {
  if (layer.kind !== 'marker' || !layer.isLettered) return layer;
  const { number: _, isLettered: __, ...plain } = layer;
  return plain;
}
