import type { TravelCell } from '../../domain/ports.ts';

/** What a matrix adapter gives: one entry a target, null where it cannot be reached. */
export type MatrixFound = (TravelCell | null)[];

/** What a table adapter gives: a row of entries for each point, in the order asked. */
export type TableFound = MatrixFound[];

/** More targets than this are not asked for in one request: a Valhalla server takes 2,500 pairs. */
export const MAX_TARGETS = 50;
