import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import { startProcess } from '../bench-stream/process.ts';
import { serverArgs } from '../server-args.mjs';
import { withoutCeilings } from '../without-ceilings.mjs';

const PORT = 21_810;
const BURSTS = 20;
const AT_ONCE = 50;
const PAUSE_MS = 300;

export interface Served {
  /** Of a burst, half of them at most, in ms. */
  burstP50: number;
  failed: number;
  /** Of the health call, without and with the bursts. */
  alone: { p50: number; p99: number };
  beside: { p50: number; p99: number };
}

/**
 * The built app, asked for 50 ways at once, again and again: how long a call of /api/health from another process takes
 * meanwhile, and how long without.
 */
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
  let [failed, next_] = [0, 0];
  const point = () => {
    const found = points[next_++ % points.length] ?? { lng: 0, lat: 0 };
    return `${found.lat},${found.lng}`;
  };
  const ask = async () => {
    const body = JSON.stringify({ input: { from: point(), to: point(), mode: 'drive' } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/api/tools/plan_route`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok || /"estimate"/.test(text)) failed++;
  };
  const caller = fork('scripts/bench-region/health-caller.ts', [`${origin}/api/health`]);
  const callsSoFar = async (): Promise<number[]> => {
    const told = once(caller, 'message');
    caller.send('told');
    const [times] = (await told) as [number[]];
    return times;
  };
  /** What calls of health take until the work is done. */
  const healthWhile = async (work: Promise<unknown>): Promise<number[]> => {
    await callsSoFar();
    await work;
    return callsSoFar();
  };
  try {
    // The first questions start the engine and compile.
    for (let i = 0; i < 20; i++) await ask();
    failed = 0;
    const alone = (await healthWhile(wait(5_000))).sort((a, b) => a - b);
    const bursts: number[] = [];
    const beside: number[] = [];
    for (let burst = 0; burst < BURSTS; burst++) {
      const before = performance.now();
      beside.push(...(await healthWhile(Promise.all(Array.from({ length: AT_ONCE }, ask)))));
      bursts.push(performance.now() - before);
      await wait(PAUSE_MS);
    }
    for (const each of [bursts, beside]) each.sort((a, b) => a - b);
    const shares = (sorted: number[]) => ({ p50: at(sorted, 0.5), p99: at(sorted, 0.99) });
    return { burstP50: at(bursts, 0.5), failed, alone: shares(alone), beside: shares(beside) };
  } finally {
    caller.disconnect();
    await app.stop();
  }
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
