import { useCallback, useEffect, useRef } from 'react';
import { bboxOf, centerOf } from '../../lib/geo/bbox.ts';
import { pointsOf } from '../../lib/map/points-of.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';
import type { CameraControl } from './use-camera.ts';

interface Options {
  layers: DrawnLayer[];
  selection: string[];
  /** What is looked at without being selected. */
  lookedAt: string | null;
  reveal: CameraControl['reveal'];
}

type MarkSeen = (ref: string, isDrawn?: boolean) => void;

/**
 * Brings what was selected in the conversation into view; what was selected on the map comes with its popup. Returns
 * the function to say so: markSeen(ref) before the selection changes, or markSeen(ref, true) of what was drawn there.
 */
export function useShowSelected({ layers, selection, lookedAt, reveal }: Options): MarkSeen {
  const seen = useRef<string | null>(null);
  const drawn = useRef<string | null>(null);
  const newest = selection.at(-1) ?? null;
  const show = (wanted: string, isDrawn = false) => {
    const layer = layers.find(({ ref, also }) => ref === wanted || also?.includes(wanted));
    const box = layer && bboxOf(pointsOf(layer));
    if (box) reveal(centerOf(box), isDrawn ? box : undefined);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the map, not what is drawn later
  useEffect(
    function showNewest() {
      const isSeen = newest === null || newest === seen.current;
      seen.current = newest;
      if (!isSeen) show(newest);
      else if (newest !== null && newest === drawn.current) show(newest, true);
      drawn.current = null;
    },
    [newest],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(
    function showLookedAt() {
      if (lookedAt !== null) show(lookedAt);
    },
    [lookedAt],
  );

  return useCallback((ref, isDrawn = false) => {
    seen.current = ref;
    drawn.current = isDrawn ? ref : null;
  }, []);
}
