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

  useEffect(
    function startAndTryAgainWhenOnline() {
      const start = () => {
        if (seen.current.loaded > 0) return;
        stopTimer();
        seen.current = { loaded: 0, failed: 0 };
        setFailed(false);
        onStatus('loading');
      };
      start();
      window.addEventListener('online', start);
      return () => {
        stopTimer();
        window.removeEventListener('online', start);
      };
    },
    [onStatus, stopTimer],
  );

  const events = useMemo(
    () => ({
      tileloadstart() {
        timer.current ??= setTimeout(() => {
          if (seen.current.loaded === 0) onStatus('failed');
        }, SLOW_MS);
      },
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
    [onStatus],
  );
  return { isFailed, events };
}
