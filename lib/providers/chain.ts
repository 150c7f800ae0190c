import { AppError } from '../errors.ts';
import type { Sourced } from '../tools/ports.ts';
import type { Adapter, Answer } from './adapter.ts';
import { askAdapter, type ChainTools } from './attempt.ts';
import { degradedCode } from './failure.ts';

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

/**
 * Asks the adapters in turn: one attempt and, where the failure may pass, one more; then the next; the embedded data last.
 * All attempts together fit into the budget, each provider leaving enough of it for those behind. A later answer says in
 * `source.degraded` why the earlier ones failed. Abort is final; otherwise throws AppError ('provider_unavailable') when
 * nothing answered.
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
