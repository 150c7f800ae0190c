import type { Place } from '../../domain/place.ts';
import type { AreaWord } from './area-fit.ts';

/** What a place was asked for by. */
export interface Asked {
  text: string;
  textEn?: string | undefined;
  /** Areas that were given beside the name: the place has to lie in each. */
  areas: AreaWord[];
  /** Ends of the text that name areas, as in "Springfield Illinois" and 「德国慕尼黑」; only what lies there may leave them out. */
  ends: AreaWord[];
  /** What the gazetteer knows by the very name, in whatever language. */
  known: Place[];
}

/** A place as a geocoder found it, with the names that it is known by beside the one that is shown. */
export type FoundPlace = Place & { otherNames?: string[] };

export type Match = NonNullable<Place['match']>;
