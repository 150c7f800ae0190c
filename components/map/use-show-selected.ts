import L from 'leaflet';
import { useCallback, useEffect, useRef } from 'react';
import { bboxOf, centerOf } from '../../lib/geo/bbox.ts';
import { nearLng } from '../../lib/geo/lng-lat.ts';
import { pointsOf } from '../../lib/map/reduce.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';
import type { Padding } from './props.ts';

interface Options {
  map: L.Map | null;
  layers: DrawnLayer[];
  selection: string[];
  padding: Padding;
}

/**
 * Brings what was selected in the conversation into view; what was selected on the map is there already.
 * Returns the call that says so: markSeen(ref) before the selection changes.
 */
export function useShowSelected({ map, layers, selection, padding }: Options): (ref: string) => void {
  const seen = useRef<string | null>(null);
  const newest = selection.at(-1) ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the map, not what is drawn later
  useEffect(
    function showNewest() {
      if (!map || newest === null || newest === seen.current) {
        seen.current = newest;
        return;
      }
      seen.current = newest;
      const layer = layers.find(({ ref }) => ref === newest);
      const box = layer && bboxOf(pointsOf(layer));
      if (!box) return;
      const { lng, lat } = centerOf(box);
      map.panInside(L.latLng(lat, nearLng(lng, map.getCenter().lng)), {
        paddingTopLeft: [padding.left + 48, padding.top + 64],
        paddingBottomRight: [padding.right + 64, padding.bottom + 48],
      });
    },
    [map, newest],
  );

  return useCallback((ref: string) => {
    seen.current = ref;
  }, []);
}
