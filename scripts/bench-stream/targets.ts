import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serverArgs } from '../server-args.mjs';
import { withoutCeilings } from '../without-ceilings.mjs';
import type { Target } from './load.ts';
import { startProcess } from './process.ts';

const PORTS = { pipe: 21791, app: 21792, route: 21793, other: 21794, sdk: 21795, client: 21796, workers: 21800 };
const KEY = 'sk-mock-0123456789';
const NEXT = 'node_modules/next/dist/bin/next';
const ROUTE = 'scripts/bench-stream/next-route';

interface TargetOptions {
  mockUrl: string;
  model: string;
  /** For databases. */
  dataDir: string;
  /** For CPU profiles; none: no profile. */
  profileDir?: string;
  /** Another checkout with a build, to be measured alongside this one. */
  otherDir?: string;
}

export type StartTarget = (options: TargetOptions) => Promise<Target & { stop(): Promise<void> }>;

/** What can be measured, by name. */
export const TARGETS: Record<string, StartTarget> = {
  pipe,
  route,
  sdk,
  client,
  other,
  app,
  workers1: (options) => workers(1, options),
  workers2: (options) => workers(2, options),
  workers4: (options) => workers(4, options),
};

const nodeArgs = ({ profileDir }: TargetOptions) =>
  profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`, '--cpu-prof-interval=500'];

const passThrough = (model: string): Pick<Target, 'headers' | 'body' | 'textOf'> => ({
  headers: { authorization: `Bearer ${KEY}` },
  body: JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: '你好' }] }),
  textOf: (event) => (event as { choices?: { delta?: { content?: string } }[] }).choices?.[0]?.delta?.content ?? '',
});

async function pipe({ mockUrl, model }: TargetOptions) {
  const origin = `http://127.0.0.1:${PORTS.pipe}`;
  const env = { PORT: String(PORTS.pipe), TARGET: mockUrl };
  const subject = await startProcess(['scripts/bench-stream/pipe.ts'], env, origin);
  return {
    name: 'bare pipe',
    url: `${origin}/compatible-mode/v1/chat/completions`,
    ...passThrough(model),
    ...subject,
  };
}

/** A route of the same framework that passes the upstream's body on unchanged. */
async function route(options: TargetOptions) {
  const served = await ladder('pipe', PORTS.route, options);
  return { name: 'bare route', ...passThrough(options.model), ...served };
}

/** The same route with the SDK in it, once per delta of the upstream. */
async function sdk(options: TargetOptions) {
  return { name: '+ SDK', ...uiMessageStream, ...(await ladder('sdk', PORTS.sdk, options)) };
}

/** The SDK behind the product's client, without turns, tools, log and store. */
async function client(options: TargetOptions) {
  return { name: '+ client', ...uiMessageStream, ...(await ladder('client', PORTS.client, options)) };
}

const uiMessageStream: Pick<Target, 'headers' | 'body' | 'textOf'> = {
  headers: {},
  body: JSON.stringify({ message: '你好' }),
  textOf(event) {
    const { type, delta, errorText } = event as { type: string; delta?: string; errorText?: string };
    if (type === 'error') throw new Error(errorText);
    return type === 'text-delta' ? (delta ?? '') : '';
  },
};

/** A rung between the bare framework and the product, in a process of its own. Built if missing or outdated. */
async function ladder(name: string, port: number, options: TargetOptions) {
  buildRoutes();
  const origin = `http://127.0.0.1:${port}`;
  const url = `${origin}/api/${name}`;
  const args = [...nodeArgs(options), NEXT, 'start', ROUTE, '-H', '127.0.0.1', '-p', String(port)];
  const base = `${options.mockUrl}/compatible-mode/v1`;
  const target = {
    TARGET: `${base}/chat/completions`,
    TARGET_BASE: base,
    TARGET_KEY: KEY,
    TARGET_MODEL: options.model,
  };
  return { url, ...(await startProcess(args, { ...target, NODE_ENV: 'production' }, url)) };
}

function buildRoutes(): void {
  const builtAt = statSync(join(ROUTE, '.next/BUILD_ID'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['scripts/bench-stream/next-route/app', 'lib/models/dashscope'];
  const newest = Math.max(
    ...sources.flatMap((source) =>
      readdirSync(source, { recursive: true }).map((file) => statSync(join(source, String(file))).mtimeMs),
    ),
  );
  if (builtAt > newest) return;
  console.log(`Building ${ROUTE} …`);
  const { status, stderr } = spawnSync(process.execPath, [NEXT, 'build', ROUTE], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no build of ${ROUTE}:\n${stderr}`);
}

function app(options: TargetOptions) {
  return product('app', PORTS.app, '.', options);
}

/** The product of another checkout: before and after in one run. */
function other(options: TargetOptions) {
  if (options.otherDir === undefined) throw new Error('"other" needs --other DIR, a checkout with a build');
  return product('other app', PORTS.other, options.otherDir, options);
}

/** `npm start` with so many workers, on the PostgreSQL and Redis of TEST_POSTGRES_URL and TEST_REDIS_URL. */
function workers(count: number, options: TargetOptions) {
  const { TEST_POSTGRES_URL: database, TEST_REDIS_URL: redis } = process.env;
  if (!database || !redis) throw new Error('workers need TEST_POSTGRES_URL and TEST_REDIS_URL');
  const port = PORTS.workers + count;
  const env = {
    DATABASE_URL: database,
    REDIS_URL: redis,
    WORKERS: String(count),
    PORT: String(port),
    HOSTNAME_BIND: '127.0.0.1',
  };
  return product(`${count} workers`, port, '.', options, { env, args: ['scripts/start.mjs'] });
}

interface Start {
  env: Record<string, string>;
  args: string[];
}

async function product(name: string, port: number, cwd: string, options: TargetOptions, start?: Start) {
  const dist = join(cwd, process.env.NEXT_DIST_DIR ?? '.next');
  if (!existsSync(join(dist, 'BUILD_ID'))) throw new Error(`no build in ${dist}: run "npm run build" first`);
  const origin = `http://127.0.0.1:${port}`;
  const limits = [
    'PER_MINUTE',
    'PER_DAY',
    'IP_PER_MINUTE',
    'IP_PER_DAY',
    'REQUESTS_PER_MINUTE',
    'SITE_ANSWERS_PER_DAY',
    'LIVE_TOTAL',
  ].map((name) => [`LIMIT_${name}`, '100000']);
  const env = {
    ...Object.fromEntries(limits),
    ...withoutCeilings(),
    LIMIT_LIVE_PER_USER: '1000',
    DASHSCOPE_BASE_URL: `${options.mockUrl}/compatible-mode/v1`,
    DASHSCOPE_API_KEY: KEY,
    DASHSCOPE_MODEL: options.model,
    DATABASE_URL: `file:${join(options.dataDir, `${port}.db`)}`,
    REDIS_URL: '',
    OFFLINE: '1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...start?.env,
  };
  const args = start?.args ?? [
    ...nodeArgs(options),
    ...serverArgs,
    ...[NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)],
  ];
  const subject = await startProcess(args, env, `${origin}/api/health`, cwd);
  return {
    name,
    url: `${origin}/api/stream`,
    headers: { accept: 'text/event-stream' },
    body: JSON.stringify({ message: '你好' }),
    textOf(event: unknown) {
      const { type, chunk, error } = event as { type: string; chunk?: string; error?: { code?: string } };
      if (type === 'error') throw new Error(error?.code ?? 'error');
      return type === 'stream_chunk' ? (chunk ?? '') : '';
    },
    ...subject,
  };
}
