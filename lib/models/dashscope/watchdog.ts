import { UpstreamFailure } from './failure.ts';

export interface AttemptTimeouts {
  connectMs: number;
  headersMs: number;
  firstContentMs: number;
  idleMs: number;
}

export interface Watchdog {
  /** Starts the next phase; the previous one is over. */
  enter(phase: keyof AttemptTimeouts): void;
  /** Content arrived: the idle time starts again. Cheap; called once per event. */
  touch(): void;
  /** The answer is complete; usage and [DONE] normally follow at once. Runs `then` if they do not. */
  afterFinish(then: () => void): void;
  stop(): void;
}

/**
 * One timer per attempt, moved from phase to phase. `bark` receives upstream_timeout, retryable; the call's total time
 * bounds it through `deadline` (ms on the clock of `now`), after which nothing is retried, and all attempts together
 * have until `firstBy` to show something: we do not keep waiting for a service that accepts connections and says
 * nothing.
 */
export function createWatchdog(
  timeouts: AttemptTimeouts,
  { deadline, firstBy }: { deadline: number; firstBy: number },
  now: () => number,
  bark: (failure: UpstreamFailure) => void,
): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  const total = setTimeout(
    () => bark(new UpstreamFailure('upstream_timeout', { detail: 'total time' })),
    Math.max(0, deadline - now()),
  );
  const first = setTimeout(() => bark(late('first answer')), Math.max(0, firstBy - now()));
  const arm = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  return {
    enter(phase) {
      if (phase === 'idleMs') clearTimeout(first);
      arm(timeouts[phase], () => bark(late(PHASES[phase])));
    },
    touch: () => void timer?.refresh(),
    afterFinish: (then) => arm(Math.min(AFTER_FINISH_MS, timeouts.idleMs), then),
    stop() {
      clearTimeout(timer);
      clearTimeout(total);
      clearTimeout(first);
    },
  };
}

const late = (what: string) =>
  new UpstreamFailure('upstream_timeout', { retry: 'backoff', key: 'failing', detail: `no ${what} in time` });

const AFTER_FINISH_MS = 2_000;
const PHASES = { connectMs: 'connection', headersMs: 'response', firstContentMs: 'content', idleMs: 'further content' };
