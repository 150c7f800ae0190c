'use client';

import { useEffect, useState } from 'react';

/** A wait that is shorter needs no number. */
const FROM_S = 5;

/** Whole seconds that something has been on screen, from five on; 0 before. */
export function useElapsed(): number {
  const [seconds, setSeconds] = useState(0);

  useEffect(function count() {
    const start = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);

  return seconds >= FROM_S ? seconds : 0;
}
