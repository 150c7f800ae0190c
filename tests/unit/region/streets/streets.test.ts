import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenRegion } from '../../../../lib/region/regions.ts';
import { packageFolder } from '../../../../lib/region/streets/engine.ts';
import { openStreets, type Streets } from '../../../../lib/region/streets/streets.ts';
import { fakeEngine } from '../../../fixtures/region/fake-engine.ts';
import { openRegion } from '../../../fixtures/region/open-region.ts';

const never = new AbortController().signal;
/** A process takes its time to start on a busy machine. */
const until = <T>(look: () => T) => vi.waitFor(look, 10_000);
let dir: string;
let streets: Streets;
let current: OpenRegion | undefined;
let now: number;
let logged: { event: string; fields: object }[];

function open(settings: object = {}): Streets {
  streets = openStreets({
    regions: { current: () => current },
    engine: join(dir, 'engine'),
    log: (_level, event, fields) => logged.push({ event, fields }),
    clock: () => now,
    budget: { slots: 1, cacheBytes: 1, mostRss: 1e12 },
    ...settings,
  });
  return streets;
}
const ask = (asked: object = {}, signal = never) => streets.ask('/route', JSON.stringify(asked), signal);
const pidOf = async (asked?: object) => ((await ask(asked)) as { body: { pid: number } }).body.pid;
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const regionAt = (id: string) => openRegion({ id, folder: join(dir, id) });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'streets-'));
  fakeEngine(join(dir, 'engine'));
  current = regionAt('a');
  now = 1_000_000;
  logged = [];
});
afterEach(async () => {
  await streets.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the streets of a region', () => {
  it('are asked in a process of their own, which the first question starts and which knows nothing secret', async () => {
    open();
    expect(streets.state()).toEqual({ status: 'idle' });
    const answer = await ask();
    expect(answer).toMatchObject({ status: 200, body: { tiles: join(dir, 'a/streets/tiles') } });
    const { pid, env } = (answer as { body: { pid: number; env: string[] } }).body;
    expect(pid).not.toBe(process.pid);
    expect(env.filter((name) => !/^(NODE_|TZ$)/.test(name))).toEqual([]);
    expect(streets.state()).toMatchObject({ status: 'running', id: 'a' });
  });

  it('stand back behind the server, in every thread, and are the first to go where memory runs out', async () => {
    open({ budget: { slots: 1, cacheBytes: 7_000_000, mostRss: 1e12 } });
    const answer = (await ask()) as { body: { pid: number; cacheBytes: number } };
    const { pid, cacheBytes } = answer.body;
    expect(cacheBytes).toBe(7_000_000);
    const nice = Math.min(19, getPriority() + 10);
    expect(getPriority(pid)).toBe(nice);
    if (!existsSync(`/proc/${pid}`)) return;
    const threads = readdirSync(`/proc/${pid}/task`).map(Number);
    expect(threads.length).toBeGreaterThan(1);
    expect(threads.map((thread) => getPriority(thread))).toEqual(threads.map(() => nice));
    expect(Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8'))).toBe(800);
  });

  it('refuse as Valhalla does over HTTP', async () => {
    open();
    expect(await ask({ do: 'refuse' })).toEqual({
      status: 400,
      body: { error_code: 171, error: 'No suitable edges near location', status_code: 400 },
    });
    expect(await streets.ask('/constructor', '{}', never)).toMatchObject({ status: 400, body: { error_code: 499 } });
  });

  it('G13: survive a crash of native code: what was asked fails, the next question starts another process', async () => {
    open();
    const before = await pidOf();
    const answers = await Promise.all([ask({ do: 'crash' }), ask()]);
    expect(answers).toEqual([{ failure: 'crashed' }, { failure: 'crashed' }]);
    expect(await pidOf()).not.toBe(before);
    expect(logged.map(({ event }) => event)).toEqual(['region.streets', 'region.streets.ended', 'region.streets']);
  });

  it('G13: are known to have crashed by a program that does nothing else, too', () => {
    const program = `
      const { openStreets } = await import(process.argv[1]);
      const region = { id: 'a', folder: process.argv[2], streets: {} };
      const budget = { slots: 1, cacheBytes: 1, mostRss: 1e12 };
      const streets = openStreets({ regions: { current: () => region }, engine: process.argv[2] + '/engine', log() {}, budget });
      console.log(JSON.stringify(await streets.ask('/route', '{"do":"crash"}', new AbortController().signal)));`;
    const module = pathToFileURL(resolve('lib/region/streets/streets.ts')).href;
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program, module, dir];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ failure: 'crashed' });
  });

  it('are left alone for longer with each crash in a row', async () => {
    open();
    for (const pauseMs of [0, 1_000, 5_000]) {
      now += pauseMs;
      expect(await ask({ do: 'crash' })).toEqual({ failure: 'crashed' });
    }
    now += 4_999;
    expect(await ask()).toEqual({ failure: 'crashed' });
    expect(streets.state()).toEqual({ status: 'failed', why: 'its process ended' });
    now += 1;
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('G13: end a question that never ends, while the server goes on', async () => {
    open({ limitMs: 300 });
    await ask();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    expect(await ask({ do: 'hang' })).toEqual({ failure: 'slow' });
    delay.disable();
    expect(delay.percentile(50) / 1e6).toBeLessThan(100);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('queue a hundred questions and no more', async () => {
    open();
    await ask();
    const all = await Promise.all([ask({ do: 'wait', ms: 100 }), ...Array.from({ length: 105 }, () => ask())]);
    expect(all.filter((answer) => 'status' in answer)).toHaveLength(101);
    expect(all.filter((answer) => 'failure' in answer && answer.failure === 'busy')).toHaveLength(5);
  });

  it('drop what nobody waits for any more, begun or not', async () => {
    open();
    await ask();
    const stop = new AbortController();
    const reason = new Error('enough');
    const begun = ask({ do: 'wait', ms: 50 }, stop.signal);
    const waiting = ask({ do: 'crash' }, stop.signal);
    const next = ask();
    stop.abort(reason);
    await expect(begun).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(await next).toMatchObject({ status: 200 });
    await expect(ask({}, stop.signal)).rejects.toBe(reason);
  });

  it('refuse an answer that is too large, before it is read here', async () => {
    open();
    expect(await ask({ do: 'big' })).toEqual({ failure: 'too_large' });
  });

  it('G14: pass to a new build while the program runs; the process of the one before ends when it has answered', async () => {
    open();
    const before = await pidOf();
    const running = ask({ do: 'wait', ms: 2_000 });
    current = regionAt('b');
    // It waits behind what is being answered, but starts the other one.
    const between = ask();
    await until(() => expect(streets.state()).toMatchObject({ id: 'b' }));
    expect(await ask()).toMatchObject({ body: { tiles: join(dir, 'b/streets/tiles') } });
    expect(isAlive(before)).toBe(true);
    for (const answer of await Promise.all([running, between]))
      expect(answer).toMatchObject({ body: { pid: before, tiles: join(dir, 'a/streets/tiles') } });
    await until(() => expect(isAlive(before)).toBe(false));
  });

  it('G14: are those of the build that came last, not of the one that took longest to start', async () => {
    open();
    await ask();
    current = regionAt('slow');
    await ask();
    current = regionAt('b');
    await ask();
    await until(() => expect(streets.state()).toMatchObject({ id: 'b' }));
    const wanted = await pidOf();
    const slow = await until(() => Number(readFileSync(join(packageFolder(join(dir, 'engine')), 'slow.pid'), 'utf8')));
    await until(() => expect(isAlive(slow)).toBe(false));
    expect(await pidOf()).toBe(wanted);
    expect(streets.state()).toMatchObject({ status: 'running', id: 'b' });
  });

  it('G14: asked first while two builds start, answer from the later one', async () => {
    open();
    current = regionAt('slow');
    const early = ask();
    current = regionAt('b');
    const b = { status: 200, body: { tiles: join(dir, 'b/streets/tiles') } };
    expect(await Promise.all([early, ask()])).toMatchObject([b, b]);
  });

  it('G14: stay those before if the new build cannot be opened', async () => {
    open();
    const before = await pidOf();
    current = regionAt('broken');
    await ask();
    await until(() => expect(streets.state()).toMatchObject({ why: 'no tiles here' }));
    expect(await pidOf()).toBe(before);
    expect(streets.state()).toMatchObject({ status: 'running', id: 'a' });
  });

  it('get a new process when the old one has grown too large', async () => {
    open({ budget: { slots: 1, cacheBytes: 1, mostRss: 1 } });
    const before = await pidOf();
    await until(async () => expect(await pidOf()).not.toBe(before));
    await until(() => expect(isAlive(before)).toBe(false));
  });

  it('answer what has begun before they close, and nothing after', async () => {
    open();
    const pid = await pidOf();
    const running = ask({ do: 'wait', ms: 100 });
    await Promise.all([streets.close(), expect(running).resolves.toMatchObject({ status: 200 })]);
    expect(isAlive(pid)).toBe(false);
    expect(await ask()).toEqual({ failure: 'closed' });
  });

  it('are none without a region, and say when the engine is missing', async () => {
    open();
    const { streets: _without, ...rest } = regionAt('a');
    current = rest;
    expect(streets.region()).toBeUndefined();
    expect(await ask()).toEqual({ failure: 'none' });
    expect(streets.state()).toEqual({ status: 'none' });
    current = regionAt('a');
    rmSync(join(dir, 'engine'), { recursive: true });
    expect(await ask()).toEqual({ failure: 'no_engine' });
    expect(streets.state()).toMatchObject({ status: 'failed', why: expect.stringContaining('@valhallajs/valhallajs') });
  });

  it.each(['', '{"version":', 'null', '[]'])('are without an engine whose manifest is damaged: %j', async (text) => {
    writeFileSync(join(packageFolder(join(dir, 'engine')), 'package.json'), text);
    open();
    expect(await ask()).toEqual({ failure: 'no_engine' });
    expect(streets.state()).toMatchObject({ status: 'failed', why: expect.stringContaining('is not in') });
  });
});
