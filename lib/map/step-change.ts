import type { DrawnLayer } from './state.ts';

/** What a step back or forward does to the map. */
export interface StepChange {
  /** away: what was there is gone; back: what was gone is there; changed: it looks different, or something else is there. */
  did: 'away' | 'back' | 'changed';
  layers: DrawnLayer[];
}

/** What is different once `now` has become `then`. */
export function stepChange(now: readonly DrawnLayer[], then: readonly DrawnLayer[]): StepChange {
  const without = (layers: readonly DrawnLayer[], others: readonly DrawnLayer[]) => {
    const refs = new Set(others.map(({ ref }) => ref));
    return layers.filter(({ ref }) => !refs.has(ref));
  };
  const [gone, come] = [without(now, then), without(then, now)];
  if (gone.length > 0 && come.length === 0) return { did: 'away', layers: gone };
  if (come.length > 0 && gone.length === 0) return { did: 'back', layers: come };
  // A layer that nothing was done to is the same object.
  return { did: 'changed', layers: come.length > 0 ? come : then.filter((layer) => !now.includes(layer)) };
}
