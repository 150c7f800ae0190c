import { useCallback, useEffect, useRef } from 'react';
import type { Locale, Theme } from '../../lib/i18n/index.ts';

const CHANNEL = 'wentu-preferences';

export interface PreferenceChange {
  locale?: Locale;
  theme?: Theme;
}

/** Tells the browser's other tabs what was chosen here, and hears what was chosen there. */
export function useOtherTabs(onChange: (change: PreferenceChange) => void): (change: PreferenceChange) => void {
  const latest = useRef(onChange);
  latest.current = onChange;
  const channel = useRef<BroadcastChannel | null>(null);

  useEffect(function listen() {
    if (typeof BroadcastChannel !== 'function') return;
    const opened = new BroadcastChannel(CHANNEL);
    opened.onmessage = ({ data }: MessageEvent<PreferenceChange>) => latest.current(data);
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = null;
    };
  }, []);

  return useCallback((change) => channel.current?.postMessage(change), []);
}
