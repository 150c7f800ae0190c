import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, node } from '../run.mjs';

/**
 * Starts the built app of .next with a database of its own and no network. Returns where it is, and what ends it.
 * Throws if it does not start.
 */
export async function served(port, env = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-page-'));
  const server = spawn(node, [bin.next, 'start', '-p', port, '-H', '127.0.0.1'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      OFFLINE: '1',
      DASHSCOPE_API_KEY: '',
      DATABASE_URL: `file:${dir}/page.db`,
      LOG_LEVEL: 'silent',
      ...env,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => {
    server.kill('SIGTERM');
    rmSync(dir, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 300; attempt++) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error('the app did not start; run npm run build first');
}
