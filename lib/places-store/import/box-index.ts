import type { BBox } from '../../geo/lng-lat.ts';

const CELLS_A_DEGREE = 10;

interface Boxed {
  box: BBox;
}

/** Things by where they are, to be taken out with those around them. Boxes across the antimeridian touch none. */
export class BoxIndex<T extends Boxed> {
  readonly #order = new Map<T, number>();
  readonly #cells = new Map<number, Set<T>>();

  constructor(items: Iterable<T>) {
    for (const item of items) {
      this.#order.set(item, this.#order.size);
      for (const cell of cellsOf(item.box)) {
        const there = this.#cells.get(cell) ?? new Set();
        this.#cells.set(cell, there.add(item));
      }
    }
  }

  has(item: T): boolean {
    return this.#order.has(item);
  }

  take(item: T): T {
    this.#order.delete(item);
    for (const cell of cellsOf(item.box)) this.#cells.get(cell)?.delete(item);
    return item;
  }

  /** Takes out all whose boxes touch this one, in the order in which they were put in. */
  takeTouching(box: BBox): T[] {
    const found = new Set<T>();
    for (const cell of cellsOf(box))
      for (const item of this.#cells.get(cell) ?? []) if (touches(box, item.box)) found.add(item);
    const orderOf = (item: T) => this.#order.get(item) ?? 0;
    return [...found].sort((a, b) => orderOf(a) - orderOf(b)).map((item) => this.take(item));
  }
}

const touches = (a: BBox, b: BBox) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function* cellsOf([west, south, east, north]: BBox): Generator<number> {
  const [first, last, low, high] = [west, east, south, north].map((degrees) => Math.floor(degrees * CELLS_A_DEGREE));
  if (first === undefined || last === undefined || low === undefined || high === undefined) return;
  for (let x = first; x <= last; x++) for (let y = low; y <= high; y++) yield x * 360 * CELLS_A_DEGREE + y;
}
