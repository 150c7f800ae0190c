'use client';

import { useEffect, useRef } from 'react';

/** Even if a press outside left nothing focused. A menu or dialog above closes first. */
export function useCloseOnEscape(isOn: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(
    function listen() {
      if (!isOn) return;
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing || event.target !== document.body) return;
        if (document.querySelector('[role="dialog"], [role="menu"]')) return;
        event.stopPropagation();
        latest.current();
      };
      document.addEventListener('keydown', onKey, true);
      return () => document.removeEventListener('keydown', onKey, true);
    },
    [isOn],
  );
}
