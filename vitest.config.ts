import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { 'server-only': fileURLToPath(new URL('./tests/fixtures/empty.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/chaos/**', 'node_modules/**'],
    // A guard against hangs, not a measure of speed: under load a second becomes ten.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for timers of their own, so run more of them side by side than there are processors.
    maxWorkers: 3,
    // Files share a worker's modules, which hold no test state: a quarter less time.
    isolate: false,
  },
});
