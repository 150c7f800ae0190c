import type { IndexFile } from './index-file.ts';

/** Searches the sorted keys. Keys are identified by number; nothing is decoded. */
export interface KeySearch {
  /** The number of the key, or −1. */
  exact(key: string): number;
  /** The range [from, to) of keys that start with `prefix`. */
  startingWith(prefix: string): [from: number, to: number];
  /** Numbers of the keys that differ by one insertion, deletion, substitution or swap of neighbours. */
  oneEdit(key: string): number[];
  /** The longest key found in `text` at `from`, as [length, number]; lengths above `most` are not tried. */
  longestAt(
    text: string,
    from: number,
    most: number,
    isWanted: (key: number, length: number) => boolean,
  ): [number, number] | null;
}

export function createKeySearch({ keys, keyOffsets }: Pick<IndexFile, 'keys' | 'keyOffsets'>): KeySearch {
  const count = keyOffsets.length - 1;
  const lengthOf = (i: number) => (keyOffsets[i + 1] ?? 0) - (keyOffsets[i] ?? 0);
  /** Code unit of key i at depth, −1 past its end: shorter keys sort first. */
  const unitAt = (i: number, depth: number) => {
    const at = (keyOffsets[i] ?? 0) + depth;
    return at < (keyOffsets[i + 1] ?? 0) ? (keys[at] ?? -1) : -1;
  };

  /** First key in [lo, hi) whose unit at depth is ≥ unit; all in the range share the units before depth. */
  function lower(lo: number, hi: number, depth: number, unit: number): number {
    let [low, high] = [lo, hi];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (unitAt(middle, depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function narrow(lo: number, hi: number, depth: number, unit: number): [number, number] {
    const from = lower(lo, hi, depth, unit);
    return [from, lower(from, hi, depth, unit + 1)];
  }

  function descend(lo: number, hi: number, depth: number, text: string, from: number): [number, number] {
    let range: [number, number] = [lo, hi];
    for (let i = from; i < text.length && range[0] < range[1]; i++) {
      range = narrow(range[0], range[1], depth + i - from, text.charCodeAt(i));
    }
    return range;
  }

  const endsHere = (lo: number, hi: number, depth: number) => (lo < hi && lengthOf(lo) === depth ? lo : -1);

  function exact(key: string): number {
    const [lo, hi] = descend(0, count, 0, key, 0);
    return endsHere(lo, hi, key.length);
  }

  function oneEdit(key: string): number[] {
    const found = new Set<number>();
    const keep = (lo: number, hi: number, depth: number, from: number) => {
      const [a, b] = descend(lo, hi, depth, key, from);
      const hit = endsHere(a, b, depth + key.length - from);
      if (hit >= 0) found.add(hit);
    };
    let [lo, hi] = [0, count];
    for (let i = 0; i <= key.length && lo < hi; i++) {
      if (i < key.length) keep(lo, hi, i, i + 1); // deletion
      if (i + 1 < key.length) {
        const [a, b] = narrow(lo, hi, i, key.charCodeAt(i + 1));
        if (a < b) {
          const [c, d] = narrow(a, b, i + 1, key.charCodeAt(i));
          keep(c, d, i + 2, i + 2); // swap
        }
      }
      // The first letter is rarely the wrong one, and thousands of Chinese characters could be there.
      if (i > 0) {
        let next = lower(lo, hi, i, 0);
        while (next < hi) {
          const unit = unitAt(next, i);
          const end = lower(next, hi, i, unit + 1);
          if (i < key.length && unit !== key.charCodeAt(i)) keep(next, end, i + 1, i + 1); // substitution
          keep(next, end, i + 1, i); // insertion
          next = end;
        }
      }
      if (i < key.length) [lo, hi] = narrow(lo, hi, i, key.charCodeAt(i));
    }
    found.delete(exact(key));
    return [...found];
  }

  return {
    exact,
    startingWith: (prefix) => descend(0, count, 0, prefix, 0),
    oneEdit,
    longestAt(text, from, most, isWanted) {
      let [lo, hi] = [0, count];
      let best: [number, number] | null = null;
      for (let length = 1; length <= most && from + length <= text.length && lo < hi; length++) {
        [lo, hi] = narrow(lo, hi, length - 1, text.charCodeAt(from + length - 1));
        const hit = endsHere(lo, hi, length);
        if (hit >= 0 && isWanted(hit, length)) best = [length, hit];
      }
      return best;
    },
  };
}
