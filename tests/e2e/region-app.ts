import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installEngine } from '../../lib/region/streets/install-engine.ts';
import { ENGINE_FOLDER } from '../fixtures/region/town-streets.ts';
import { wenxiPbf } from '../fixtures/region/wenxi-pbf.ts';
import { OWN_PORTS } from './own-app.ts';
import { startApp, untilServing } from './servers.ts';

const LOOPBACK_ONLY = pathToFileURL(resolve('tests/fixtures/loopback-only.mjs')).href;
export const HEALTH_TOKEN = 'token-of-the-monitor';

/** The made-up town as a region, and the built app that answers from it, without key and without a network. */
export interface RegionApp {
  url: string;
  /** Runs npm run region with these arguments; returns what it prints. */
  region(...args: string[]): string;
  /** Ends the process and starts another. */
  restart(): Promise<void>;
  /** Hosts beyond this machine that the process wanted. */
  wanted(): string[];
  stop(): Promise<void>;
}

export async function startRegionApp(): Promise<RegionApp> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-e2e-region-'));
  const port = OWN_PORTS.region;
  const log = join(dir, 'wanted');
  const env = {
    DATABASE_URL: `file:${join(dir, 'town.db')}`,
    REGION_DIR: join(dir, 'region'),
    OFFLINE: '1',
    HEALTH_TOKEN,
    LOOPBACK_LOG: log,
    NODE_OPTIONS: `--import=${LOOPBACK_ONLY}`,
  };
  const file = join(dir, 'wenxi.osm.pbf');
  writeFileSync(file, wenxiPbf());
  await installEngine({ engine: ENGINE_FOLDER, signal: AbortSignal.timeout(120_000), onProgress: () => {} });
  mkdirSync(env.REGION_DIR);
  symlinkSync(resolve(ENGINE_FOLDER), join(env.REGION_DIR, 'engine'));
  const region = (...args: string[]) =>
    execFileSync(process.execPath, ['scripts/region.ts', ...args], {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  let child: ChildProcess | undefined;
  const end = async () => {
    const ending = child;
    child = undefined;
    if (!ending) return;
    const gone = new Promise<void>((done) => ending.once('exit', () => done()));
    ending.kill('SIGTERM');
    await gone;
  };
  const start = async () => {
    child = startApp(port, env);
    await untilServing(port);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    region: (...args) => region(...args.map((arg) => (arg === 'FILE' ? file : arg))),
    async restart() {
      await end();
      await start();
    },
    wanted: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    async stop() {
      await end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
