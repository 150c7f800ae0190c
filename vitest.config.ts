import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { 'server-only': fileURLToPath(new URL('./tests/fixtures/empty.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/chaos/**', 'node_modules/**'],
    // A guard against what hangs, no measure of speed: beside other work a second becomes ten.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for timers of their own: more of them than processors run side by side.
    maxWorkers: 3,
    // Files share a worker's modules, which hold no state of a test: a quarter less time.
    isolate: false,
  },
});
