// `npm start`: builds if there is no build or the sources are newer, then serves in production mode on PORT (3000), with
// as many processes as WORKERS says.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bin, node } from './run.mjs';
import { serverArgs } from './server-args.mjs';
import { linesTo, passOn, readyLine } from './start-lines.mjs';
import { serveWithWorkers, wantedWorkers } from './workers.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'next.config.ts',
  'package-lock.json',
  'instrumentation.ts',
];
const DIST = process.env.NEXT_DIST_DIR ?? '.next';

run('scripts/build-data.mjs');
if (await isStale()) {
  console.log('Building the app (once; half a minute to a minute) …');
  run(bin.next, 'build');
}

const port = process.env.PORT ?? '3000';
const host = process.env.HOSTNAME_BIND ?? '0.0.0.0';
const args = ['start', '-p', port, '-H', host];
const workers = await wantedWorkers();
const onLine = linesTo((line) => console.log(line), ready);
// Behind a pipe the server would think that nobody sees its colours.
if (process.stdout.isTTY) process.env.FORCE_COLOR ??= '1';
if (workers > 1) serveWithWorkers(workers, { exec: bin.next, args, execArgv: serverArgs, onLine });
else serveAlone();

function serveAlone() {
  const server = spawn(node, [...serverArgs, bin.next, ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  passOn(server.stdout, onLine);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => server.kill(/** @type {NodeJS.Signals} */ (signal)));
  server.on('close', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
}

async function ready() {
  const [{ environment }, { readConfig }, { basePathOf }] = await Promise.all([
    import('../lib/runtime/live-env.ts'),
    import('../lib/config.ts'),
    import('../lib/site-path.ts'),
  ]);
  const env = environment();
  const { dashscope, isEmbeddedModelOn } = readConfig(env).config;
  const hasKey = dashscope.keys.length > 0;
  return readyLine({ port, host, basePath: basePathOf(env.BASE_PATH), hasKey, hasDemo: isEmbeddedModelOn });
}

function run(...args) {
  const { status } = spawnSync(node, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

async function isStale() {
  const built = join(DIST, 'BUILD_ID');
  if (!existsSync(built) || (await isElsewhere())) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.filter((path) => existsSync(path)).some((path) => newest(path) > builtAt);
}

/** Whether the build is for a different BASE_PATH from the current one. */
async function isElsewhere() {
  const { config } = JSON.parse(readFileSync(join(DIST, 'required-server-files.json'), 'utf8'));
  // Only a Node that passed the check in build-data.mjs reads TypeScript.
  const [{ environment }, { basePathOf }] = await Promise.all([
    import('../lib/runtime/live-env.ts'),
    import('../lib/site-path.ts'),
  ]);
  return config.basePath !== basePathOf(environment().BASE_PATH);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
