/** Why the metro lines that are known in a city give no way, in what a source of ways could not honour. */
export const NO_RIDE = {
  /** An end has no stop within a walk. */
  from: 'from_off_lines',
  to: 'to_off_lines',
  /** Both have one, but no ride with one change at most is quicker than walking. */
  between: 'no_ride',
} as const;

export const NO_RIDES: readonly string[] = Object.values(NO_RIDE);
