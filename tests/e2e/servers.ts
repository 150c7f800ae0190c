import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serverArgs } from '../../scripts/server-args.mjs';
import { withoutCeilings } from '../../scripts/without-ceilings.mjs';
import { startMockDashScope } from '../mock-dashscope/server.ts';
import { TOLD_ANSWERS } from './told-answers.ts';

/** Ports below the ephemeral range; E2E_FIRST_PORT moves them all, for two checkouts on one machine. */
export const portAt = (at: number) => Number(process.env.E2E_FIRST_PORT ?? 20310) + at;

/** One server for each way of running the product. */
export const PORTS = {
  demo: portAt(0),
  live: portAt(1),
  noKey: portAt(2),
  noModel: portAt(3),
  silent: portAt(4),
  mock: portAt(10),
};
export const urlOf = (name: keyof typeof PORTS) => `http://127.0.0.1:${PORTS[name]}`;

/** The base for all: no key from the environment, no network, its own database, tiles that do not load. */
const BASE = {
  OFFLINE: '1',
  DASHSCOPE_API_KEY: '',
  TILE_URL: 'http://127.0.0.1:9/{z}/{x}/{y}.png',
  LOG_LEVEL: 'warn',
  LIMIT_PER_MINUTE: '1000',
  LIMIT_PER_DAY: '100000',
  LIMIT_IP_PER_MINUTE: '10000',
  LIMIT_IP_PER_DAY: '1000000',
  LIMIT_REQUESTS_PER_MINUTE: '1000000',
  LIMIT_SITE_ANSWERS_PER_DAY: '1000000',
  ...withoutCeilings(),
  LIMIT_LIVE_PER_USER: '20',
};

/** Starts the built app in every configuration the tests need; stops them at the end. */
export default async function startServers() {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-e2e-'));
  const mock = await startMockDashScope({ port: PORTS.mock, scenarios: TOLD_ANSWERS });
  const children = [
    startApp(PORTS.demo, { DATABASE_URL: `file:${dir}/demo.db` }),
    startApp(PORTS.live, {
      DATABASE_URL: `file:${dir}/live.db`,
      DASHSCOPE_API_KEY: 'sk-mock-0000000000',
      DASHSCOPE_BASE_URL: mock.url,
      DASHSCOPE_VISION_MODEL: 'qwen3-vl-plus',
    }),
    startApp(PORTS.noModel, {
      DATABASE_URL: `file:${dir}/nomodel.db`,
      DASHSCOPE_API_KEY: 'sk-mock-0000000000',
      DASHSCOPE_BASE_URL: mock.url,
      DASHSCOPE_MODEL: 'mock-404',
    }),
    startApp(PORTS.silent, {
      DATABASE_URL: `file:${dir}/silent.db`,
      DASHSCOPE_API_KEY: 'sk-mock-0000000000',
      DASHSCOPE_BASE_URL: mock.url,
      DASHSCOPE_MODEL: 'mock-no-headers',
      TIMEOUT_HEADERS_MS: '300',
      TIMEOUT_FIRST_CONTENT_MS: '400',
    }),
    startApp(PORTS.noKey, { DATABASE_URL: `file:${dir}/nokey.db`, EMBEDDED_MODEL: 'off' }),
  ];
  await Promise.all([PORTS.demo, PORTS.live, PORTS.noKey, PORTS.noModel, PORTS.silent].map(untilServing));
  return async () => {
    for (const child of children) child.kill('SIGTERM');
    await mock.close();
    rmSync(dir, { recursive: true, force: true });
  };
}

interface AppOptions {
  /** Where the build and .env.local are; default: here. */
  cwd?: string;
  /** Receives what the process prints, in place of the terminal. */
  onOutput?: (text: string) => void;
}

/**
 * `next start` of the build in .next, as run by `npm start`, as one child process. env: undefined removes a variable.
 */
export function startApp(
  port: number,
  env: Record<string, string | undefined>,
  { cwd, onOutput }: AppOptions = {},
): ChildProcess {
  const next = [resolve('node_modules/next/dist/bin/next'), 'start', '-p', String(port), '-H', '127.0.0.1'];
  const args = [...serverArgs, ...next];
  const output = onOutput ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...BASE, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput ?? (() => {}));
  return child;
}

export async function untilServing(port: number): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    if (Date.now() > until) throw new Error(`no server on port ${port} after 60 s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
