const FEW = { answers: 25, ms: 55 };
const MANY = { answers: 75, ms: 100 };

/**
 * How long upstream deltas are merged before they enter the SDK, whose pipeline costs the same for a frame of any
 * length: 55 ms while few answers run at once, up to 100 ms (10 frames a second) when many do. live: answers now
 * running.
 */
export function mergeWindowMs(live: number): number {
  const share = (live - FEW.answers) / (MANY.answers - FEW.answers);
  return Math.round(FEW.ms + (MANY.ms - FEW.ms) * Math.min(1, Math.max(0, share)));
}
