import type { Place } from '../../domain/place.ts';
import type { AreaWord } from './area-fit.ts';

/** What a place was asked for by. */
export interface Asked {
  text: string;
  textEn?: string | undefined;
  /** Areas given beside the name: the place has to lie in each. */
  areas: AreaWord[];
  /**
   * Ends of the text that name areas, as in "Springfield Illinois" and 「德国慕尼黑」; only for places lying there may they be
   * ignored.
   */
  ends: AreaWord[];
  /** What the gazetteer knows under the exact name, in any language. */
  known: Place[];
}

/** A place as found by a geocoder, with its names besides the one shown. */
export type FoundPlace = Place & { otherNames?: string[] };

export type Match = NonNullable<Place['match']>;
