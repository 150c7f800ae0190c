/** What a matrix adapter gives: one entry a target, null where it cannot be reached. */
export type MatrixFound = ({ durationS: number | null; distanceM: number } | null)[];

/** More targets than this are not asked for in one request. */
export const MAX_TARGETS = 50;
