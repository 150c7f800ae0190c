// `npm run check`: format, lint, spelling, unused code, types, architecture and unit tests. No build, no browser.
import { bin, checkSources, node, step, UNIT } from './run.mjs';

await checkSources();
await step('architecture and unit tests', node, [bin.vitest, 'run', ...UNIT]);
