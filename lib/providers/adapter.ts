import type { Source } from '../domain/source.ts';

type Credit = Pick<Source, 'name' | 'attribution' | 'url'>;

export interface AdapterAnswer<T> {
  value: T;
  /** The time the data refer to, as given by the source. */
  dataTime?: string;
  /** Instead of the adapter's, if it depends on the answer. */
  credit?: Credit;
  /** Why this is not the best possible answer, as codes. */
  degraded?: string[];
  /**
   * Something only the operator should know, e.g. that the service is going to be switched off. No URL, no key, no
   * provider's text.
   */
  notice?: { code: string; hint: string };
}

/** One provider for one port. Throws ProviderFailure (or the signal's reason) on failure; an empty value is an answer. */
export interface Adapter<Query, Value> {
  /** "open-meteo", "amap" … */
  id: string;
  /** Its name, attribution and link, as required by its terms. */
  credit: Credit;
  /** Time for one attempt if different from the chain's, in milliseconds. */
  timeoutMs?: number;
  /** False: this provider cannot serve the query and is silently skipped. */
  covers?(query: Query): boolean;
  ask(query: Query, signal: AbortSignal): Promise<AdapterAnswer<Value>>;
}
