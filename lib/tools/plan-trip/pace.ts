export const STOPS_A_DAY = { easy: 2, normal: 4, full: 6 } as const;
/** A full day has no time for the usual stay. */
export const STAY_SHARE = { easy: 1.2, normal: 1, full: 0.7 } as const;
