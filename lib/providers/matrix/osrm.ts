import { distanceM } from '../../geo/distance.ts';
import { rounded } from '../../geo/lng-lat.ts';
import type { MatrixQuery } from '../../tools/ports.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, numberOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import type { Endpoint } from '../fetch-json.ts';
import { isPlausible } from '../routes/routes.ts';
import { OSRM_CREDIT, osrmBody, osrmCovers, osrmUrl } from '../vendors/osrm.ts';
import { MAX_TARGETS, type MatrixFound } from './found.ts';

/** OSRM's /table: seconds and metres from one point to many. */
export function osrmMatrix({ baseUrl, fetchJson }: Endpoint): Adapter<MatrixQuery, MatrixFound> {
  return {
    id: 'osrm',
    credit: OSRM_CREDIT,
    covers: ({ mode, to }) => osrmCovers(baseUrl, mode) && to.length <= MAX_TARGETS,
    async ask({ from, to, mode }, signal) {
      const points = [from, ...to].map((point) => rounded(point, 6));
      const url = osrmUrl(baseUrl, 'table', mode, points);
      url.searchParams.set('sources', '0');
      url.searchParams.set('annotations', 'duration,distance');
      const body = await osrmBody(fetchJson, url, signal);
      if (body.code !== 'Ok') {
        throw new ProviderFailure('rejected', { code: textOf(body.code, 20)?.replace(/\W/g, '') ?? 'CODE' });
      }
      const [durations] = listOf(body.durations);
      const [distances] = listOf(body.distances);
      if (!Array.isArray(durations)) throw new ProviderFailure('malformed');
      // The first column is the way to where one is.
      const value = to.map((target, index) => {
        const durationS = numberOf(durations[index + 1], 0, 1e7);
        if (durationS === undefined) return null;
        const metres = numberOf(listOf(distances)[index + 1], 0, 5e7) ?? Math.round(distanceM(from, target));
        // A server with car data alone answers every profile, at the speed of a car.
        if (!isPlausible(mode, metres, durationS)) throw new ProviderFailure('malformed', { code: 'PROFILE' });
        return { durationS, distanceM: metres };
      });
      return { value };
    },
  };
}
