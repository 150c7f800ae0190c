// `npm run bundle-size`: the JavaScript that the page loads before anything else, in kB gz, from the build in .next.
// Starts the built app, reads the start page, and adds up the gzipped size of each script that its HTML names.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bin, node } from './run.mjs';

const PORT = process.env.BUNDLE_PORT ?? '20391';
const GOAL_KB = 300;
const dir = mkdtempSync(join(tmpdir(), 'wentu-size-'));
const server = spawn(node, [bin.next, 'start', '-p', PORT, '-H', '127.0.0.1'], {
  stdio: 'ignore',
  env: { ...process.env, OFFLINE: '1', DATABASE_URL: `file:${dir}/size.db`, LOG_LEVEL: 'silent' },
});
try {
  const html = await pageText();
  const scripts = [
    ...new Set([...html.matchAll(/<script[^>]+src="(\/_next\/[^"]+\.js[^"]*)"/g)].map((match) => match[1])),
  ];
  let total = 0;
  for (const path of scripts) {
    const body = Buffer.from(await (await fetch(`http://127.0.0.1:${PORT}${path}`)).arrayBuffer());
    const size = gzipSync(body, { level: 9 }).length;
    total += size;
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB gz  ${path}`);
  }
  console.log(
    `${(total / 1000).toFixed(1).padStart(8)} kB gz  initial JavaScript, ${scripts.length} files (at most ${GOAL_KB})`,
  );
  if (total > GOAL_KB * 1000 || scripts.length === 0) process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
}

async function pageText() {
  for (let attempt = 0; attempt < 300; attempt++) {
    const text = await fetch(`http://127.0.0.1:${PORT}/`).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    );
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the app did not start; run npm run build first');
}
