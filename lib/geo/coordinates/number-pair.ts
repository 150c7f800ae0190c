import type { Datum } from '../crs.ts';

export type Order = 'lat,lng' | 'lng,lat';

/** Two numbers in a text that form a coordinate, before it is known which is which. */
export interface NumberPair {
  /** Its position in the text. */
  start: number;
  end: number;
  /** Degrees, in the order of the text. */
  numbers: readonly [number, number];
  /** Which number is which, if anything says so. */
  order?: Order;
  /**
   * How: letters (N, 北纬) leave no doubt; a label may be attached to the wrong number; a format or site has its usual
   * order.
   */
  saidBy?: 'side' | 'label' | 'custom';
  /** The datum a link or format is known to use. */
  datum?: Datum;
}
