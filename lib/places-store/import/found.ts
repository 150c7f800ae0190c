import type { Datum } from '../../geo/crs.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Reason } from './left-out.ts';

/** What a reader yields: places and what it leaves out, always in the order of the file. */
export interface Found {
  place?: StoredPlace;
  leftOut?: { reason: Reason; where: string };
  /** Share of the work done, 0–1. */
  progress: number;
}

/** How a file is to be read. */
export interface Reading {
  path: string;
  /** Part of the ids: the same id in two sources means two places. */
  source: string;
  /** Datum of the coordinates, if given by the operator. */
  datum: Datum | undefined;
  /** A label of the Encoding Standard, if given by the operator. */
  encoding: string | undefined;
  /** A folder for what waits in files meanwhile, if given. */
  scratch: string | undefined;
  /** Tells the operator once what was assumed. */
  note(text: string): void;
}
