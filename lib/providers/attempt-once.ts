import type { Adapter, AdapterAnswer } from './adapter.ts';
import { ProviderFailure, toFailure } from './failure.ts';

export type Outcome<Value> = { answer: AdapterAnswer<Value> } | { failure: ProviderFailure };

export async function attemptOnce<Query, Value>(
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

/**
 * Settles with the promise, or rejects with the signal's reason as soon as it aborts: an adapter that ignores its
 * signal holds nobody up.
 */
function settled<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
