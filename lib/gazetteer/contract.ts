import type { BBox, LngLat } from '../geo/lng-lat.ts';
import type { Candidate, PlaceKind } from './candidate.ts';

export interface FindOptions {
  /** At most this many candidates; 5 if unset. */
  limit?: number;
  /** The city, region or country that it lies in, said separately: what does not lie there is no fact. */
  inside?: string;
  /** Lifts places near this point; excludes none. */
  near?: LngLat;
  /** ISO 3166-1 alpha-2: lifts the places of this country; excludes none. */
  country?: string;
  /** Only places inside. */
  within?: BBox;
  /** Only these kinds. */
  kinds?: readonly PlaceKind[];
}

/** A name of a place inside a sentence: UTF-16 offsets, and what it may mean, best first (at least one). */
export interface PlaceSpan {
  start: number;
  end: number;
  text: string;
  candidates: Candidate[];
}

export interface NearestOptions {
  kinds?: readonly PlaceKind[];
  /** Landmarks of this category only. */
  category?: string;
  maxDistanceM?: number;
}

export interface Gazetteer {
  /**
   * Places that a name may mean, those that it names (match 'exact' or 'alias') before guesses, each best first. An area
   * said with the name constrains: nothing outside is a fact. Never throws.
   */
  find(text: string, options?: FindOptions): Candidate[];
  /** The nearest places, nearest first; countries and regions are never among them. */
  nearest(point: LngLat, limit: number, options?: NearestOptions): (Candidate & { distanceM: number })[];
  /** Every name of a place in a running sentence, left to right, without overlap. Common words are left out. */
  scan(text: string): PlaceSpan[];
  /** How far a country or region reaches, by a candidate's id; undefined for other kinds. West > east over the antimeridian. */
  extentOf(id: number): BBox | undefined;
  /** How many places it holds. */
  size: number;
}
