const CHANNEL = 'wentu';

export interface Tabs {
  subscribe(listener: () => void): () => void;
  /** Grows when lists should be read again, whoever changed them. */
  version(): number;
  /** Calls back when another tab changed something, or this one comes back after being hidden. Returns the way to stop. */
  onHeard(listener: () => void): () => void;
  /** Tells this tab's lists and the other tabs that something changed. */
  announce(): void;
}

/** Keeps the tabs of one browser in step. Listens while somebody listens to it. */
export function browserTabs(): Tabs {
  const readers = new Set<() => void>();
  const hearers = new Set<() => void>();
  let version = 0;
  let channel: BroadcastChannel | null = null;
  let wasHidden = false;

  function changed() {
    version += 1;
    for (const listener of readers) listener();
  }

  function onNews() {
    changed();
    for (const listener of hearers) listener();
  }

  function onVisibility() {
    if (document.hidden) wasHidden = true;
    else if (wasHidden) onNews();
  }

  function addTo(listeners: Set<() => void>, listener: () => void) {
    if (readers.size + hearers.size === 0) listen();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (readers.size + hearers.size === 0) hush();
    };
  }

  function listen() {
    document.addEventListener('visibilitychange', onVisibility);
    if (typeof BroadcastChannel !== 'function') return;
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = onNews;
  }

  function hush() {
    document.removeEventListener('visibilitychange', onVisibility);
    channel?.close();
    channel = null;
  }

  return {
    subscribe: (listener) => addTo(readers, listener),
    version: () => version,
    onHeard: (listener) => addTo(hearers, listener),
    announce() {
      changed();
      channel?.postMessage('changed');
    },
  };
}
