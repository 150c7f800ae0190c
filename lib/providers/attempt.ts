import { wait } from '../wait.ts';
import type { Adapter } from './adapter.ts';
import { attemptOnce, type Outcome } from './attempt-once.ts';
import type { Breakers } from './breakers.ts';
import { ProviderFailure } from './failure.ts';
import { eventOf, type ProviderEvent } from './provider-event.ts';
import { retryDelayMs } from './retry-delay.ts';

export interface ChainTools {
  now: () => number;
  random: () => number;
  log: (event: ProviderEvent) => void;
  breakers: Breakers;
}

/** No attempt starts with less time left than this. */
const LEAST_MS = 150;
/**
 * Shares of the time left for each attempt: the first, and the second, which also leaves room for the providers after
 * it.
 */
const SHARES = { first: 0.6, second: 0.2 };
/** The same for the last provider, with none after it. */
const LAST_SHARES = { first: 2 / 3, second: 1 };

/**
 * Makes one or two attempts at one provider before the deadline (milliseconds, as `tools.now`), if its breaker admits
 * any.
 */
export async function askAdapter<Query, Value>(
  chain: { port: string; attemptMs: number },
  adapter: Adapter<Query, Value>,
  query: Query,
  deadline: number,
  isLast: boolean,
  signal: AbortSignal,
  tools: ChainTools,
): Promise<Outcome<Value>> {
  const name = `${chain.port}/${adapter.id}`;
  const breaker = tools.breakers.of(name);
  if (!breaker.admits()) {
    return { failure: new ProviderFailure(breaker.state().lastFailure ?? 'server') };
  }
  let failure = new ProviderFailure('timeout');
  for (let attempt = 1; attempt <= 2; attempt++) {
    const left = deadline - tools.now();
    const share = (isLast ? LAST_SHARES : SHARES)[attempt === 1 ? 'first' : 'second'];
    const ms = Math.min(adapter.timeoutMs ?? chain.attemptMs, left * share);
    if (ms < LEAST_MS && attempt === 2) break;
    if (ms < LEAST_MS) {
      breaker.release();
      return { failure };
    }
    const startedAt = tools.now();
    const outcome = await attemptOnce(adapter, query, ms, signal);
    if (signal.aborted) breaker.release();
    signal.throwIfAborted();
    if ('answer' in outcome) {
      breaker.succeed();
      const { notice } = outcome.answer;
      if (notice)
        tools.log({ provider: name, kind: 'notice', attempt, ms: Math.round(tools.now() - startedAt), ...notice });
      return outcome;
    }
    failure = outcome.failure;
    if (failure.kind !== 'unsupported') {
      tools.log({ ...eventOf(name, failure), attempt, ms: Math.round(tools.now() - startedAt) });
    }
    const delayMs = retryDelayMs(failure, tools.random);
    if (delayMs === undefined || attempt === 2) break;
    await wait(delayMs, signal).catch((reason) => {
      breaker.release();
      throw reason;
    });
  }
  if (failure.kind === 'unsupported') breaker.release();
  else breaker.fail(failure);
  return { failure };
}
