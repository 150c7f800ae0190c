import './node-check.mjs';
import { spawn } from 'node:child_process';

/** Runs one step of a check and shows its output; if it fails, exits the process with its code. */
export async function step(title, command, args, env = {}) {
  const started = Date.now();
  process.stdout.write(`\n▸ ${title}\n`);
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0) {
    console.error(`✗ ${title} failed after ${seconds} s`);
    process.exit(code);
  }
  console.log(`✓ ${title} (${seconds} s)`);
}

const CSPELL_CACHE = 'node_modules/.cache/cspell';

/** Everything that needs neither a build nor a test: data, format and lint, spelling, unused code, types. */
export async function checkSources() {
  await step('embedded data', node, ['scripts/build-data.mjs']);
  await step('format and lint', node, [bin.biome, 'check', '.']);
  await step('spelling', node, [
    bin.cspell,
    '--no-progress',
    '--no-summary',
    '--cache',
    '--cache-location',
    CSPELL_CACHE,
  ]);
  await step('unused files, exports and dependencies', node, [bin.knip, '--treat-config-hints-as-errors']);
  await step('route types', node, [bin.next, 'typegen']);
  await step('types', node, [bin.tsc, '--noEmit']);
  await step('types of scripts', node, [bin.tsc, '-p', 'scripts']);
}

/** The tests that take less than a minute; those that take longer are in tests/contracts and tests/slow. */
export const UNIT = ['tests/architecture.test.ts', 'tests/unit'];

/** Project binaries are run by the Node that runs this script, whatever `node` is on PATH. */
export const node = process.execPath;
export const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  next: 'node_modules/next/dist/bin/next',
  tsc: 'node_modules/typescript/bin/tsc',
  cspell: 'node_modules/cspell/bin.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};
