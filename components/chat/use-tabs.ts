'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

const CHANNEL = 'wentu';

export interface Tabs {
  /** Grows when lists should be read again, whoever changed them. */
  version: number;
  /** Grows when another tab changes something, or this one returns from being hidden. */
  heard: number;
  /** Tells this tab's lists and the other tabs that something changed. */
  announce(): void;
}

/** Keeps the tabs of one browser in step. */
export function useTabs(): Tabs {
  const [version, setVersion] = useState(0);
  const [heard, setHeard] = useState(0);
  const channel = useRef<BroadcastChannel | null>(null);

  useEffect(function listen() {
    const onNews = () => {
      setVersion((now) => now + 1);
      setHeard((now) => now + 1);
    };
    let wasHidden = false;
    const onVisibility = () => {
      if (document.hidden) wasHidden = true;
      else if (wasHidden) onNews();
    };
    document.addEventListener('visibilitychange', onVisibility);
    if (typeof BroadcastChannel === 'function') {
      channel.current = new BroadcastChannel(CHANNEL);
      channel.current.onmessage = onNews;
    }
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      channel.current?.close();
      channel.current = null;
    };
  }, []);

  const announce = useCallback(() => {
    setVersion((now) => now + 1);
    channel.current?.postMessage('changed');
  }, []);
  return { version, heard, announce };
}
