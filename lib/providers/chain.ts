import { AppError } from '../errors.ts';
import type { Sourced } from '../tools/ports.ts';
import type { Adapter, Answer } from './adapter.ts';
import { Breaker, type BreakerState } from './breaker.ts';
import { wait } from './bucket.ts';
import { degradedCode, ProviderFailure, toFailure } from './failure.ts';

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

/** The breakers of all providers, by "port/provider". */
export class Breakers {
  private readonly byName = new Map<string, Breaker>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  of(name: string): Breaker {
    const breaker = this.byName.get(name) ?? new Breaker(this.now);
    this.byName.set(name, breaker);
    return breaker;
  }

  states(): Record<string, BreakerState> {
    return Object.fromEntries([...this.byName].map(([name, breaker]) => [name, breaker.state()]));
  }
}

export interface ChainSettings<Query, Value> {
  /** Names the chain in breakers and events: "weather". */
  port: string;
  /** In the order of preference. */
  adapters: Adapter<Query, Value>[];
  /** The last resort; asked without timers. Absent: the whole chain fails when no adapter answers. */
  embedded?: (query: Query, signal: AbortSignal) => Promise<Sourced<Value>>;
  /** For one attempt. */
  attemptMs: number;
  /** For all attempts together; what is then left belongs to the embedded data. */
  budgetMs: number;
  /** An empty answer lets the next provider try; the first empty one stands when none knows more. */
  isEmpty?: (value: Value, query: Query) => boolean;
  /** Whether the embedded data may know more than an empty live answer. */
  asksEmbeddedWhenEmpty?: boolean;
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

type Outcome<Value> = { answer: Answer<Value> } | { failure: ProviderFailure };

/**
 * Asks the adapters in turn: one attempt and, where the failure may pass, one more; then the next; the embedded data last.
 * All attempts together fit into the budget, each provider leaving enough of it for those behind. A later answer says in `source.degraded` why the earlier ones failed. Abort is final; otherwise throws AppError
 * ('provider_unavailable') when nothing answered.
 */
export async function firstOf<Query, Value>(
  chain: ChainSettings<Query, Value>,
  query: Query,
  signal: AbortSignal,
  tools: ChainTools,
): Promise<Sourced<Value>> {
  const deadline = tools.now() + chain.budgetMs;
  const reasons: string[] = [];
  let empty: Sourced<Value> | undefined;
  const candidates = chain.adapters.filter((adapter) => adapter.covers?.(query) ?? true);
  for (const [index, adapter] of candidates.entries()) {
    signal.throwIfAborted();
    const isLast = index === candidates.length - 1;
    const outcome = await askAdapter(chain, adapter, query, deadline, isLast, signal, tools);
    if ('failure' in outcome) {
      if (outcome.failure.kind !== 'unsupported') reasons.push(degradedCode(outcome.failure));
      continue;
    }
    const sourced = sourcedOf(adapter, outcome.answer, reasons, tools.now());
    if (!chain.isEmpty?.(sourced.value, query)) return sourced;
    empty ??= sourced;
  }
  signal.throwIfAborted();
  if (empty && !chain.asksEmbeddedWhenEmpty) return empty;
  return lastResort(chain, query, reasons, empty, signal);
}

async function lastResort<Query, Value>(
  chain: ChainSettings<Query, Value>,
  query: Query,
  reasons: string[],
  empty: Sourced<Value> | undefined,
  signal: AbortSignal,
): Promise<Sourced<Value>> {
  const failed = () =>
    new AppError('provider_unavailable', { detail: `${chain.port}: ${reasons.join(', ') || 'no provider'}` });
  if (!chain.embedded) {
    if (empty) return empty;
    throw failed();
  }
  try {
    const sourced = await chain.embedded(query, signal);
    if (empty && chain.isEmpty?.(sourced.value, query)) return empty;
    return { ...sourced, source: { ...sourced.source, ...degradedOf(reasons, sourced.source.degraded) } };
  } catch (error) {
    signal.throwIfAborted();
    if (empty) return empty;
    if (error instanceof AppError) throw error;
    throw failed();
  }
}

async function askAdapter<Query, Value>(
  chain: ChainSettings<Query, Value>,
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

function sourcedOf<Query, Value>(
  adapter: Adapter<Query, Value>,
  answer: Answer<Value>,
  reasons: string[],
  now: number,
): Sourced<Value> {
  return {
    value: answer.value,
    source: {
      id: adapter.id,
      ...adapter.credit,
      fetchedAt: new Date(now).toISOString(),
      ...(answer.dataTime && { dataTime: answer.dataTime }),
      ...degradedOf(reasons, answer.degraded),
    },
  };
}

function degradedOf(reasons: string[], own: string[] | undefined): { degraded?: string[] } {
  const all = [...new Set([...reasons, ...(own ?? [])])];
  return all.length > 0 ? { degraded: all } : {};
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
