/** The listeners of a store. `enter` runs when the first one comes, and what it returns when the last one has left. */
export function subscribers(enter: () => () => void) {
  const listeners = new Set<() => void>();
  let leave: (() => void) | null = null;
  return {
    tell() {
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      leave ??= enter();
      return () => {
        listeners.delete(listener);
        // Somebody may subscribe again at once, as React's strict mode does.
        queueMicrotask(() => {
          if (listeners.size > 0) return;
          leave?.();
          leave = null;
        });
      };
    },
  };
}
