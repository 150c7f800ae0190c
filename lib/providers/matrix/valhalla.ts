import type { MatrixQuery, TableQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { COSTINGS, VALHALLA_CREDIT } from '../vendors/valhalla.ts';
import { MAX_TARGETS, type MatrixFound, type TableFound } from './found.ts';
import { rowsOf } from './valhalla-rows.ts';

/** Valhalla's /sources_to_targets, in its verbose and its concise form. */
export function valhallaMatrix(endpoint: Endpoint): Adapter<MatrixQuery, MatrixFound> {
  return {
    id: 'valhalla',
    credit: VALHALLA_CREDIT,
    covers: ({ mode, to }) => COSTINGS[mode] !== undefined && to.length <= MAX_TARGETS,
    async ask({ from, to, mode }, signal) {
      const [row] = await rowsOf(endpoint, { sources: [from], targets: to, mode }, signal);
      return { value: row ?? [] };
    },
  };
}

/** The same from every point to every other. */
export function valhallaTable(endpoint: Endpoint): Adapter<TableQuery, TableFound> {
  return {
    id: 'valhalla',
    credit: VALHALLA_CREDIT,
    covers: ({ mode, points }) => COSTINGS[mode] !== undefined && points.length <= MAX_TARGETS,
    async ask({ points, mode }, signal) {
      return { value: await rowsOf(endpoint, { sources: points, targets: points, mode }, signal) };
    },
  };
}
