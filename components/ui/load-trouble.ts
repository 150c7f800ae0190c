/** Something that was opened or pressed and did not come. */
interface Trouble {
  again(): void;
  close(): void;
  /** It came, but could not be shown. */
  isBroken: boolean;
}

let troubles: readonly Trouble[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Trouble[]): void {
  troubles = next;
  for (const listener of listeners) listener();
}

/** Has the page say so until the returned function is called. */
export function showTrouble(trouble: Trouble): () => void {
  change([...troubles, trouble]);
  return () => change(troubles.filter((other) => other !== trouble));
}

export function onTrouble(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The latest; null: none. */
export const latestTrouble = (): Trouble | null => troubles.at(-1) ?? null;
