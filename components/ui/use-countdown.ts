'use client';

import { useEffect, useState } from 'react';

/** Whole seconds left of a wait that starts when `seconds` is first seen; 0 when it is over. */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(Math.ceil(seconds));

  useEffect(
    function countDown() {
      const end = performance.now() + seconds * 1000;
      setLeft(Math.ceil(seconds));
      if (seconds <= 0) return;
      const timer = setInterval(() => {
        const rest = Math.max(0, Math.ceil((end - performance.now()) / 1000));
        setLeft(rest);
        if (rest === 0) clearInterval(timer);
      }, 250);
      return () => clearInterval(timer);
    },
    [seconds],
  );

  return left;
}
