import { atMost } from '../../wait.ts';
import type { Turn, TurnAbort } from './turn.ts';

/** The turns this process produces, from their admission to the end of their work. */
export interface RunningTurns {
  count(): number;
  /** Holds back a drain until the admission has led to a turn or a refusal. */
  admit<T>(admission: Promise<T>): Promise<T>;
  /** done: resolves with the turn and never rejects. */
  add(turn: Turn, done: Promise<void>): void;
  remove(turn: Turn): void;
  isDraining(): boolean;
  /** Sets isDraining, waits for all, then interrupts those still running and waits for them. */
  drain(waitMs: number): Promise<void>;
}

export function createRunningTurns(): RunningTurns {
  const running = new Map<Turn, Promise<void>>();
  /** Requests that are admitted but not yet in `running`. */
  const starting = new Set<Promise<unknown>>();
  let isDraining = false;

  async function ended(): Promise<void> {
    await Promise.all(starting);
    await Promise.all(running.values());
  }

  return {
    count: () => running.size,
    admit(admission) {
      const settled = admission.then(
        () => void starting.delete(settled),
        () => void starting.delete(settled),
      );
      starting.add(settled);
      return admission;
    },
    add: (turn, done) => void running.set(turn, done),
    remove: (turn) => void running.delete(turn),
    isDraining: () => isDraining,
    async drain(waitMs) {
      isDraining = true;
      await atMost(waitMs, ended());
      for (const turn of running.keys()) turn.controller.abort('draining' satisfies TurnAbort);
      await ended();
    },
  };
}
