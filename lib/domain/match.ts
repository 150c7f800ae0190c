import type { Place } from './place.ts';

/** Whether the place is what was asked for, and no guess at it. What was not looked up by a name is no guess either. */
export const isFact = ({ match }: Pick<Place, 'match'>): boolean =>
  match === undefined || match === 'exact' || match === 'alias';
