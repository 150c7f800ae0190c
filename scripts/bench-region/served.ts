import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { startProcess } from '../bench-stream/process.ts';
import { serverArgs } from '../server-args.mjs';
import { withoutCeilings } from '../without-ceilings.mjs';

const PORT = 21_810;
const SECONDS = 15;
const AT_ONCE = 50;

export interface Served {
  routes: number;
  failed: number;
  healthP50: number;
  healthP99: number;
}

/** The built app with 50 questions for ways at once: how long a call of /api/health takes meanwhile. */
export async function serveRegion(env: Record<string, string>, points: readonly LngLat[]): Promise<Served> {
  const origin = `http://127.0.0.1:${PORT}`;
  const next = ['node_modules/next/dist/bin/next', 'start', '-p', String(PORT), '-H', '127.0.0.1'];
  const more = {
    OFFLINE: '1',
    LOG_LEVEL: 'error',
    LIMIT_PER_MINUTE: '100000',
    LIMIT_PER_DAY: '10000000',
    LIMIT_IP_PER_MINUTE: '100000',
    LIMIT_IP_PER_DAY: '10000000',
    LIMIT_REQUESTS_PER_MINUTE: '10000000',
    LIMIT_LIVE_PER_USER: '1000',
    ...withoutCeilings(),
  };
  const app = await startProcess([...serverArgs, ...next], { ...env, ...more }, `${origin}/api/health`);
  let [count, failed, next_] = [0, 0, 0];
  const point = () => {
    const found = points[next_++ % points.length] ?? { lng: 0, lat: 0 };
    return `${found.lat},${found.lng}`;
  };
  const ask = async () => {
    const body = JSON.stringify({ input: { from: point(), to: point(), mode: 'drive' } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/api/tools/plan_route`, { method: 'POST', headers, body });
    const text = await response.text();
    count++;
    if (!response.ok || /"estimate"/.test(text)) failed++;
  };
  try {
    await ask();
    [count, failed] = [0, 0];
    const until = performance.now() + SECONDS * 1_000;
    const times: number[] = [];
    const asking = Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) await ask();
    });
    while (performance.now() < until) {
      const before = performance.now();
      await (await fetch(`${origin}/api/health`)).text();
      times.push(performance.now() - before);
      await new Promise((done) => setTimeout(done, 20));
    }
    await Promise.all(asking);
    times.sort((a, b) => a - b);
    const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    return { routes: Math.round(count / SECONDS), failed, healthP50: share(0.5), healthP99: share(0.99) };
  } finally {
    await app.stop();
  }
}
