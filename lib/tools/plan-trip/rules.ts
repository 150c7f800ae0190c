import type { Place } from '../../domain/place.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { Openings } from './openings.ts';
import type { Sky } from './sky.ts';

/** When a visit is to be, in minutes: nothing moves it. */
export interface FixedTime {
  arriveMin: number;
  stayMin: number;
}

/** What applies to every day of a trip. */
export interface TripRules {
  start: LngLat;
  seconds(from: LngLat, to: LngLat): number;
  /** Whether the way is walked although the trip goes otherwise. */
  isWalk?(from: LngLat, to: LngLat): boolean;
  isOpen: Openings;
  sky: Sky;
  /** Share of the typical stay; a full pace stays shorter. */
  stayShare: number;
  isMust(stop: Place): boolean;
  /** Stops whose time is fixed, on the day they are in. */
  fixed?: ReadonlyMap<Place, FixedTime>;
  /** Stops that stay on the day they are in, at whatever time. */
  pinned?: ReadonlySet<Place>;
  /** The order is the reader's: it is kept, and nothing is left out for being closed or late. */
  isKept?: boolean;
}
