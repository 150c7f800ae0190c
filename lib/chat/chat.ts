import { AppError } from '../errors/app-error.ts';
import { createKeyedLock } from '../keyed-lock.ts';
import type { BegunTurn } from '../store/store.ts';
import type { Frame } from '../streams/streams.ts';
import type { ChatDeps } from './deps.ts';
import { readTurn } from './log/read-turn.ts';
import { type AskedMessage, askedMessage, beginTurn } from './turn/begin.ts';
import { giveBack, takeAnswer, takeBudget } from './turn/budgets.ts';
import type { ChatRequest } from './turn/chat-request.ts';
import { keptPartsOf, precheck } from './turn/precheck.ts';
import { runTurn } from './turn/run.ts';
import { answerByTool, type ToolAnswer, type ToolRequest } from './turn/run-tool.ts';
import { createRunningTurns } from './turn/running-turns.ts';
import { createStopWishes } from './turn/stop-wishes.ts';
import type { Turn, TurnAbort } from './turn/turn.ts';
import type { Reservation, Who } from './turn/used.ts';

/** A turn that is running, or (duplicate) has already run. */
export interface StartedChat {
  sessionId: string;
  assistantId: string;
  /** The answer's chunks as JSON, from the first, then live; can be read repeatedly. */
  frames(after: number, signal: AbortSignal): Promise<AsyncIterable<Frame>>;
  /** Resolves when the turn ends; at once for a duplicate. */
  done: Promise<void>;
}

export interface Chat {
  /** Commits the message, starts its turn and returns; the turn runs on without the caller. Throws AppError. */
  start(request: ChatRequest): Promise<StartedChat>;
  /** The running answer of a session; null if none is running. Throws not_found. */
  resume(owner: string, sessionId: string, after: number, signal: AbortSignal): Promise<AsyncIterable<Frame> | null>;
  /** False if nothing was running. Throws not_found. */
  stop(owner: string, sessionId: string): Promise<boolean>;
  /** Runs one geo tool without a model, within the same budgets. Throws AppError. */
  runTool(request: ToolRequest & Who): Promise<ToolAnswer>;
  running(): number;
  /** Refuses new turns, waits, then interrupts those still running. */
  drain(waitMs: number): Promise<void>;
}

interface Launch {
  assistantId: string;
  keptParts: unknown[];
  leave: () => Promise<void>;
  reserved: Reservation | null;
}

/** If its process dies, a running answer keeps its slot this much longer than it may run. */
const PLACE_GRACE_MS = 60_000;

/** The conversation's core, behind every entry point (page, API, example). */
export function createChat(deps: ChatDeps): Chat {
  const { store, streams, limiter, limits } = deps;
  const lock = createKeyedLock();
  const turns = createRunningTurns();
  const wishes = createStopWishes(store, deps.producer);

  const isDemo = ({ useDemo }: ChatRequest) => useDemo || deps.models.describe().isDemo;

  async function begin(request: ChatRequest & { message: AskedMessage | null }): Promise<StartedChat> {
    const { kept, isRepeat, isNew } = await precheck(store, request);
    const assistantId = kept?.id ?? deps.newId();
    const place = `live:${request.owner}`;
    let reserved: Reservation | null = null;
    if (!isRepeat) {
      if (turns.isDraining() || turns.count() >= limits.liveTotal) throw new AppError('overloaded', { retryAfterS: 5 });
      reserved = await reserve(request);
    }
    const leave = () => limiter.leave(place, assistantId).catch(() => {});
    const undo = async () => {
      await leave();
      if (reserved) await giveBack(deps, reserved);
    };
    try {
      if (!isRepeat) {
        await deps.quotas.add(request, { sessions: Number(isNew) });
        const leaseMs = deps.timeouts.totalMs + PLACE_GRACE_MS;
        if (!(await limiter.enter(place, assistantId, limits.livePerUser, leaseMs))) {
          throw new AppError('too_many_requests', { retryAfterS: 10 });
        }
      }
      const parentId = kept ? kept.parentId : request.parentId;
      const begun = await beginTurn(deps, { ...request, parentId, assistantId });
      if (begun.kind === 'started') {
        const keptParts = keptPartsOf(kept, isDemo(request));
        return await launch(request, begun, { assistantId, keptParts, leave, reserved });
      }
      await undo();
      return replayed(request, begun.assistantId);
    } catch (error) {
      await undo();
      throw error;
    }
  }

  /** Takes an answer from all ceilings; returns what is booked for a model that costs something. */
  async function reserve(request: ChatRequest & { message: AskedMessage | null }): Promise<Reservation | null> {
    const timeZone = request.message?.metadata.timeZone;
    if (isDemo(request)) {
      await takeBudget(deps, request, timeZone);
      return null;
    }
    return takeAnswer(deps, request, { model: deps.models.describe().id, timeZone });
  }

  function replayed({ owner, sessionId }: ChatRequest, assistantId: string | null): StartedChat {
    if (assistantId === null) throw new AppError('busy');
    return {
      sessionId,
      assistantId,
      done: Promise.resolve(),
      frames: async (after, signal) => readTurn(deps, { owner, sessionId, assistantId }, after, signal),
    };
  }

  async function launch(
    request: ChatRequest & { message: AskedMessage | null },
    begun: Extract<BegunTurn, { kind: 'started' }>,
    { assistantId, keptParts, leave, reserved }: Launch,
  ): Promise<StartedChat> {
    const controller = new AbortController();
    const abort = (reason: TurnAbort) => controller.abort(reason);
    const forgetStop = await streams.onStop(assistantId, () => abort('stopped'));
    const unfollow = wishes.follow(assistantId, () => abort('stopped'));
    const turn: Turn = {
      owner: request.owner,
      ip: request.ip,
      reserved,
      sessionId: request.sessionId,
      userMessageId: begun.userMessageId,
      assistantId,
      fence: begun.fence,
      requestId: request.requestId,
      keptParts,
      useDemo: request.useDemo ?? false,
      pictures: request.message?.pictures ?? request.pictures ?? [],
      writer: await streams.create(assistantId, begun.fence),
      controller,
    };
    const done = runTurn(turn, deps).finally(async () => {
      turns.remove(turn);
      forgetStop();
      unfollow();
      await leave();
    });
    turns.add(turn, done);
    return {
      sessionId: turn.sessionId,
      assistantId,
      done,
      frames: async (after, signal) => readTurn(deps, turn, after, signal),
    };
  }

  async function runningIdOf(owner: string, sessionId: string): Promise<string | null> {
    const session = await store.getSession(owner, sessionId);
    if (!session) throw new AppError('not_found');
    return session.runningId;
  }

  return {
    start(request) {
      const message = request.message && askedMessage(request.message);
      return turns.admit(lock(request.sessionId, () => begin({ ...request, message })));
    },
    async resume(owner, sessionId, after, signal) {
      const id = await runningIdOf(owner, sessionId);
      return id === null ? null : readTurn(deps, { owner, sessionId, assistantId: id }, after, signal);
    },
    async stop(owner, sessionId) {
      const id = await runningIdOf(owner, sessionId);
      if (id === null) return false;
      return (await streams.requestStop(id)) || (store.isShared && store.wantStop(sessionId, id));
    },
    async runTool(request) {
      if (turns.isDraining()) throw new AppError('overloaded', { retryAfterS: 5 });
      await takeBudget(deps, request, request.metadata.timeZone);
      return answerByTool(deps, request);
    },
    running: turns.count,
    drain: turns.drain,
  };
}
