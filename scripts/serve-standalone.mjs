// What server.js of the standalone folder runs.
import './node-check.mjs';
import './server-limits.mjs';

/** The framework's own server, which it wrote for this folder. */
const FRAMEWORK = '../next-server.js';

/** Serves on PORT (3000). basePath: what the app was built for. */
export async function serve({ basePath }) {
  const wanted = process.env.BASE_PATH?.trim().replace(/\/+$/, '');
  if (wanted && wanted !== basePath) {
    console.error(
      `BASE_PATH: this build is for "${basePath || '/'}", not "${wanted}"; build again with BASE_PATH=${wanted}`,
    );
    process.exit(1);
  }
  // Shells and containers set HOSTNAME to the machine's name, on which the framework would listen alone.
  process.env.HOSTNAME = process.env.HOSTNAME_BIND ?? '0.0.0.0';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await import(FRAMEWORK);
}
