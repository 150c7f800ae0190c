import type { Sourced } from '../domain/ports.ts';
import { AppError } from '../errors/app-error.ts';
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
  /**
   * What of the embedded data may stand beside a live "none": what they know for certain, never a guess. Absent: the live
   * answer stands alone.
   */
  besideNone?: (embedded: Sourced<Value>, query: Query) => Value;
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
    // Guesses say more than nothing.
    if (!empty || (isBare(empty.value) && !isBare(sourced.value))) empty = sourced;
  }
  signal.throwIfAborted();
  return empty ? besideNone(chain, query, empty, signal) : lastResort(chain, query, reasons, signal);
}

const isBare = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** A live source has answered that there is none: only what the embedded data know for certain is told beside that. */
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

async function lastResort<Query, Value>(
  chain: ChainSettings<Query, Value>,
  query: Query,
  reasons: string[],
  signal: AbortSignal,
): Promise<Sourced<Value>> {
  const failed = () =>
    new AppError('provider_unavailable', { detail: `${chain.port}: ${reasons.join(', ') || 'no provider'}` });
  if (!chain.embedded) throw failed();
  try {
    const sourced = await chain.embedded(query, signal);
    return { ...sourced, source: { ...sourced.source, ...degradedOf(reasons, sourced.source.degraded) } };
  } catch (error) {
    signal.throwIfAborted();
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
