import type { Source } from '../domain/place.ts';

export interface Answer<T> {
  value: T;
  /** What the data is of, as the source says it. */
  dataTime?: string;
  /** Why this answer is less than the best, as codes. */
  degraded?: string[];
  /** Something for the operator alone, e.g. that the service is going to be switched off. No URL, no key, no provider's text. */
  notice?: { code: string; hint: string };
}

/** One provider for one port. Throws ProviderFailure (or the signal's reason) on failure; an empty value is an answer. */
export interface Adapter<Query, Value> {
  /** "open-meteo", "amap" … */
  id: string;
  /** Its name, attribution and link, as its terms ask for them. */
  credit: Pick<Source, 'name' | 'attribution' | 'url'>;
  /** Time for one attempt where it differs from the chain's, in milliseconds. */
  timeoutMs?: number;
  /** False: this provider cannot serve the query, and is passed over without a trace. */
  covers?(query: Query): boolean;
  ask(query: Query, signal: AbortSignal): Promise<Answer<Value>>;
}
