import { type ChildProcess, fork } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { packageFolder } from './engine.ts';
import type { EngineMessage, StreetsAnswer, StreetsFailure } from './streets-answer.ts';

interface ChildSettings {
  /** Where the engine is installed. */
  engine: string;
  /** Its configuration. */
  config: object;
  /** How many questions it answers at once. */
  slots: number;
  /** Running longer than this, a question ends the process: nothing else stops native code. */
  limitMs: number;
  /** Called once, when it takes no more questions although nobody retired it. */
  onFailure(): void;
  /** Called once, when the process has ended for whatever reason. */
  onExit(): void;
}

export interface EngineChild {
  /** Resolves when it answers questions; rejects in words if it does not start. */
  ready: Promise<void>;
  /** Resident memory as it said last, in bytes. */
  rss(): number;
  ask(path: string, body: string, signal: AbortSignal): Promise<StreetsAnswer>;
  /** Accepts no more questions and ends when those it has are answered. */
  retire(): void;
  kill(): void;
}

interface Waiting {
  path: string;
  body: string;
  settle(answer: StreetsAnswer): void;
}

/** More wait in vain: a tool has eight seconds. */
const MOST_WAITING = 100;
const START_MS = 20_000;
const HEAP_MB = 256;
/** Fifty ways at once must not keep the server from answering. */
const NICER_BY = 10;
const MOST_NICE = 19;
/** Run by Node as it is, from the folder of the app. */
const PROGRAM = 'lib/region/streets/engine-process.ts';

/**
 * The engine in a process of its own. In a thread of the server, one damaged tile ends the server (measured: SIGSEGV);
 * here, it ends what is being asked.
 */
export function startEngine({ engine, config, slots, limitMs, onFailure, onExit }: ChildSettings): EngineChild {
  // Nothing of the server's environment: there are keys in it.
  const child = fork(/* turbopackIgnore: true */ PROGRAM, argumentsOf(engine, config, slots), {
    env: { NODE_ENV: 'production', TZ: 'UTC' },
    execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  standBack(child);
  const waiting: Waiting[] = [];
  const running = new Map<number, { settle(answer: StreetsAnswer): void; timer: NodeJS.Timeout }>();
  const start = Promise.withResolvers<void>();
  // Whoever starts it and asks nothing need not listen.
  start.promise.catch(() => {});
  const starting = setTimeout(() => fail('it does not start', 'no_engine'), START_MS).unref();
  let [nextId, lastRss, isReady] = [1, 0, false];
  /** Why it takes no more; undefined: it does. */
  let over: StreetsFailure | undefined;

  /** A program waits for its end, but not for a process that nobody asks anything. */
  const keepAlive = (isWanted: boolean) => {
    for (const handle of [child, child.channel]) {
      if (isWanted) handle?.ref();
      else handle?.unref();
    }
  };
  function stop(how: 'SIGTERM' | 'SIGKILL') {
    keepAlive(true);
    if (how === 'SIGKILL') child.kill('SIGKILL');
    else disconnect(child);
  }
  function fail(why: string, failure: StreetsFailure) {
    start.reject(new Error(why));
    const isNew = over === undefined;
    over ??= failure;
    for (const { settle, timer } of running.values()) {
      clearTimeout(timer);
      settle({ failure });
    }
    running.clear();
    for (const { settle } of waiting.splice(0)) settle({ failure });
    stop('SIGKILL');
    if (isNew) onFailure();
  }
  function next() {
    if (!isReady) return;
    keepAlive(running.size + waiting.length > 0);
    while (running.size < slots) {
      const first = waiting.shift();
      if (!first) break;
      const id = nextId++;
      const timer = setTimeout(() => fail('a question takes too long', 'slow'), limitMs).unref();
      running.set(id, { settle: first.settle, timer });
      child.send({ id, path: first.path, body: first.body });
    }
    if (over === 'closed' && running.size + waiting.length === 0) stop('SIGTERM');
  }
  child.on('message', (message: EngineMessage) => {
    if (message.kind === 'failed') return fail(message.why, 'no_engine');
    if (message.kind === 'ready') {
      clearTimeout(starting);
      isReady = true;
      start.resolve();
      return next();
    }
    lastRss = message.rss;
    const asked = running.get(message.id);
    running.delete(message.id);
    clearTimeout(asked?.timer);
    asked?.settle(message.kind === 'too_large' ? { failure: 'too_large' } : read(message.status, message.text));
    next();
  });
  child.on('error', () => fail('its process cannot be started or reached', 'no_engine'));
  child.once('exit', () => {
    clearTimeout(starting);
    fail('its process ended', isReady ? 'crashed' : 'no_engine');
    onExit();
  });

  return {
    ready: start.promise,
    rss: () => lastRss,
    ask(path, body, signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (over) return Promise.resolve({ failure: over });
      if (waiting.length >= MOST_WAITING) return Promise.resolve({ failure: 'busy' });
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          // Answered or not, nobody listens any more; what has not begun never will.
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          reject(signal.reason);
          next();
        };
        const entry: Waiting = {
          path,
          body,
          settle(answer) {
            signal.removeEventListener('abort', onAbort);
            resolve(answer);
          },
        };
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.push(entry);
        next();
      });
    },
    retire() {
      over ??= 'closed';
      next();
    },
    kill: () => fail('it was ended', 'closed'),
  };
}

const argumentsOf = (engine: string, config: object, slots: number) => [
  resolve(packageFolder(engine)),
  JSON.stringify(config),
  String(slots),
];

/** Before it starts a thread: each has the priority that its process has then. */
function standBack({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, Math.min(MOST_NICE, getPriority() + NICER_BY));
  } catch {
    // It may not, or has ended: then it is as important as the server.
  }
}

function disconnect(child: ChildProcess): void {
  if (child.connected) child.disconnect();
}

function read(status: number, text: string): StreetsAnswer {
  try {
    return { status, body: JSON.parse(text) };
  } catch {
    return { failure: 'crashed' };
  }
}
