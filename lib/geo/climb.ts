/** Smaller rises are noise of the elevation model. */
const NOISE_M = 5;

/** Metres of climbing along heights (metres), without rises that are mere noise. */
export function climbM(heights: readonly number[]): number {
  let [last = 0] = heights;
  let sum = 0;
  for (const height of heights) {
    const rise = height - last;
    if (Math.abs(rise) < NOISE_M) continue;
    sum += Math.max(0, rise);
    last = height;
  }
  return Math.round(sum);
}
