import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { VERSION } from '../../../lib/version.ts';

it('the version of package.json is that of the lock, of the newest changes, and of what providers are told', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect([lock.version, lock.packages[''].version]).toEqual([VERSION, VERSION]);
  const [, newest] = /^## (\d+\.\d+\.\d+) – \d{4}-\d{2}-\d{2}$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  expect(newest).toBe(VERSION);
  expect(readConfig({}).config.geo.userAgent).toContain(`Wentu/${VERSION}`);
});

it('the Node that a version manager takes is new enough', () => {
  const [major = 0] = readFileSync('.nvmrc', 'utf8').split('.').map(Number);
  expect(major).toBeGreaterThanOrEqual(24);
});
