import { atMost, unlessAborted } from '../../wait.ts';
import { streetsFolder } from '../region-files.ts';
import type { OpenRegion, Regions } from '../regions.ts';
import { ENGINE, isInstalled } from './engine.ts';
import { type EngineBudget, engineBudget, thisMachine } from './engine-budget.ts';
import { type EngineChild, startEngine } from './engine-child.ts';
import type { StreetsAnswer } from './streets-answer.ts';
import { askConfig } from './valhalla-config.ts';

interface StreetsState {
  /** 'idle': not asked yet. */
  status: 'none' | 'idle' | 'starting' | 'running' | 'failed';
  /** Of the build that answers, which may be the one before. */
  id?: string;
  /** Of its process, in bytes. */
  rss?: number;
  /** Why it does not answer, for the operator. */
  why?: string;
}

export interface Streets {
  /** The region whose streets can be asked; undefined: none. */
  region(): OpenRegion | undefined;
  /** Asks as over HTTP: '/route' and a body in JSON. Rejects with the signal's reason only. */
  ask(path: string, body: string, signal: AbortSignal): Promise<StreetsAnswer>;
  state(): StreetsState;
  /** Lets what is being answered end (5 s at most), then ends every process. */
  close(): Promise<void>;
}

interface StreetsSettings {
  regions: Pick<Regions, 'current'>;
  /** Where the engine is installed: engineFolder(). */
  engine: string;
  log(level: 'info' | 'warn', event: string, fields: Record<string, string | number>): void;
  clock?: () => number;
  /** What its process may take; default: what this machine has beside one server. */
  budget?: EngineBudget;
  /** Longer than any answer has; then the process is ended. */
  limitMs?: number;
}

const LIMIT_MS = 15_000;
const CLOSE_MS = 5_000;
/** After the first crash it starts again at once, then ever later. */
const PAUSES_MS = [0, 1_000, 5_000, 20_000, 60_000];
/** Whoever has lasted this long has not crashed for being started. */
const STEADY_MS = 120_000;

interface Runner {
  id: string;
  child: EngineChild;
  startedAt: number;
}

/**
 * The streets of the region that is used now, asked in a process of their own, which the first question starts. A new
 * region takes over once it answers; the one before ends when its questions are answered.
 */
export function openStreets(settings: StreetsSettings): Streets {
  const { regions, engine, log, clock = Date.now, limitMs = LIMIT_MS } = settings;
  const { slots, cacheBytes, mostRss } = settings.budget ?? engineBudget(thisMachine(1));
  const alive = new Map<EngineChild, Promise<void>>();
  let active: Runner | undefined;
  let coming: { id: string; runner: Promise<Runner> } | undefined;
  let isClosed = false;
  let [crashes, notBefore, why]: [number, number, string | undefined] = [0, 0, undefined];

  function regionWithStreets(): OpenRegion | undefined {
    const region = regions.current();
    return region?.streets ? region : undefined;
  }

  const isEngineMissing = () => !active && !coming && !isInstalled(engine);

  async function start({ id, folder }: OpenRegion): Promise<Runner> {
    const ended = Promise.withResolvers<void>();
    const startedAt = clock();
    const child = startEngine({
      engine,
      config: askConfig(streetsFolder(folder), cacheBytes),
      slots,
      limitMs,
      onFailure() {
        if (active?.child === child) hasFailed(startedAt);
      },
      onExit() {
        alive.delete(child);
        ended.resolve();
      },
    });
    alive.set(child, ended.promise);
    await child.ready;
    return { id, child, startedAt };
  }

  function hasFailed(startedAt: number) {
    active = undefined;
    crashes = clock() - startedAt > STEADY_MS ? 1 : crashes + 1;
    notBefore = clock() + (PAUSES_MS[Math.min(crashes, PAUSES_MS.length) - 1] ?? 0);
    why = 'its process ended';
    log('warn', 'region.streets.ended', { crashes });
  }

  /** Puts another process in the place of the one that answers, if it starts. */
  function replace(region: OpenRegion): Promise<Runner> {
    if (coming?.id === region.id) return coming.runner;
    const runner: Promise<Runner> = start(region).then(
      (started) => {
        // One that took longer than a later one to start is not wanted any more.
        const later = coming?.runner === runner ? undefined : (coming?.runner ?? active);
        if (isClosed || later) {
          started.child.retire();
          return later ?? started;
        }
        const before = active;
        active = started;
        why = undefined;
        before?.child.retire();
        coming = undefined;
        log('info', 'region.streets', { id: region.id, slots, cacheBytes, mostRss });
        return started;
      },
      (error: unknown) => {
        if (coming?.runner !== runner) throw error;
        coming = undefined;
        crashes++;
        notBefore = clock() + (PAUSES_MS[Math.min(crashes + 1, PAUSES_MS.length - 1)] ?? 0);
        why = error instanceof Error ? error.message : 'it does not start';
        log('warn', 'region.streets.failed', { id: region.id, why });
        throw error;
      },
    );
    coming = { id: region.id, runner };
    runner.catch(() => {});
    return runner;
  }

  /** What answers for this region: its own process, or the one before it while that is started. */
  function runnerOf(region: OpenRegion): Runner | undefined | Promise<Runner | undefined> {
    const isWanted = active?.id === region.id && active.child.rss() <= mostRss;
    if (isWanted || clock() < notBefore) return active;
    const next = replace(region);
    return active ?? next.catch(() => undefined);
  }

  return {
    region: regionWithStreets,
    async ask(path, body, signal) {
      const region = regionWithStreets();
      if (!region) return { failure: 'none' };
      if (isClosed) return { failure: 'closed' };
      if (isEngineMissing()) return { failure: 'no_engine' };
      const known = runnerOf(region);
      const runner = known instanceof Promise ? await unlessAborted(known, signal) : known;
      if (!runner) return { failure: why === 'its process ended' ? 'crashed' : 'no_engine' };
      const answer = await runner.child.ask(path, body, signal);
      if ('status' in answer && clock() - runner.startedAt > STEADY_MS) crashes = 0;
      return answer;
    },
    state() {
      const region = regionWithStreets();
      if (!region) return { status: 'none' };
      if (isEngineMissing()) return { status: 'failed', why: `${ENGINE.name} ${ENGINE.version} is not in ${engine}` };
      const status = active ? 'running' : coming ? 'starting' : why === undefined ? 'idle' : 'failed';
      return {
        status,
        ...(active && { id: active.id, rss: active.child.rss() }),
        ...(why !== undefined && { why }),
      };
    },
    async close() {
      isClosed = true;
      active = undefined;
      for (const child of alive.keys()) child.retire();
      await atMost(CLOSE_MS, Promise.all(alive.values()));
      const left = [...alive];
      for (const [child] of left) child.kill();
      await Promise.all(left.map(([, ended]) => ended));
    },
  };
}
