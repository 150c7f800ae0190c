'use client';

import { useEffect, useState } from 'react';
import { movedToken } from './sessions/move-url.ts';

/** The open dialog. */
export type Panel = 'settings' | 'share' | 'phone' | 'moved' | 'shortcuts' | null;

/** Which dialog is open: at first the one that takes a conversation from another device, if the address names one. */
export function usePanel(): [Panel, (panel: Panel) => void] {
  const [panel, setPanel] = useState<Panel>(null);
  useEffect(function watchAddress() {
    const look = () => movedToken(location.hash) !== null && setPanel('moved');
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return [panel, setPanel];
}
