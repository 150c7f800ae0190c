/** The scale on which places of one name are weighed, 0–1: it grows by 1 for so many powers of ten of people. */
export const DECADES = 7.8;

/** So far below another that bears the same name, a place is clearly outweighed by it: a fifth of the people. */
export const CLEARLY_LESS = 0.09;
