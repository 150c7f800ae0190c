import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFolder, currentFile, manifestFile } from '../../../lib/region/region-files.ts';
import { engineFolder } from '../../../lib/region/streets/engine.ts';
import { fakeEngine } from '../../fixtures/region/fake-engine.ts';
import { openRegion } from '../../fixtures/region/open-region.ts';
import { testServer } from '../chat/fixtures.ts';

it('a server asks the streets of REGION_DIR, and leaves no process of theirs behind', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'region-'));
  const { folder: _nowhere, ...manifest } = openRegion();
  const folder = buildFolder(dir, manifest.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifestFile(folder), JSON.stringify(manifest));
  writeFileSync(currentFile(dir), JSON.stringify({ id: manifest.id }));
  fakeEngine(engineFolder(dir));
  const server = testServer({ env: { REGION_DIR: dir } });
  await server.lifecycle.start();
  const answer = await server.streets.ask('/route', '{}', new AbortController().signal);
  expect(answer).toMatchObject({ status: 200, body: { tiles: join(folder, 'streets/tiles') } });
  const { pid } = (answer as { body: { pid: number } }).body;
  await server.lifecycle.stop();
  expect(() => process.kill(pid, 0)).toThrow();
  rmSync(dir, { recursive: true, force: true });
});
