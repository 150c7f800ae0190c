export const SNAPS = ['peek', 'half', 'full'] as const;
/** The heights at which the sheet rests, from the lowest. */
export type Snap = (typeof SNAPS)[number];

/** A finger that was this fast when it let go has flicked the sheet, px/ms. */
const FLICK_PX_MS = 0.35;
/** What the finger did longer ago no longer counts for its speed. */
const RECENT_MS = 100;

interface Sample {
  y: number;
  /** ms. */
  at: number;
}

/** How fast a finger moved up just before it let go, px/ms; negative: down. 0 for one that rested. */
export function upwardSpeed(samples: readonly Sample[], now: number): number {
  const recent = samples.filter(({ at }) => now - at <= RECENT_MS);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || last.at <= first.at) return 0;
  return (first.y - last.y) / (last.at - first.at);
}

/**
 * Where the sheet comes to rest: flicked, at the next height in that direction; else at the nearest. `height`: where
 * it was let go, px; `heights`: where it can rest, px.
 */
export function snapAfter(height: number, speed: number, heights: Readonly<Record<Snap, number>>): Snap {
  if (speed >= FLICK_PX_MS) return SNAPS.find((snap) => heights[snap] > height) ?? 'full';
  if (speed <= -FLICK_PX_MS) return SNAPS.findLast((snap) => heights[snap] < height) ?? 'peek';
  const gap = (snap: Snap) => Math.abs(heights[snap] - height);
  return SNAPS.reduce((nearest, snap) => (gap(snap) < gap(nearest) ? snap : nearest));
}
