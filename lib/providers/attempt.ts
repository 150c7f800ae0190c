import { wait } from '../wait.ts';
import type { Adapter, Answer } from './adapter.ts';
import type { Breakers } from './breakers.ts';
import { ProviderFailure, toFailure } from './failure.ts';

/** What an operator should know about a provider. No key, no URL, no user text. */
export interface ProviderEvent {
  /** "weather/open-meteo" */
  provider: string;
  /** 'notice': it answered, and said something that the operator should know. */
  kind: ProviderFailure['kind'] | 'notice';
  attempt: number;
  ms: number;
  status?: number;
  code?: string;
  hint?: string;
}

export interface ChainTools {
  now: () => number;
  random: () => number;
  log: (event: ProviderEvent) => void;
  breakers: Breakers;
}

const RETRY_DELAY_MS = 400;
/** No attempt starts with less time than this. */
const LEAST_MS = 150;
/** What an attempt may take of the time left: the first, and the second, which also makes room for the providers behind. */
const SHARES = { first: 0.6, second: 0.2 };
/** The same for the last provider, behind which nobody waits. */
const LAST_SHARES = { first: 2 / 3, second: 1 };
/** A wait that a provider asks for is worth staying for up to this; a longer one belongs to its breaker. */
const LONGEST_RETRY_AFTER_MS = 1_000;

export type Outcome<Value> = { answer: Answer<Value> } | { failure: ProviderFailure };

/** One provider's one or two attempts before the deadline (milliseconds, as `tools.now`), if its breaker admits any. */
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

/** How long to wait before the second attempt; undefined: there is no point in one. */
function retryDelayMs({ kind, retryAfterMs = 0 }: ProviderFailure, random: () => number): number | undefined {
  switch (kind) {
    case 'timeout':
      return 0;
    case 'network':
    case 'server':
    case 'rate_limited':
      return retryAfterMs > LONGEST_RETRY_AFTER_MS ? undefined : retryAfterMs + random() * RETRY_DELAY_MS;
    default:
      return undefined;
  }
}

async function attemptOnce<Query, Value>(
  adapter: Adapter<Query, Value>,
  query: Query,
  ms: number,
  signal: AbortSignal,
): Promise<Outcome<Value>> {
  const timeout = new ProviderFailure('timeout');
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(timeout), ms);
  const both = AbortSignal.any([signal, controller.signal]);
  try {
    return { answer: await settled(adapter.ask(query, both), both) };
  } catch (error) {
    return { failure: toFailure(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** The promise, or the signal's reason as soon as it aborts: an adapter that ignores its signal holds nobody up. */
function settled<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function eventOf(provider: string, { kind, status, code, hint }: ProviderFailure) {
  return {
    provider,
    kind,
    ...(status !== undefined && { status }),
    ...(code && { code }),
    ...(hint && { hint }),
  };
}
