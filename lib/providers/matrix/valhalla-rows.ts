import type { TravelMode } from '../../domain/route.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { listOf, numberOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { locationOf } from '../routes/valhalla-request.ts';
import { COSTINGS, valhallaBody } from '../vendors/valhalla.ts';
import { cellOf } from './cell.ts';
import { MAX_TARGETS, type TableFound } from './found.ts';

export async function rowsOf(
  { baseUrl, fetchJson }: Endpoint,
  { sources, targets, mode }: { sources: LngLat[]; targets: LngLat[]; mode: TravelMode },
  signal: AbortSignal,
): Promise<TableFound> {
  const request = {
    sources: sources.map(locationOf),
    targets: targets.map(locationOf),
    costing: COSTINGS[mode] ?? 'auto',
    units: 'kilometers',
  };
  const body = await valhallaBody(fetchJson, new URL(`${baseUrl}/sources_to_targets`), request, signal);
  if (!body) return sources.map(() => targets.map(() => null));
  const scale = body.units === 'miles' ? 1609.344 : 1000;
  const table = tableOf(body.sources_to_targets);
  return sources.map((from, row) => {
    const cells = table?.[row];
    if (!cells) throw new ProviderFailure('malformed');
    return targets.map((to, column) => {
      const km = numberOf(cells.get(column)?.distance, 0, 5e4);
      return cellOf(mode, [from, to], cells.get(column)?.time, km === undefined ? undefined : km * scale);
    });
  });
}

type Row = Map<number, { time: unknown; distance: unknown }>;

/** By source, then target: rows of cells with their index, or two parallel tables. */
function tableOf(table: unknown): Row[] | undefined {
  if (Array.isArray(table)) {
    const rows: unknown[] = Array.isArray(table[0]) ? table : [table];
    return rows.map((row) => verboseRow(listOf(row)));
  }
  const { durations, distances } = recordOf(table);
  if (!Array.isArray(listOf(durations)[0])) return undefined;
  return listOf(durations).map((times, row) => {
    const lengths = listOf(listOf(distances)[row]);
    return new Map(listOf(times).map((time, column) => [column, { time, distance: lengths[column] }]));
  });
}

function verboseRow(row: unknown[]): Row {
  return new Map(
    row.map((item, position) => {
      const cell = recordOf(item);
      return [numberOf(cell.to_index, 0, MAX_TARGETS) ?? position, { time: cell.time, distance: cell.distance }];
    }),
  );
}
