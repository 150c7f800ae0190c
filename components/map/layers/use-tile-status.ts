import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** How many tiles may fail before one has loaded; then the embedded basemap is used alone. */
const TOLERATED_FAILURES = 4;
/** A host that has sent no tile by then, since the first was asked for, counts as failed, until it does. */
const SLOW_MS = 8_000;

export type TileStatus = 'loading' | 'shown' | 'failed';

export interface TileEvents {
  tileloadstart(): void;
  tileload(): void;
  tileerror(): void;
}

/**
 * Follows the tiles of a basemap: shown with the first that loads, failed if none comes, tried again when the browser is
 * online. While `isFailed`, the layer is not to be drawn.
 */
export function useTileStatus(onStatus: (status: TileStatus) => void): { isFailed: boolean; events: TileEvents } {
  const [isFailed, setFailed] = useState(false);
  const seen = useRef({ loaded: 0, failed: 0 });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stopTimer = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);

  const startTimer = useCallback(() => {
    timer.current ??= setTimeout(() => {
      if (seen.current.loaded === 0) onStatus('failed');
    }, SLOW_MS);
  }, [onStatus]);

  useEffect(
    function tryAgainWhenOnline() {
      // The first tiles may have been asked for already: the layer's own effect runs before this one.
      if (seen.current.loaded === 0) onStatus('loading');
      const again = () => {
        if (seen.current.loaded > 0) return;
        stopTimer();
        startTimer();
        seen.current = { loaded: 0, failed: 0 };
        setFailed(false);
        onStatus('loading');
      };
      window.addEventListener('online', again);
      return () => {
        stopTimer();
        window.removeEventListener('online', again);
      };
    },
    [onStatus, startTimer, stopTimer],
  );

  const events = useMemo(
    () => ({
      tileloadstart: startTimer,
      tileload() {
        seen.current.loaded += 1;
        if (seen.current.loaded === 1) onStatus('shown');
      },
      tileerror() {
        seen.current.failed += 1;
        if (seen.current.loaded > 0 || seen.current.failed < TOLERATED_FAILURES) return;
        setFailed(true);
        onStatus('failed');
      },
    }),
    [onStatus, startTimer],
  );
  return { isFailed, events };
}
