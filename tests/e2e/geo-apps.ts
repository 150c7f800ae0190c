import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localIso } from '../../lib/geo/local-time.ts';
import { type GeoServer, startGeoServer } from '../geo-server/server.ts';
import { portAt, startApp, untilServing } from './servers.ts';

const PORTS = { keyless: portAt(8), amap: portAt(9), geo: portAt(12) };

/** The app without keys, and the app with AMap's; both only talk to the local geo server and to the demo model. */
export const KEYLESS = `http://127.0.0.1:${PORTS.keyless}`;
export const WITH_AMAP = `http://127.0.0.1:${PORTS.amap}`;
export const AMAP_KEY = 'amap-canary-e2e-0123456789';
/** Where tiles are requested; nothing answers there unless a test does. */
export const TILES = `http://127.0.0.1:${PORTS.geo}/tiles/**`;

export interface GeoApps {
  geo: GeoServer;
  stop(): Promise<void>;
}

/** Starts the geo server and both apps of the build. Recorded days are moved to begin today, in Beijing. */
export async function startGeoApps(): Promise<GeoApps> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-geo-'));
  const now = () => localIso(Date.now(), 'Asia/Shanghai');
  const geo = await startGeoServer({ port: PORTS.geo, today: now().slice(0, 10), now });
  const env = { ...geo.env, OFFLINE: '', TILE_URL: `${geo.origin}/tiles/{z}/{x}/{y}.png` };
  const apps = [
    startApp(PORTS.keyless, { ...env, DATABASE_URL: `file:${dir}/keyless.db` }),
    startApp(PORTS.amap, { ...env, AMAP_KEY, DATABASE_URL: `file:${dir}/amap.db` }),
  ];
  await Promise.all([untilServing(PORTS.keyless), untilServing(PORTS.amap)]);
  return {
    geo,
    async stop() {
      for (const app of apps) app.kill('SIGTERM');
      await geo.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
