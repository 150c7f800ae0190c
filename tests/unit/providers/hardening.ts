import { expect } from 'vitest';
import type { Adapter } from '../../../lib/providers/adapter.ts';
import { ProviderFailure } from '../../../lib/providers/failure.ts';
import type { FetchJson } from '../../../lib/providers/fetch-json.ts';
import { mutations } from './mutate.ts';
import { fixture, never, replay } from './replay.ts';

/**
 * Plays a recorded body with each of its values spoilt, one at a time: the adapter fails with ProviderFailure or
 * returns a value that `check` accepts. before: sound bodies for the preceding requests. Returns how many bodies were
 * played.
 */
export async function survivesMutations<Query, Value>(
  name: string,
  make: (fetchJson: FetchJson) => Adapter<Query, Value>,
  query: Query,
  check: (value: Value) => void,
  before: string[] = [],
): Promise<number> {
  let count = 0;
  for (const { what, body } of mutations(JSON.parse(fixture(name)))) {
    count++;
    const adapter = make(replay(...before, body as object).fetchJson);
    const outcome = await adapter.ask(query, never).catch((error: unknown) => error);
    if (outcome instanceof ProviderFailure) continue;
    expect(outcome, `${name}: ${what}`).toHaveProperty('value');
    check((outcome as { value: Value }).value);
  }
  return count;
}

/** Every coordinate inside a value is valid. */
export function hasOnlyCoordinates(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('lng' in value && 'lat' in value) {
    expect(Math.abs(Number(value.lng))).toBeLessThanOrEqual(180);
    expect(Math.abs(Number(value.lat))).toBeLessThanOrEqual(90);
  }
  for (const inner of Object.values(value)) hasOnlyCoordinates(inner);
}
