import type { ErrorCode } from '../../errors/table.ts';
import type { UpstreamFailure } from './failure.ts';

const REFUSED_MS = 10 * 60_000;
const THROTTLED_MS = 60_000;
const BREAKER = { failures: 5, withinMs: 30_000, openMs: 15_000 };

interface KeyState {
  /** Refused or throttled: the key is rested until then. */
  restsUntil: number;
  why: 'refused' | 'throttled' | undefined;
  /** The breaker's state, which concerns the service rather than the key. */
  openUntil: number;
  lastCode: ErrorCode | undefined;
  /** Times of recent failures, for the breaker. */
  failures: number[];
}

export interface KeyHealth {
  /** "key 1": its position in the configuration. Nothing of the key itself. */
  label: string;
  state: 'ready' | 'refused' | 'throttled' | 'open';
  untilMs?: number;
  lastCode?: ErrorCode;
}

export interface KeyPool {
  /** The next ready key in turn; else the one with the shortest rest; undefined while every breaker is open. */
  pick(keys: string[]): string | undefined;
  /** Whether a key other than `key` is ready. */
  hasOther(keys: string[], key: string): boolean;
  /** Ms until the first breaker closes. */
  opensInMs(keys: string[]): number;
  succeed(key: string): void;
  fail(key: string, failure: UpstreamFailure): void;
  health(keys: string[]): KeyHealth[];
}

/**
 * Chooses the key to use by how each has fared. Keyed by the key's text, so a changed key starts fresh. A refused key
 * rests 10 min and a throttled one up to 60 s, but is still tried as a last resort: only then is a repaired account
 * noticed. A breaker (5 service failures in 30 s) refuses for 15 s without a request.
 */
export function createKeyPool(now: () => number): KeyPool {
  const states = new Map<string, KeyState>();
  let turn = 0;

  const stateOf = (key: string): KeyState => {
    const known = states.get(key);
    if (known) return known;
    const fresh: KeyState = { restsUntil: 0, why: undefined, openUntil: 0, lastCode: undefined, failures: [] };
    states.set(key, fresh);
    return fresh;
  };
  const isOpen = (key: string) => stateOf(key).openUntil > now();
  const isReady = (key: string) => stateOf(key).restsUntil <= now() && !isOpen(key);
  const rest = (state: KeyState, ms: number, why: KeyState['why']) => {
    state.restsUntil = Math.max(state.restsUntil, now() + ms);
    state.why = why;
  };

  return {
    pick(keys) {
      const ready = keys.filter(isReady);
      if (ready.length > 0) {
        turn += 1;
        return ready[(turn - 1) % ready.length];
      }
      const resting = keys.filter((key) => !isOpen(key));
      return resting.toSorted((a, b) => stateOf(a).restsUntil - stateOf(b).restsUntil)[0];
    },
    hasOther: (keys, key) => keys.some((other) => other !== key && isReady(other)),
    opensInMs: (keys) => Math.max(0, Math.min(...keys.map((key) => stateOf(key).openUntil)) - now()),
    succeed(key) {
      const state = stateOf(key);
      state.restsUntil = 0;
      state.why = undefined;
      state.openUntil = 0;
      state.failures = [];
    },
    fail(key, failure) {
      const state = stateOf(key);
      state.lastCode = failure.code;
      if (failure.key === 'refused') rest(state, REFUSED_MS, 'refused');
      if (failure.key === 'throttled')
        rest(state, Math.min(failure.retryAfterMs ?? THROTTLED_MS, THROTTLED_MS), 'throttled');
      if (failure.key !== 'failing') return;
      state.failures = [...state.failures.filter((at) => at > now() - BREAKER.withinMs), now()];
      if (state.failures.length >= BREAKER.failures) {
        state.failures = [];
        state.openUntil = now() + BREAKER.openMs;
      }
    },
    health: (keys) =>
      keys.map((key, index) => {
        const state = stateOf(key);
        const rests = isOpen(key)
          ? { state: 'open' as const, untilMs: state.openUntil }
          : state.restsUntil > now() && state.why && { state: state.why, untilMs: state.restsUntil };
        return {
          label: `key ${index + 1}`,
          state: 'ready' as const,
          ...rests,
          ...(state.lastCode && { lastCode: state.lastCode }),
        };
      }),
  };
}
