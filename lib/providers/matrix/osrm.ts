import type { MatrixQuery, TableQuery } from '../../domain/ports.ts';
import type { TravelMode } from '../../domain/route.ts';
import { type LngLat, rounded } from '../../geo/lng-lat.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { OSRM_CREDIT, osrmBody, osrmCovers, osrmUrl } from '../vendors/osrm.ts';
import { cellOf } from './cell.ts';
import { MAX_TARGETS, type MatrixFound, type TableFound } from './found.ts';

/** OSRM's /table: seconds and metres from one point to many. */
export function osrmMatrix(endpoint: Endpoint): Adapter<MatrixQuery, MatrixFound> {
  return {
    id: 'osrm',
    credit: OSRM_CREDIT,
    covers: ({ mode, to }) => osrmCovers(endpoint.baseUrl, mode) && to.length <= MAX_TARGETS,
    async ask({ from, to, mode }, signal) {
      const [row] = await rowsOf(endpoint, { points: [from, ...to], mode, sources: '0' }, signal);
      // The first column is the way to where one is.
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

/** The rows of a table, from every point or from those that `sources` names. */
async function rowsOf(
  { baseUrl, fetchJson }: Endpoint,
  { points, mode, sources }: { points: LngLat[]; mode: TravelMode; sources?: '0' },
  signal: AbortSignal,
): Promise<TableFound> {
  const url = osrmUrl(
    baseUrl,
    'table',
    mode,
    points.map((point) => rounded(point, 6)),
  );
  if (sources !== undefined) url.searchParams.set('sources', sources);
  url.searchParams.set('annotations', 'duration,distance');
  const body = await osrmBody(fetchJson, url, signal);
  if (body.code !== 'Ok') {
    throw new ProviderFailure('rejected', { code: textOf(body.code, 20)?.replace(/\W/g, '') ?? 'CODE' });
  }
  const durations = listOf(body.durations);
  const distances = listOf(body.distances);
  return (sources === undefined ? points : points.slice(0, 1)).map((from, row) => {
    const seconds = durations[row];
    if (!Array.isArray(seconds)) throw new ProviderFailure('malformed');
    return points.map((to, column) => cellOf(mode, [from, to], seconds[column], listOf(distances[row])[column]));
  });
}
