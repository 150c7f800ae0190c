// What server.js of the standalone folder runs; the framework's own server is beside it, as next-server.js.
import './node-check.mjs';
import './server-limits.mjs';

/** Serves on PORT (3000). basePath: what the app was built for. */
export async function serve({ basePath, framework }) {
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
  await framework();
}
