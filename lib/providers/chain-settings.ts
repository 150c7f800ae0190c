import type { Sourced } from '../domain/ports.ts';
import type { Adapter } from './adapter.ts';

export interface ChainSettings<Query, Value> {
  /** Names the chain in breakers and events: "weather". */
  port: string;
  /** In order of preference. */
  adapters: Adapter<Query, Value>[];
  /** The last resort; called without timers. Absent: the whole chain fails if no adapter answers. */
  embedded?: (query: Query, signal: AbortSignal) => Promise<Sourced<Value>>;
  /** For one attempt. */
  attemptMs: number;
  /** For all attempts together; what then remains is for the embedded data. */
  budgetMs: number;
  /** An empty answer lets the next provider try; the first empty one stands if none has more. */
  isEmpty?: (value: Value, query: Query) => boolean;
  /**
   * What may be kept of the embedded data alongside a live "none": only certain knowledge, never a guess. Absent: the
   * live answer stands alone.
   */
  besideNone?: (embedded: Sourced<Value>, query: Query) => Value;
}
