'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

/** Loads the messages above: pressed, or as soon as it comes near the screen. */
export function OlderButton({ onLoad }: { onLoad(): void }) {
  const { t } = usePreferences();
  const button = useRef<HTMLDivElement | null>(null);

  useEffect(
    function loadWhenSeen() {
      if (!button.current) return;
      const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad(), { rootMargin: '200px' });
      seen.observe(button.current);
      return () => seen.disconnect();
    },
    [onLoad],
  );

  return (
    <div ref={button} className="flex justify-center pb-2">
      <Button look="ghost" onClick={onLoad}>
        {t.chat.older}
      </Button>
    </div>
  );
}
