import cluster from 'node:cluster';
import { passOn } from './start-lines.mjs';

/** A worker that ends this soon has failed to start. */
const START_MS = 20_000;
/** After so many in a row the server gives up: the next one would fail, too. */
const MOST_FAILURES = 3;

/**
 * Serves with `count` processes that share one port: this process accepts connections and hands them round. A worker
 * that dies is replaced; the others do not notice. SIGTERM and SIGINT go to all of them, and this process ends with the
 * last one. exec, args, execArgv: the server, and Node's own arguments for it; onLine hears each line that one prints.
 */
export function serveWithWorkers(count, { exec, args, execArgv, onLine }) {
  cluster.setupPrimary({ exec, args, execArgv, stdio: ['inherit', 'pipe', 'inherit', 'ipc'] });
  const startedAt = new Map();
  let failures = 0;
  let exitCode = 0;
  let isEnding = false;

  function start() {
    const worker = cluster.fork({ WORKERS: String(count) });
    passOn(worker.process.stdout, onLine);
    startedAt.set(worker.id, performance.now());
  }

  function end(signal) {
    isEnding = true;
    for (const worker of Object.values(cluster.workers)) worker.process.kill(signal);
  }

  cluster.on('exit', (worker, code, signal) => {
    const livedMs = performance.now() - (startedAt.get(worker.id) ?? 0);
    startedAt.delete(worker.id);
    if (isEnding) {
      if (Object.keys(cluster.workers).length === 0) process.exit(exitCode);
      return;
    }
    const how = signal ?? `exit code ${code}`;
    // The server turns a signal that it was sent into a code beyond 128.
    const hasFailed = signal === null && code < 128 && livedMs < START_MS;
    failures = hasFailed ? failures + 1 : 0;
    if (failures < MOST_FAILURES) {
      console.error(`! Worker ${worker.id} ended (${how}); another one takes its place.`);
      return start();
    }
    console.error(`✗ Workers fail to start (${how}).`);
    exitCode = code || 1;
    end('SIGTERM');
    if (Object.keys(cluster.workers).length === 0) process.exit(exitCode);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal));
  for (let at = 0; at < count; at += 1) start();
}

/** WORKERS; ends with a message if several cannot run with this configuration. */
export async function wantedWorkers() {
  const { environment } = await import('../lib/runtime/live-env.ts');
  if (!environment().WORKERS) return 1;
  const { checkedConfig } = await import('../lib/runtime/check-config.ts');
  return checkedConfig().workers;
}
