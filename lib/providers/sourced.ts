import type { Sourced } from '../domain/ports.ts';
import type { Adapter, AdapterAnswer } from './adapter.ts';
import type { ProviderFailure } from './failure.ts';

/** Its code in a result's `degraded` list. */
export function degradedCode(failure: ProviderFailure): string {
  switch (failure.kind) {
    case 'auth':
      return 'provider_refused';
    case 'rejected':
    case 'server':
    case 'busy':
      return 'unavailable';
    default:
      return failure.kind;
  }
}

export function sourcedOf<Query, Value>(
  adapter: Adapter<Query, Value>,
  answer: AdapterAnswer<Value>,
  reasons: string[],
  now: number,
): Sourced<Value> {
  return {
    value: answer.value,
    source: {
      id: adapter.id,
      ...(answer.credit ?? adapter.credit),
      fetchedAt: new Date(now).toISOString(),
      ...(answer.dataTime && { dataTime: answer.dataTime }),
      ...degradedOf(reasons, answer.degraded),
    },
  };
}

export function degradedOf(reasons: string[], own: string[] | undefined): { degraded?: string[] } {
  const all = [...new Set([...reasons, ...(own ?? [])])];
  return all.length > 0 ? { degraded: all } : {};
}
