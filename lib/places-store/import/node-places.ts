import type { LngLat } from '../../geo/lng-lat.ts';

/** Positions of selected OSM nodes in flat arrays: 16 bytes per node, where a Map takes a hundred. */
export class NodePlaces {
  #ids = new Float64Array(1024);
  #count = 0;
  #places = new Int32Array(0);

  /** First: every id that will be asked for, in any order and repeatedly if convenient. */
  want(id: number): void {
    if (this.#count === this.#ids.length) {
      const larger = new Float64Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#count++] = id;
  }

  /** Then: no more ids. */
  seal(): void {
    const sorted = this.#ids.subarray(0, this.#count).sort();
    let kept = 0;
    for (const id of sorted) if (kept === 0 || sorted[kept - 1] !== id) sorted[kept++] = id;
    this.#ids = sorted.slice(0, kept);
    this.#count = kept;
    this.#places = new Int32Array(kept * 2).fill(2 ** 31 - 1);
  }

  /** Stores the position if the id is wanted. */
  put(id: number, { lng, lat }: LngLat): void {
    const i = this.#indexOf(id);
    if (i < 0) return;
    this.#places[i * 2] = Math.round(lng * 1e7);
    this.#places[i * 2 + 1] = Math.round(lat * 1e7);
  }

  get(id: number): LngLat | null {
    const i = this.#indexOf(id);
    const [lng, lat] = [this.#places[i * 2], this.#places[i * 2 + 1]];
    if (i < 0 || lng === undefined || lat === undefined || lng === 2 ** 31 - 1) return null;
    return { lng: lng / 1e7, lat: lat / 1e7 };
  }

  #indexOf(id: number): number {
    let [low, high] = [0, this.#count - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#ids[middle] ?? 0;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
