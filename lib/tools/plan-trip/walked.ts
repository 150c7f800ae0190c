/** Where nobody says how to travel, ways that take no longer on foot are walked: 2 km. */
export const WALKED_MIN = 25;
