/** Random numbers repeatable by seed. */
export interface Random {
  seed: number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
}

/** Source: mulberry32 (public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return { seed, between: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}
