import { readFileSync } from 'node:fs';

const cache = new Map<string, string>();

/** A recorded body of tests/fixtures/providers, unchanged. */
export function fixture(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../fixtures/providers/${name}`, import.meta.url), 'utf8');
  cache.set(name, text);
  return text;
}

/** A recorded body, parsed afresh at every call. */
export function recorded(name: string): Record<string, unknown> {
  return JSON.parse(fixture(name)) as Record<string, unknown>;
}
