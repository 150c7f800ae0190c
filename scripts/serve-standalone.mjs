// What server.js of the standalone folder runs.
import cluster from 'node:cluster';
import { join } from 'node:path';
import './node-check.mjs';
import './server-limits.mjs';
import { serveWithWorkers, wantedWorkers } from './workers.mjs';

/** The framework's own server, which it wrote for this folder. */
const FRAMEWORK = '../next-server.js';

/** Serves on PORT (3000), with as many processes as WORKERS says. basePath: what the app was built for. */
export async function serve({ basePath }) {
  // Where .env is looked for, as the framework does later.
  process.chdir(join(import.meta.dirname, '..'));
  const [{ environment }, { basePathOf }] = await Promise.all([
    import('../lib/runtime/live-env.ts'),
    import('../lib/site-path.ts'),
  ]);
  const wanted = basePathOf(environment().BASE_PATH);
  if (wanted && wanted !== basePath) {
    console.error(
      `BASE_PATH: this build is for "${basePath || '/'}", not "${wanted}"; build again with BASE_PATH=${wanted}`,
    );
    process.exit(1);
  }
  // Shells and containers set HOSTNAME to the machine's name, on which the framework would listen alone.
  process.env.HOSTNAME = process.env.HOSTNAME_BIND ?? '0.0.0.0';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const workers = cluster.isPrimary ? await wantedWorkers() : 1;
  if (workers === 1) return import(FRAMEWORK);
  serveWithWorkers(workers, { exec: process.argv[1], args: [], execArgv: process.execArgv, onLine: console.log });
}
