import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { type Draft, type DraftKind, POINTS, shifted, withGripAt } from './draft.ts';

/** A draft with the way it came about, for undo and redo. */
export interface DraftHistory {
  draft: Draft;
  past: readonly (readonly LngLat[])[];
  future: readonly (readonly LngLat[])[];
}

export type DraftStep =
  | { do: 'add'; at: LngLat }
  /** isMore: goes on with the step before, as a drag does. */
  | { do: 'move'; index: number; to: LngLat; isMore: boolean }
  | { do: 'shift'; byLng: number; byLat: number; isMore: boolean }
  | { do: 'insert'; index: number; at: LngLat }
  | { do: 'remove'; index: number }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'begin'; draft: Draft };

export const emptyDraft = (kind: DraftKind): DraftHistory => begun({ kind, points: [] });

const begun = (draft: Draft): DraftHistory => ({ draft, past: [], future: [] });

/** The draft after a step; the same object if the step is not possible. */
export function afterStep(history: DraftHistory, step: DraftStep): DraftHistory {
  const { draft, past, future } = history;
  const { kind, points } = draft;
  const to = (next: readonly LngLat[], isMore = false): DraftHistory => ({
    draft: { kind, points: next },
    past: isMore ? past : [...past, points],
    future: [],
  });
  switch (step.do) {
    case 'begin':
      return begun(step.draft);
    case 'add':
      return points.length < POINTS[kind].most ? to([...points, step.at]) : history;
    case 'move':
      return to(withGripAt(draft, step.index, step.to), step.isMore);
    case 'shift':
      return to(shifted(points, step.byLng, step.byLat), step.isMore);
    case 'insert':
      return points.length < POINTS[kind].most ? to(points.toSpliced(step.index, 0, step.at)) : history;
    case 'remove':
      return step.index in points ? to(points.toSpliced(step.index, 1)) : history;
    case 'undo': {
      const before = past.at(-1);
      if (!before) return history;
      return { draft: { kind, points: before }, past: past.slice(0, -1), future: [points, ...future] };
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { draft: { kind, points: next }, past: [...past, points], future: rest } : history;
    }
    default:
      return step satisfies never;
  }
}
