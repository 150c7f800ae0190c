// `npm run check`: format, lint, types, architecture and unit tests; under a minute, no build, no browser.
import { bin, node, step } from './run.mjs';

await step('embedded data', node, ['scripts/build-data.mjs']);
await step('format and lint', node, [bin.biome, 'check', '.']);
await step('route types', node, [bin.next, 'typegen']);
await step('types', node, [bin.tsc, '--noEmit']);
await step('architecture and unit tests', node, [bin.vitest, 'run', 'tests/architecture.test.ts', 'tests/unit']);
