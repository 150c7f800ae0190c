import type { Sourced } from '../domain/ports.ts';
import { askAdapter, type ChainTools } from './attempt.ts';
import type { ChainSettings } from './chain-settings.ts';
import { lastResort } from './last-resort.ts';
import { degradedCode, sourcedOf } from './sourced.ts';

/**
 * Tries the adapters in turn: one attempt and, if the failure may be temporary, one more; then the next; the embedded
 * data last. All attempts together fit into the budget, each provider leaving enough of it for those after it. A later
 * answer says in `source.degraded` why the earlier ones failed. An abort is final; otherwise throws AppError
 * ('provider_unavailable') if nothing answered.
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
    // Guesses say more than nothing.
    if (!empty || (isBare(empty.value) && !isBare(sourced.value))) empty = sourced;
  }
  signal.throwIfAborted();
  return empty ? besideNone(chain, query, empty, signal) : lastResort(chain, query, reasons, signal);
}

const isBare = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/**
 * A live source has answered that there is none: beside that, only what the embedded data know for certain is reported.
 */
async function besideNone<Query, Value>(
  { embedded, besideNone: certain, isEmpty }: ChainSettings<Query, Value>,
  query: Query,
  none: Sourced<Value>,
  signal: AbortSignal,
): Promise<Sourced<Value>> {
  if (!embedded || !certain) return none;
  try {
    const sourced = await embedded(query, signal);
    const value = certain(sourced, query);
    return isEmpty?.(value, query) ? none : { ...sourced, value };
  } catch {
    signal.throwIfAborted();
    return none;
  }
}
