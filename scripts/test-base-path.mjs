// `npm run test:base-path`: the app under /map in a browser, and behind nginx and Caddy (Debian's, with Redis and
// PostgreSQL). Not part of `npm test`: it needs a build of its own, another minute.
import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { bin, node, step } from './run.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';
const PLACE = { BASE_PATH: '/map', NEXT_DIST_DIR: '.next-base-path' };
// A build adds its own types to this file.
const config = readFileSync('tsconfig.json');
await step('build', node, ['scripts/standalone.mjs'], PLACE);
writeFileSync('tsconfig.json', config);
await step('under /map', node, [bin.playwright, 'test', '-c', 'tests/base-path/playwright.config.ts'], {
  WENTU_BROWSER: await findBrowser(),
});
await step(
  'under /map behind proxies',
  node,
  ['--import', './scripts/node-check.mjs', 'tests/chaos/main.ts', 'proxies'],
  PLACE,
);
