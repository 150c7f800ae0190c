import { useEffect, useRef, useState } from 'react';
import { TileLayer } from 'react-leaflet';
import type { Raster } from '../../../lib/map/basemaps.ts';

/** How many tiles may fail before one has loaded; then the embedded basemap is used alone. */
const TOLERATED_FAILURES = 4;
/** A host that has sent no tile by then counts as failed, until it does. */
const SLOW_MS = 8_000;

export type RasterStatus = 'loading' | 'shown' | 'failed';

/** Raster tiles above the embedded basemap: invisible until the first tile is there, removed if none comes. */
export function RasterLayer({ raster, onStatus }: { raster: Raster; onStatus(status: RasterStatus): void }) {
  const [isFailed, setFailed] = useState(false);
  const seen = useRef({ loaded: 0, failed: 0 });

  useEffect(
    function startAndTryAgainWhenOnline() {
      const start = () => {
        if (seen.current.loaded > 0) return;
        seen.current = { loaded: 0, failed: 0 };
        setFailed(false);
        onStatus('loading');
      };
      start();
      window.addEventListener('online', start);
      const timer = setTimeout(() => {
        if (seen.current.loaded === 0) onStatus('failed');
      }, SLOW_MS);
      return () => {
        clearTimeout(timer);
        window.removeEventListener('online', start);
      };
    },
    [onStatus],
  );

  if (isFailed) return null;
  return (
    <TileLayer
      url={raster.url}
      maxZoom={raster.maxZoom}
      eventHandlers={{
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
      }}
    />
  );
}
