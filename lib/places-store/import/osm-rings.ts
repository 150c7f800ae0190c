export interface Rings {
  /** Each repeats its first node at its end. */
  rings: number[][];
  /** No way was left over. */
  isWhole: boolean;
}

/** The closed rings that ways form, joined where they end. A way of no nodes is one that is missing. */
export function ringsOfWays(ways: readonly (readonly number[])[]): Rings {
  const rings: number[][] = [];
  const open = new Map<number, Set<number[]>>();
  let loose = 0;
  const put = (line: number[]) => {
    for (const end of [line[0], line.at(-1)]) {
      if (end === undefined) continue;
      const there = open.get(end) ?? new Set();
      open.set(end, there.add(line));
    }
  };
  const take = (line: number[]) => {
    for (const end of [line[0], line.at(-1)]) if (end !== undefined) open.get(end)?.delete(line);
  };
  for (const way of ways) {
    let line = [...way];
    if (line.length < 2) {
      loose += 1;
      continue;
    }
    // Grown at both ends for as long as another line waits there.
    for (;;) {
      const [first, last] = [line[0] ?? 0, line.at(-1) ?? 0];
      if (first === last) break;
      const other = nextOf(open.get(last)) ?? nextOf(open.get(first));
      if (!other) break;
      take(other);
      loose -= 1;
      line = joined(line, other);
    }
    if (line[0] === line.at(-1) && line.length >= 4) rings.push(line);
    else {
      loose += 1;
      put(line);
    }
  }
  return { rings, isWhole: loose === 0 };
}

const nextOf = (lines: Set<number[]> | undefined): number[] | undefined => lines?.values().next().value;

/** Two lines that share an end. */
function joined(a: number[], b: number[]): number[] {
  if (a.at(-1) === b[0]) return [...a, ...b.slice(1)];
  if (a.at(-1) === b.at(-1)) return [...a, ...b.toReversed().slice(1)];
  if (a[0] === b.at(-1)) return [...b, ...a.slice(1)];
  return [...b.toReversed(), ...a.slice(1)];
}
