import type { StoredPlace } from '../place-store.ts';

/** What a reader gives: places in the order of the file, always the same order, and how far it is (0–1). */
export interface Found {
  place: StoredPlace | null;
  /** Share of the work done. */
  progress: number;
}
