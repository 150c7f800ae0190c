import type { Sourced } from '../domain/ports.ts';
import { AppError } from '../errors/app-error.ts';
import type { ChainSettings } from './chain-settings.ts';
import { degradedOf } from './sourced.ts';

export async function lastResort<Query, Value>(
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
