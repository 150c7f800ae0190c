import { isDeepStrictEqual } from 'node:util';
import type { IsochroneQuery, RouteQuery } from '../../lib/domain/ports.ts';
import type { TravelMode } from '../../lib/domain/route.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import type { Endpoint } from '../../lib/providers/fetch-json.ts';
import { valhallaIsochrone } from '../../lib/providers/isochrone/valhalla.ts';
import { regionEndpoint } from '../../lib/providers/region/region-endpoint.ts';
import { valhallaRoutes } from '../../lib/providers/routes/valhalla.ts';
import { streetsFolder } from '../../lib/region/region-files.ts';
import { openRegions } from '../../lib/region/regions.ts';
import { engineFolder, packageFolder } from '../../lib/region/streets/engine.ts';
import { openStreets } from '../../lib/region/streets/streets.ts';
import { startProcess } from '../bench-stream/process.ts';

interface Compared {
  same: number;
  count: number;
  /** Of these both say that there is no way. */
  none: number;
}

const PORT = 21_811;
const COUNTS = { ways: 40, reaches: 20 };
const MODES: readonly TravelMode[] = ['walk', 'bike', 'drive'];

/** Ways and reaches between points of the region, asked as the app does and of the same engine as a service over HTTP. */
export async function compareRegion(
  dir: string,
  points: readonly LngLat[],
  random: () => number,
): Promise<{ ways: Compared; reaches: Compared }> {
  const region = openRegions(dir).current();
  if (!region) throw new Error('no region was made');
  const baseUrl = `http://127.0.0.1:${PORT}`;
  const service = await startProcess(
    [
      'scripts/bench-region/engine-over-http.ts',
      packageFolder(engineFolder(dir)),
      `${streetsFolder(region.folder)}/tiles`,
      String(PORT),
    ],
    {},
    baseUrl,
  );
  const streets = openStreets({ regions: { current: () => region }, engine: engineFolder(dir), log: () => {} });
  const sides: Endpoint[] = [regionEndpoint(streets), { baseUrl, fetchJson: overHttp }];
  const pick = () => points[Math.floor(random() * points.length)] ?? { lng: 0, lat: 0 };
  const modeOf = (i: number): TravelMode => MODES[i % MODES.length] ?? 'walk';
  const signal = new AbortController().signal;
  const compared = async <Query>(
    count: number,
    queryOf: (i: number) => Query,
    askOf: (side: Endpoint) => (query: Query, signal: AbortSignal) => Promise<{ value: unknown }>,
  ): Promise<Compared> => {
    const found = { same: 0, count, none: 0 };
    for (let i = 0; i < count; i++) {
      const query = queryOf(i);
      const [own, service] = await Promise.all(
        sides.map((side) =>
          askOf(side)(query, signal).then(
            ({ value }) => value,
            (error: unknown) => String(error),
          ),
        ),
      );
      if (isDeepStrictEqual(own, service)) found.same++;
      if (typeof own === 'string' || JSON.stringify(own).includes('"options":[]')) found.none++;
    }
    return found;
  };
  try {
    const wayOf = (i: number): RouteQuery => ({
      from: pick(),
      to: pick(),
      via: i % 4 === 0 ? [pick()] : [],
      mode: modeOf(i),
      avoid: i % 5 === 0 ? ['tolls', 'highways'] : [],
      alternatives: i % 4 === 1 ? 3 : 1,
      locale: i % 2 === 0 ? 'zh' : 'en',
    });
    const reachOf = (i: number): IsochroneQuery => ({ from: pick(), minutes: [10, 20], mode: modeOf(i) });
    return {
      ways: await compared(COUNTS.ways, wayOf, (side) => valhallaRoutes(side).ask),
      reaches: await compared(COUNTS.reaches, reachOf, (side) => valhallaIsochrone(side).ask),
    };
  } finally {
    await Promise.all([streets.close(), service.stop()]);
  }
}

const overHttp: Endpoint['fetchJson'] = async ({ url, method = 'GET', headers = {}, body }, signal) => {
  const response = await fetch(url, { method, headers, signal, ...(body !== undefined && { body }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
};
