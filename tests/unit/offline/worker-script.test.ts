import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtFiles, WORKER_HEADERS, workerScript } from '../../../lib/http/worker-script.ts';

const dist = mkdtempSync(join(tmpdir(), 'wentu-dist-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

interface Build {
  id: string;
  base: string;
  files: string[];
}

const buildIn = (script: string): Build => JSON.parse(/^const BUILD = (\{.*\});$/m.exec(script)?.[1] ?? 'null');

describe("the service worker's script", () => {
  it('names the scripts and styles of the build, and nothing else of it', () => {
    mkdirSync(join(dist, 'static/chunks/deep'), { recursive: true });
    mkdirSync(join(dist, 'static/Build-Id'), { recursive: true });
    for (const file of ['chunks/b.js', 'chunks/deep/a.css', 'chunks/b.js.map', 'Build-Id/_buildManifest.js']) {
      writeFileSync(join(dist, 'static', file), '');
    }
    const files = ['/_next/static/chunks/b.js', '/_next/static/chunks/deep/a.css'];
    expect(builtFiles(relative(process.cwd(), dist))).toEqual(files);
    expect(buildIn(workerScript(files))).toMatchObject({ base: '', files });
  });

  it('is another when a file of the build is another, and the same when none is', () => {
    const id = (...files: string[]) => buildIn(workerScript(files)).id;
    expect(id('/a.js', '/b.js')).toBe(id('/a.js', '/b.js'));
    expect(id('/a.js', '/b.js')).not.toBe(id('/a.js', '/c.js'));
  });

  it('can be read by a browser, and is there where no build is at hand', () => {
    expect(builtFiles('no/such/folder')).toEqual([]);
    expect(() => new Function(workerScript([]))).not.toThrow();
  });

  it('may ask this site only, is asked for anew, and may serve the start page below a path', () => {
    expect(WORKER_HEADERS['content-security-policy']).toContain("default-src 'none'; connect-src 'self'");
    expect(WORKER_HEADERS['cache-control']).toBe('no-cache');
    expect(WORKER_HEADERS['service-worker-allowed']).toBe('/');
  });
});
