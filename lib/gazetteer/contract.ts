import type { BBox, LngLat } from '../geo/lng-lat.ts';
import type { Candidate, PlaceKind } from './candidate.ts';
import type { MetroLine } from './metro-line.ts';

export interface FindOptions {
  /** The most candidates to return; 5 if unset. */
  limit?: number;
  /** The city, region or country it is in, given separately: anything outside is not a fact. */
  inside?: string;
  /** Ranks places near this point higher; excludes none. */
  near?: LngLat;
  /** ISO 3166-1 alpha-2: ranks places in this country higher; excludes none. */
  country?: string;
  /** Only places inside. */
  within?: BBox;
  /** Only these kinds. */
  kinds?: readonly PlaceKind[];
}

/** A place name within a sentence: UTF-16 offsets, and what it may mean, best first (at least one). */
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
   * Places a name may mean: those it names (match 'exact' or 'alias') before guesses, each best first. An area given
   * with the name is a constraint: nothing outside is a fact. Never throws.
   */
  find(text: string, options?: FindOptions): Candidate[];
  /** The nearest places, nearest first; countries and regions are never among them. */
  nearest(point: LngLat, limit: number, options?: NearestOptions): (Candidate & { distanceM: number })[];
  /** Every place name in running text, left to right, without overlap. Common words are left out. */
  scan(text: string): PlaceSpan[];
  /**
   * The extent of a country or region, by a candidate's id; undefined for other kinds. West > east across the
   * antimeridian.
   */
  extentOf(id: number): BBox | undefined;
  /** Lines of a few cities' metros, by hand: neither all nor up to date. */
  metro: readonly MetroLine[];
  /** How many places it contains. */
  size: number;
}
