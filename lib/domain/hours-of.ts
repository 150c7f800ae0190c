import type { Place } from './place.ts';

type WithHours = Pick<Place, 'openingHours' | 'usualHours'>;

/** The opening hours that a source gives for a place, or else its usual ones; undefined if neither is known. */
export const hoursOf = ({ openingHours, usualHours }: WithHours): string | undefined => openingHours || usualHours;

/** Whether the hours are only the usual ones: they may differ that day, which has to be said with them. */
export const areHoursUsual = ({ openingHours, usualHours }: WithHours): boolean => !openingHours && Boolean(usualHours);
