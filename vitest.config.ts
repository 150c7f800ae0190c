import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const TESTS = globSync('tests/**/*.test.{ts,tsx}', { cwd: import.meta.dirname });
const inPage = TESTS.filter((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, 'utf8').startsWith('// @vitest-environment happy-dom'),
);
const inNode = TESTS.filter((file) => !inPage.includes(file));

/** Test files of one environment, which run together: Vitest ends a worker when the next file needs another one. */
const project = (name: string, groupOrder: number, include: string[]) => ({
  extends: true as const,
  test: { name, include, sequence: { groupOrder } },
});

export default defineConfig({
  resolve: {
    alias: { 'server-only': fileURLToPath(new URL('./tests/fixtures/empty.ts', import.meta.url)) },
  },
  test: {
    globalSetup: './tests/fixtures/built-data.ts',
    // A guard against hangs, not a measure of speed: under load a second becomes ten.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for timers and sockets, so run more of them side by side than there are processors.
    maxWorkers: 4,
    // Files share a worker's modules, which hold no test state: a quarter less time.
    isolate: false,
    // A link that a test presses leads nowhere: the files after it in the same page would have another address.
    environmentOptions: {
      happyDOM: { settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } } },
    },
    projects: [project('node', 0, inNode), project('page', 1, inPage)],
  },
});
