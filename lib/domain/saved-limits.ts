/** The colours of lists, in the order offered: those that anything on the map can have. */
export const LIST_COLORS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'gray'] as const;

export const SAVED_ROLES = ['home', 'work'] as const;
export type SavedRole = (typeof SAVED_ROLES)[number];

/** What may be wrong about a place, in the order offered. */
export const PLACE_PROBLEMS = ['name', 'position', 'closed', 'hours', 'other'] as const;
export type PlaceProblem = (typeof PLACE_PROBLEMS)[number];

/** The most that one request may add or remove of places, and of lists. */
export const MOST_AT_ONCE = 200;

/** In UTF-16 units. */
export const LONGEST_SAVED = { list: 80, name: 200, note: 1_000, report: 500 };
