import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/browser.mjs';

const executablePath = installedBrowser();
const isCi = Boolean(process.env.CI);

/** Each project has its own server, started by tests/e2e/servers.ts: demo model, mock DashScope, fixture-backed geo providers. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/servers.ts',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  retries: isCi ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: 'http://127.0.0.1:20310',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // Requests of a worker are not those of its page, which tests answer and count; tests/e2e/offline.spec.ts allows it.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
