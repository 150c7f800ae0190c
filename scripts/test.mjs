// `npm test`: everything, on a machine with nothing but Node and npm. It finds or fetches its own browser.
import { findBrowser } from './browser.mjs';
import { bin, checkSources, node, step, UNIT } from './run.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';

await checkSources();
await step('architecture and unit tests', node, [bin.vitest, 'run', ...UNIT]);
await step('contract tests', node, [bin.vitest, 'run', 'tests/contracts']);
await step('slow tests', node, [bin.vitest, 'run', 'tests/slow']);
// The end-to-end canaries look for this key in the build.
await step('build', node, [bin.next, 'build'], {
  DASHSCOPE_API_KEY: 'sk-mock-canary-of-the-build',
  NEXT_OUTPUT: 'standalone',
});
await step('standalone folder', node, ['scripts/standalone.mjs', '--no-build']);
const browser = await findBrowser();
console.log(`\nbrowser: ${browser}`);
await step('end to end', node, [bin.playwright, 'test'], { WENTU_BROWSER: browser });
await step('standalone folder, alone', node, [bin.playwright, 'test', '-c', 'tests/deploy/playwright.config.ts'], {
  WENTU_BROWSER: browser,
});
