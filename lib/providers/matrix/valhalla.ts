import { distanceM } from '../../geo/distance.ts';
import type { MatrixQuery } from '../../tools/ports.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { locationOf } from '../routes/valhalla.ts';
import { COSTINGS, VALHALLA_CREDIT, valhallaBody } from '../vendors/valhalla.ts';
import { MAX_TARGETS, type MatrixFound } from './found.ts';

/** Valhalla's /sources_to_targets, in its verbose and its concise form. */
export function valhallaMatrix({ baseUrl, fetchJson }: Endpoint): Adapter<MatrixQuery, MatrixFound> {
  return {
    id: 'valhalla',
    credit: VALHALLA_CREDIT,
    covers: ({ mode, to }) => COSTINGS[mode] !== undefined && to.length <= MAX_TARGETS,
    async ask(query, signal) {
      const request = {
        sources: [locationOf(query.from)],
        targets: query.to.map(locationOf),
        costing: COSTINGS[query.mode] ?? 'auto',
        units: 'kilometers',
      };
      const body = await valhallaBody(fetchJson, new URL(`${baseUrl}/sources_to_targets`), request, signal);
      if (!body) return { value: query.to.map(() => null) };
      const cells = cellsOf(body.sources_to_targets);
      if (!cells) throw new ProviderFailure('malformed');
      const scale = body.units === 'miles' ? 1609.344 : 1000;
      const value = query.to.map((target, index) => {
        const durationS = numberOf(cells.get(index)?.time, 0, 1e7);
        if (durationS === undefined) return null;
        const km = numberOf(cells.get(index)?.distance, 0, 5e4);
        return { durationS, distanceM: km === undefined ? Math.round(distanceM(query.from, target)) : km * scale };
      });
      return { value };
    },
  };
}

/** By target: rows of cells with their index, or two parallel tables. */
function cellsOf(table: unknown): Map<number, { time: unknown; distance: unknown }> | undefined {
  if (Array.isArray(table)) {
    const row: unknown[] = Array.isArray(table[0]) ? table[0] : table;
    return new Map(
      row.map((item, position) => {
        const cell = recordOf(item);
        return [numberOf(cell.to_index, 0, MAX_TARGETS) ?? position, { time: cell.time, distance: cell.distance }];
      }),
    );
  }
  const { durations, distances } = recordOf(table);
  const [times] = listOf(durations);
  const [lengths] = listOf(distances);
  if (!Array.isArray(times)) return undefined;
  return new Map(times.map((time, index) => [index, { time, distance: listOf(lengths)[index] }]));
}
