import type { TravelMode } from '../../domain/route.ts';
import { type LngLat, rounded } from '../../geo/lng-lat.ts';
import { listOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { osrmBody, osrmUrl } from '../vendors/osrm.ts';
import { cellOf } from './cell.ts';
import type { TableFound } from './found.ts';

/** The rows of a table, from every point or from those listed in `sources`. */
export async function rowsOf(
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
