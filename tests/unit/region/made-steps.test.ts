import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineFolder } from '../../../lib/region/streets/engine.ts';
import { mapStep, streetsStep } from '../../../scripts/region/made-steps.ts';
import { fakeEngine } from '../../fixtures/region/fake-engine.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-made-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('what a region is made with', () => {
  it('is told by the version of the engine, and by the heights that are there', () => {
    const heights = join(dir, 'heights');
    mkdirSync(heights);
    expect(() => streetsStep(dir, heights)).toThrow(/has no heights in it/);
    const seen = [streetsStep(dir).madeWith];
    for (const name of ['N29E117.hgt.gz', 'N29E118.hgt.gz']) {
      writeFileSync(join(heights, name), 'packed');
      seen.push(streetsStep(dir, heights).madeWith);
    }
    expect(new Set(seen).size).toBe(3);
    for (const each of seen) expect(each).toMatch(/^valhalla \d/);
    expect(streetsStep(dir, heights).madeWith).toBe(seen[2]);
  });

  it('is told by the map’s style', () => {
    expect(mapStep().madeWith).toMatch(/^style [0-9a-f]{16}$/);
    expect(mapStep().madeWith).toBe(mapStep().madeWith);
  });

  it('has the engine installed, or says why not, also if nothing else is to be made', async () => {
    vi.stubEnv('PATH', dir);
    const { signal } = new AbortController();
    const prepared = () => streetsStep(dir).prepare?.({ signal, onProgress: () => {} });
    await expect(prepared()).rejects.toThrow(/npm was not found/);
    fakeEngine(engineFolder(dir));
    await prepared();
  });

  it('D12: has what killed installations of the engine left removed, and nothing else', async () => {
    fakeEngine(engineFolder(dir));
    const kept = ['engine', 'engine.old', 'builds'];
    for (const name of [...kept, `engine.${randomUUID()}`]) mkdirSync(join(dir, name, 'cache'), { recursive: true });
    const { signal } = new AbortController();
    await streetsStep(dir).prepare?.({ signal, onProgress: () => {} });
    expect(readdirSync(dir).sort()).toEqual(kept.sort());
  });
});
