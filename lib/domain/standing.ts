/** Places of the same name are weighed on a scale of 0–1: it grows by 1 over this many powers of ten of population. */
export const DECADES = 7.8;

/** A place this far below another of the same name is clearly outweighed: a fifth of the population. */
export const CLEARLY_LESS = 0.09;

/** Whoever names a place of this standing means it, whatever else is spoken of. */
export const FAMOUS = 0.9;
