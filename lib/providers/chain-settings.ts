import type { Sourced } from '../domain/ports.ts';
import type { Adapter } from './adapter.ts';

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
