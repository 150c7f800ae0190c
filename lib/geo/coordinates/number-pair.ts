import type { Datum } from '../crs.ts';

export type Order = 'lat,lng' | 'lng,lat';

/** Two numbers of a text that are a coordinate, before it is settled which is which. */
export interface NumberPair {
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** Degrees, in the order of the text. */
  numbers: readonly [number, number];
  /** Which number is which, when something says so. */
  order?: Order;
  /** How: letters (N, 北纬) leave no doubt; a label may be on the wrong number; a format or a site has its usual order. */
  saidBy?: 'side' | 'label' | 'custom';
  /** What a link or a format is known to use. */
  datum?: Datum;
}
