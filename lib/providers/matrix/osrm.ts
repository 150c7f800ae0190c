import type { MatrixQuery, TableQuery } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import type { Endpoint } from '../fetch-json.ts';
import { OSRM_CREDIT, osrmCovers } from '../vendors/osrm.ts';
import { MAX_TARGETS, type MatrixFound, type TableFound } from './found.ts';
import { rowsOf } from './osrm-rows.ts';

/** OSRM's /table: seconds and metres from one point to many. */
export function osrmMatrix(endpoint: Endpoint): Adapter<MatrixQuery, MatrixFound> {
  return {
    id: 'osrm',
    credit: OSRM_CREDIT,
    covers: ({ mode, to }) => osrmCovers(endpoint.baseUrl, mode) && to.length <= MAX_TARGETS,
    async ask({ from, to, mode }, signal) {
      const [row] = await rowsOf(endpoint, { points: [from, ...to], mode, sources: '0' }, signal);
      // The first column is the way to the starting point itself.
      return { value: row?.slice(1) ?? [] };
    },
  };
}

/** OSRM's /table from every point to every other. */
export function osrmTable(endpoint: Endpoint): Adapter<TableQuery, TableFound> {
  return {
    id: 'osrm',
    credit: OSRM_CREDIT,
    covers: ({ mode, points }) => osrmCovers(endpoint.baseUrl, mode) && points.length <= MAX_TARGETS,
    async ask({ points, mode }, signal) {
      return { value: await rowsOf(endpoint, { points, mode }, signal) };
    },
  };
}
