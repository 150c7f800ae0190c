import { atMost } from '../../wait.ts';
import type { Turn, TurnAbort } from './turn.ts';

/** The turns that this process produces, from their admission to the end of their work. */
export interface RunningTurns {
  count(): number;
  /** Holds a drain back until the admission has led to a turn, or to a refusal. */
  admit<T>(admission: Promise<T>): Promise<T>;
  /** done: ends with the turn and never rejects. */
  add(turn: Turn, done: Promise<void>): void;
  remove(turn: Turn): void;
  isDraining(): boolean;
  /** From now on isDraining. Waits for all, then interrupts what still runs, and waits for that. */
  drain(waitMs: number): Promise<void>;
}

export function createRunningTurns(): RunningTurns {
  const running = new Map<Turn, Promise<void>>();
  /** Requests between their admission and the place of their turn in `running`. */
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
