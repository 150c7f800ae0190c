import type { Miss } from '../domain/miss.ts';

/** The miss for a ref that names nothing, with the refs there are: "p1–p4, r1". */
export function unknownRef(ref: string, known: readonly string[]): Miss {
  return { miss: 'not_found', about: ref, knownRefs: rangesOf(known) };
}

const EVERYTHING = new Set(['all', 'everything', '*', '全部', '所有', '一切']);

/** Whether a ref is a word for everything. */
export const isEverything = (ref: string): boolean => EVERYTHING.has(ref.trim().toLowerCase());

/** "p1, p2, p3, r1" as "p1–p3, r1"; anything not a letter and a number (parts of a route) is left out. */
function rangesOf(refs: readonly string[]): string {
  const byPrefix = new Map<string, Set<number>>();
  for (const ref of refs) {
    const [, prefix = '', digits] = /^([a-z])(\d+)$/.exec(ref) ?? [];
    if (digits !== undefined) byPrefix.set(prefix, (byPrefix.get(prefix) ?? new Set()).add(Number(digits)));
  }
  return [...byPrefix]
    .flatMap(([prefix, numbers]) =>
      runsOf([...numbers]).map(([from, to]) => (from === to ? `${prefix}${from}` : `${prefix}${from}–${prefix}${to}`)),
    )
    .join(', ');
}

/** [3, 1, 2, 7] → [[1, 3], [7, 7]] */
function runsOf(numbers: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
