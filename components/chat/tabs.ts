const CHANNEL = 'wentu';

export interface Tabs {
  /**
   * Calls back when something changed. isElsewhere: another tab changed it, or this one returns from being hidden.
   * Returns a function that unsubscribes.
   */
  subscribe(listener: (isElsewhere?: boolean) => void): () => void;
  /** Grows when lists should be read again, whoever changed them. */
  version(): number;
  /** Tells this tab's lists and the other tabs that something changed. */
  announce(): void;
}

/** Keeps the tabs of one browser in step. Listens to the others while somebody listens to it. */
export function browserTabs(): Tabs {
  const listeners = new Set<(isElsewhere: boolean) => void>();
  let version = 0;
  let channel: BroadcastChannel | null = null;
  let wasHidden = false;

  function tell(isElsewhere: boolean) {
    version += 1;
    for (const listener of listeners) listener(isElsewhere);
  }

  function onVisibility() {
    if (document.hidden) wasHidden = true;
    else if (wasHidden) tell(true);
  }

  return {
    subscribe(listener) {
      if (listeners.size === 0) {
        document.addEventListener('visibilitychange', onVisibility);
        if (typeof BroadcastChannel === 'function') {
          channel = new BroadcastChannel(CHANNEL);
          channel.onmessage = () => tell(true);
        }
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener('visibilitychange', onVisibility);
        channel?.close();
        channel = null;
      };
    },
    version: () => version,
    announce() {
      tell(false);
      channel?.postMessage('changed');
    },
  };
}
