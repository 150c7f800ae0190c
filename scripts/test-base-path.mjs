// `npm run test:base-path`: the app under /map in a browser. Not part of `npm test`: it needs a build of its own,
// another minute.
import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { bin, node, step } from './run.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';
await step('embedded data', node, ['scripts/build-data.mjs']);
// A build adds its own types to this file.
const config = readFileSync('tsconfig.json');
await step('build', node, [bin.next, 'build'], { BASE_PATH: '/map', NEXT_DIST_DIR: '.next-base-path' });
writeFileSync('tsconfig.json', config);
await step('under /map', node, [bin.playwright, 'test', '-c', 'tests/base-path/playwright.config.ts'], {
  WENTU_BROWSER: await findBrowser(),
});
