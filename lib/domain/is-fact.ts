import type { Place } from './place.ts';

/**
 * Whether the place is what was asked for rather than a guess. A place that was not looked up by name is not a guess
 * either.
 */
export const isFact = ({ match }: Pick<Place, 'match'>): boolean =>
  match === undefined || match === 'exact' || match === 'alias';
