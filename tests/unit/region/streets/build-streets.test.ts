import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildStreets } from '../../../../lib/region/streets/build-streets.ts';
import { fakeEngine } from '../../../fixtures/region/fake-engine.ts';

let dir: string;
const progress: [number, number | undefined, string][] = [];

/** Builds with a program that does this; $2 is the configuration, and the folder is `out`. */
function build(script: string, { admins = 'exit 0', ...more }: { admins?: string; elevation?: string } = {}) {
  const engine = fakeEngine(join(dir, 'engine'), { valhalla_build_tiles: script, valhalla_build_admins: admins });
  return buildStreets({
    pbf: join(dir, 'town.osm.pbf'),
    out: join(dir, 'streets'),
    engine,
    signal: stop.signal,
    onProgress: (...each) => progress.push(each),
    ...more,
  });
}
let stop: AbortController;
const TILE = 'mkdir -p tiles/2/000 && printf 12345 > tiles/2/000/001.gph';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'build-streets-'));
  writeFileSync(join(dir, 'town.osm.pbf'), '');
  stop = new AbortController();
  progress.length = 0;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** One that has ended but that nobody has asked about yet is not running. */
const isRunning = (pid: number) => /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString());

describe('building the streets of a region', () => {
  it('reports each stage once, in order, and leaves tiles only', async () => {
    const log = [
      '2026/11/30 16:56:25.203013 [INFO] Parsing ways...',
      '2026/11/30 16:56:25.364577 [INFO] Building 5 tiles with 2 threads...',
      '2026/11/30 16:56:25.894647 [INFO] HierarchyBuilder',
      '2026/11/30 16:56:25.894648 [INFO] Done HierarchyBuilder',
    ];
    const facts = await build(`printf '${log.join('\\n')}\\n'; touch duplicateways.txt admins.sqlite; ${TILE}`);
    expect(facts).toEqual({ engine: 'valhalla 3.6.1', tiles: 1, bytes: 5 });
    expect(progress).toEqual([
      [0, undefined, 'borders of countries'],
      [1, 11, 'reading streets'],
      [5, 11, 'writing tiles'],
      [7, 11, 'sorting out main roads'],
    ]);
    expect(readdirSync(join(dir, 'streets'))).toEqual(['tiles']);
  });

  it('begins anew what was interrupted, and does without borders that the extract does not have', async () => {
    await build(`${TILE}; touch tiles/old.gph`);
    expect(await build(TILE, { admins: 'exit 1' })).toMatchObject({ tiles: 1 });
  });

  it('gives the program the extract under an ending that it knows', async () => {
    writeFileSync(join(dir, 'town.osm.pbf'), 'the extract');
    await build(`${TILE}; basename "$3" > ../asked; cat "$3" >> ../asked`);
    expect(readFileSync(join(dir, 'asked'), 'utf8')).toBe('extract.osm.pbf\nthe extract');
  });

  it.each([
    [
      'a broken file',
      `echo "  what():  PBF error: unexpected EOF" >&2; exit 134`,
      /town.osm.pbf is broken or no .osm.pbf \(unexpected EOF\)/,
    ],
    [
      'a full disk',
      'echo "  what():  No space left on device"; exit 134',
      /could not be read \(No space left on device\)/,
    ],
    ['too little memory', 'kill -9 $$', /ended from outside; most often memory has run out/],
    [
      'too little memory, as the program notices',
      'echo "  what():  std::bad_alloc"; kill -6 $$',
      /town.osm.pbf: memory has run out/,
    ],
    [
      'an extract of one point',
      'echo "  what():  Could not compute FileSuffix for GraphId with invalid tile id:0/728635/0"; kill -6 $$',
      /town.osm.pbf has no street that leads anywhere; leave them out with --no-streets/,
    ],
    [
      'an extract in no order',
      'echo "  what():  Detected unsorted input data"; kill -6 $$',
      /not in the order of its numbers.*osmium sort/,
    ],
    ['a disk that has become full', 'kill -7 $$', /most often the disk is full/],
    ['a crash', 'kill -6 $$', /town.osm.pbf could not be read \(SIGABRT\)/],
    ['an extract without streets', 'exit 0', /has no street that leads anywhere; leave them out with --no-streets/],
  ])('says what is wrong with %s, and leaves nothing behind', async (_, script, message) => {
    await expect(build(script)).rejects.toThrow(message);
    expect(existsSync(join(dir, 'streets'))).toBe(false);
  });

  it('refuses heights that are not there, or that the engine would pass over', async () => {
    const elevation = join(dir, 'heights');
    await expect(build(TILE, { elevation })).rejects.toThrow(/heights: no such folder/);
    mkdirSync(join(elevation, 'N29'), { recursive: true });
    await expect(build(TILE, { elevation })).rejects.toThrow(/has no heights in it/);
    writeFileSync(join(elevation, 'N29/N29E117.hgt.gz'), '');
    expect(await build(TILE, { elevation })).toMatchObject({ tiles: 1 });
    writeFileSync(join(elevation, 'N29/N29E118.hgt'), Buffer.alloc(1_201 ** 2 * 2));
    await expect(build(TILE, { elevation })).rejects.toThrow(/N29E118.hgt is not of one second of arc/);
  });

  it('stops the program and what it started', async () => {
    const building = build(`sleep 60 & echo $! > ../pid; echo 'Parsing ways...'; wait`);
    const timer = setInterval(() => progress.length > 1 && stop.abort(new Error('stopped')), 20);
    await expect(building).rejects.toThrow('stopped');
    clearInterval(timer);
    const pid = Number(readFileSync(join(dir, 'pid'), 'utf8'));
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
    expect(existsSync(join(dir, 'streets'))).toBe(false);
  });
});
