import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The shell comes first: the same engine without windows, for a quarter less work per page. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * The path of a Chromium for the end-to-end tests: WENTU_BROWSER, Playwright's own, the system's; else downloads
 * Playwright's, else installs Debian's. Throws if none of these works.
 */
export async function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  const cli = 'node_modules/@playwright/test/cli.js';
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...sudo, ...args];
    spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const system = installedBrowser();
  if (system) return system;
  throw new Error('No browser: install Chromium, or set WENTU_BROWSER to the path of one.');
}

/** The path of an installed browser, or undefined. */
export function installedBrowser() {
  const candidates = [process.env.WENTU_BROWSER, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path && existsSync(path));
}
