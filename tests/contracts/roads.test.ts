import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'vitest';
import { createBuckets } from '../../lib/providers/bucket.ts';
import { createFetchJson, type Endpoint } from '../../lib/providers/fetch-json.ts';
import { valhallaIsochrone } from '../../lib/providers/isochrone/valhalla.ts';
import { osrmMatrix, osrmTable } from '../../lib/providers/matrix/osrm.ts';
import { valhallaMatrix, valhallaTable } from '../../lib/providers/matrix/valhalla.ts';
import { fromRegion } from '../../lib/providers/region/from-region.ts';
import { regionIsochrone } from '../../lib/providers/region/region-isochrone.ts';
import { osrmRoutes } from '../../lib/providers/routes/osrm.ts';
import { valhallaRoutes } from '../../lib/providers/routes/valhalla.ts';
import type { Streets } from '../../lib/region/streets/streets.ts';
import { recordedStreets, recording } from '../fixtures/region/recorded-streets.ts';
import { at } from '../fixtures/region/town.ts';
import { engineMissing, townStreets } from '../fixtures/region/town-streets.ts';
import { startGeoServer } from '../geo-server/server.ts';
import { type Roads, roadsContract } from './roads.ts';

const endpoint = (baseUrl: string): Endpoint => ({
  baseUrl,
  fetchJson: createFetchJson({ fetch, userAgent: 'Wentu/test', buckets: createBuckets(Date.now, {}), now: Date.now }),
});

const BEIJING = {
  from: { lng: 116.397428, lat: 39.90923 },
  via: { lng: 116.405, lat: 39.9101 },
  to: { lng: 116.4174, lat: 39.91399 },
};
/** In the town's box, far from its streets: tests/unit/providers/region.test.ts. */
const FAR = {
  from: at(-1_500, 1_500),
  to: at(585, -190),
  via: [],
  mode: 'walk',
  avoid: [],
  alternatives: 1,
  locale: 'zh',
} as const;
const WENXI = { from: at(-590, 215), via: at(0, 0), to: at(585, -190), nowhere: () => at(-90_000, 0) };

roadsContract('OSRM', async () => {
  const geo = await startGeoServer();
  const server = endpoint(`${geo.origin}/osrm`);
  return {
    ...BEIJING,
    routes: osrmRoutes(server),
    matrix: osrmMatrix(server),
    table: osrmTable(server),
    nowhere() {
      geo.set('osrm', { status: 400, body: { code: 'NoSegment' } });
      return { lng: 116.2, lat: 39.9 };
    },
    close: async () => {
      geo.reset();
      await geo.close();
    },
  };
});

const overHttp = (server: Endpoint) => ({
  routes: valhallaRoutes(server),
  matrix: valhallaMatrix(server),
  table: valhallaTable(server),
  isochrone: valhallaIsochrone(server),
});

roadsContract('Valhalla over HTTP, as recorded', async () => {
  const geo = await startGeoServer();
  return {
    ...BEIJING,
    ...overHttp(endpoint(`${geo.origin}/valhalla`)),
    nowhere() {
      geo.set('valhalla', { status: 400, body: { error_code: 171 } });
      return { lng: 116.2, lat: 39.9 };
    },
    close: () => geo.close(),
  };
});

const ofRegion = (streets: Streets): Roads => ({
  ...WENXI,
  routes: fromRegion(streets, valhallaRoutes, ({ from, via, to }) => [from, ...via, to]),
  matrix: fromRegion(streets, valhallaMatrix, ({ from, to }) => [from, ...to]),
  table: fromRegion(streets, valhallaTable, ({ points }) => points),
  isochrone: regionIsochrone(streets),
  close: () => streets.close(),
});

const missing = engineMissing;
if (missing === undefined) {
  roadsContract('a region, with its engine', async () => {
    const streets = await townStreets();
    const kept = recording(streets);
    const roads = ofRegion(kept);
    await roads.routes.ask({ ...FAR, via: [], avoid: [] }, new AbortController().signal);
    const close = async () => {
      if (process.env.UPDATE_GOLDEN === '1') kept.write();
      await streets.close();
    };
    return { ...roads, close };
  });

  let streets: Streets;
  let server: ReturnType<typeof createServer>;
  roadsContract('Valhalla over HTTP, with its engine', async () => {
    // The bindings behind a server of ours: the service itself is in no package.
    streets = await townStreets();
    server = createServer(async (request, response) => {
      const answer = await streets.ask(request.url ?? '', await text(request), new AbortController().signal);
      const [status, body] = 'status' in answer ? [answer.status, answer.body] : [500, answer];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    return {
      ...WENXI,
      ...overHttp(endpoint(`http://127.0.0.1:${port}`)),
      async close() {
        server.closeAllConnections();
        server.close();
        await streets.close();
      },
    };
  });
} else {
  describe('roads by a region, with its engine', () => {
    it.skip(missing, () => {});
  });
}

roadsContract('a region, as recorded', async () => ofRegion(recordedStreets()));
