import type { TravelCell } from '../../domain/ports.ts';

/** The result of a matrix adapter: one entry per target, null if it cannot be reached. */
export type MatrixFound = (TravelCell | null)[];

/** The result of a table adapter: a row of entries for each point, in the order given. */
export type TableFound = MatrixFound[];

/** The most targets in one request: a Valhalla server accepts 2,500 pairs. */
export const MAX_TARGETS = 50;
