import { unlessAborted } from '../wait.ts';
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
    return { answer: await unlessAborted(adapter.ask(query, both), both) };
  } catch (error) {
    return { failure: toFailure(error) };
  } finally {
    clearTimeout(timer);
  }
}
