import type { Written } from './place-store.ts';

/** What the store had under an id before a batch. */
export interface StoredVersion {
  source: number;
  generation: number;
  digest: string;
}

export const NOTHING_WRITTEN: Written = { added: 0, changed: 0, unchanged: 0, removed: 0, repeated: [] };

/** What happens to a place in a batch. */
export function changeOf(
  known: StoredVersion | undefined,
  now: StoredVersion,
): 'added' | 'changed' | 'unchanged' | 'repeated' {
  if (!known) return 'added';
  if (known.source === now.source && known.generation === now.generation) return 'repeated';
  return known.digest === now.digest ? 'unchanged' : 'changed';
}
