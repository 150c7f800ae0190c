import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../lib/config.ts';
import type { RouteQuery } from '../../lib/domain/ports.ts';
import { createPorts, type LivePorts } from '../../lib/providers/index.ts';
import { buildStreets } from '../../lib/region/streets/build-streets.ts';
import type { Streets } from '../../lib/region/streets/streets.ts';
import { recordedAnswers } from '../fixtures/region/recorded-streets.ts';
import { at } from '../fixtures/region/town.ts';
import { ENGINE_FOLDER, engineMissing, townStreets } from '../fixtures/region/town-streets.ts';

const never = new AbortController().signal;
const [FROM, TO] = [at(-590, 215), at(585, -190)];
const [NORTH, SOUTH] = [at(0, 2_600), at(150, -2_400)];

const missing = engineMissing;
if (missing !== undefined) {
  describe('the streets of the made-up town, built and asked with the engine', () => {
    it.skip(missing, () => {});
  });
}

/** What only the engine itself can show; roads.test.ts has what it shares with others. */
describe.runIf(missing === undefined)('the streets of the made-up town, built and asked with the engine', () => {
  let streets: Streets;
  let ports: LivePorts;
  const ask = async (query: Partial<RouteQuery>) =>
    (
      await ports.routes(
        { from: NORTH, to: SOUTH, via: [], mode: 'drive', avoid: [], alternatives: 1, locale: 'zh', ...query },
        never,
      )
    ).value;
  const stepsOf = async (query: Partial<RouteQuery>) =>
    (await ask(query)).options[0]?.legs.flatMap(({ steps = [] }) => steps.map(({ text }) => text));

  beforeAll(async () => {
    streets = await townStreets();
    ports = portsOf(streets);
  });
  afterAll(() => streets.close());

  it('answer as recorded', async () => {
    const recorded = Object.entries(recordedAnswers());
    expect(recorded.length).toBeGreaterThanOrEqual(8);
    for (const [question, answer] of recorded) {
      const [path = '', body = ''] = question.split(/ (.*)/s);
      expect(await streets.ask(path, body, never)).toEqual(answer);
    }
  });

  it('drive on the motorway with its toll, unless one or the other is to be avoided', async () => {
    expect(await stepsOf({})).toEqual(['沿环溪高速出发', '到达目的地']);
    for (const avoid of ['tolls', 'highways'] as const) {
      const { options, unmet } = await ask({ avoid: [avoid] });
      expect(unmet).toEqual([]);
      expect(options[0]?.legs[0]?.steps?.[0]?.text).toBe('沿杏村公路出发');
    }
  });

  it('know other ways, and say nothing of the ground without heights', async () => {
    const { options } = await ask({ from: FROM, to: TO, mode: 'walk', alternatives: 3 });
    expect(options.length).toBeGreaterThan(1);
    expect(new Set(options.map(({ path }) => path)).size).toBe(options.length);
    expect(options[0]?.elevation).toBeUndefined();
  });

  it('say how far they begin from where one is', async () => {
    const { options } = await ask({ from: at(-1_500, 1_500), to: TO, mode: 'walk' });
    expect(options[0]?.gaps).toEqual([expect.closeTo(1_273, -2), 0]);
  });

  it('cross the river by bridges only', async () => {
    const { options } = await ask({ from: at(-600, 100), to: at(-600, -100), mode: 'walk' });
    expect(options[0]?.distanceM).toBeGreaterThan(550);
  });

  it('answer fifty at once without holding up the program', async () => {
    await ask({});
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => ask({ from: at(-600, index), to: TO, mode: 'walk' })),
    );
    delay.disable();
    expect(answers.filter(({ options }) => options.length > 0)).toHaveLength(50);
    // A guard, no measure: under load everything takes longer.
    expect(delay.percentile(50) / 1e6).toBeLessThan(100);
  });

  it('know the ground along a way where heights were given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heights-'));
    writeFileSync(join(folder, 'N29E117.hgt'), slope());
    const hilly = await townStreets({ elevation: folder });
    try {
      const { value } = await portsOf(hilly).routes(
        { from: SOUTH, to: NORTH, via: [], mode: 'walk', avoid: [], alternatives: 1, locale: 'zh' },
        never,
      );
      const heights = value.options[0]?.elevation?.heightsM ?? [];
      expect(heights.length).toBeGreaterThan(20);
      expect(heights.at(-1)).toBeGreaterThan((heights[0] ?? 0) + 50);
    } finally {
      await hilly.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each([
    ['nothing', ''],
    ['something else', 'x'.repeat(3_000)],
  ])('are not made of %s', async (_, content) => {
    const folder = mkdtempSync(join(tmpdir(), 'broken-'));
    const pbf = join(folder, 'town.osm.pbf');
    writeFileSync(pbf, content);
    const building = buildStreets({
      pbf,
      out: join(folder, 'streets'),
      engine: ENGINE_FOLDER,
      signal: never,
      onProgress: () => {},
    });
    await expect(building).rejects.toThrow(/town.osm.pbf is broken or no .osm.pbf/);
    rmSync(folder, { recursive: true, force: true });
  });
});

function portsOf(streets: Streets): LivePorts {
  const { geo, timeouts } = readConfig({ OFFLINE: '1' }).config;
  return createPorts({ geo, timeouts, embedded: {}, streets });
}

/** A degree of ground in the format of SRTM, every second: 1 m higher with each row to the north. */
function slope(): Buffer {
  const side = 3_601;
  const rows = Array.from({ length: side }, (_, row) => {
    const height = Buffer.alloc(2);
    height.writeInt16BE(100 + side - row);
    return Buffer.alloc(side * 2, height);
  });
  return Buffer.concat(rows);
}
