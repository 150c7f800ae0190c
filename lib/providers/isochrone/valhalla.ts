import type { IsochroneQuery, ValueOf } from '../../domain/ports.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { simplifiedNote } from '../routes/drawn-path.ts';
import { locationOf } from '../routes/valhalla-request.ts';
import { COSTINGS, VALHALLA_CREDIT, valhallaBody } from '../vendors/valhalla.ts';
import { reachableArea } from './valhalla-area.ts';

export type IsochronesFound = ValueOf<'isochrone'>;

/** The public servers accept this many contours per request. */
const MAX_CONTOURS = 4;

/** Valhalla's /isochrone: the areas reachable in given minutes. */
export function valhallaIsochrone({ baseUrl, fetchJson }: Endpoint): Adapter<IsochroneQuery, IsochronesFound> {
  return {
    id: 'valhalla',
    credit: VALHALLA_CREDIT,
    covers: ({ mode, minutes }) => COSTINGS[mode] !== undefined && minutes.length <= MAX_CONTOURS,
    async ask(query, signal) {
      const request = {
        locations: [locationOf(query.from)],
        costing: COSTINGS[query.mode] ?? 'pedestrian',
        contours: query.minutes.map((time) => ({ time })),
        polygons: true,
        denoise: 0.3,
        generalize: 20,
      };
      const body = await valhallaBody(fetchJson, new URL(`${baseUrl}/isochrone`), request, signal);
      if (!body) throw new ProviderFailure('unsupported');
      const areas = listOf(body.features).map((item) => reachableArea(recordOf(item)));
      const value = query.minutes.flatMap((minutes) => {
        const rings = areas.filter((area) => area.minutes === minutes).flatMap((area) => area.rings);
        return rings.length > 0 ? [{ minutes, rings }] : [];
      });
      if (value.length < query.minutes.length) throw new ProviderFailure('malformed');
      return { value, ...simplifiedNote(areas) };
    },
  };
}
