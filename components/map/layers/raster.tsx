import { useMemo } from 'react';
import { TileLayer } from 'react-leaflet';
import { hostsOf, withLetters } from '../../../lib/map/tile-template.ts';
import { loadTwice } from '../../ui/load-twice.ts';
import { MAX_ZOOM } from '../map-options.ts';
import { REFERRER } from './tile-options.ts';
import { useGrid } from './use-grid.ts';
import type { TileEvents } from './use-tile-status.ts';

interface RasterProps {
  url: string;
  maxZoom: number;
  events?: Partial<TileEvents>;
}

/** Picture tiles of a template. */
export function RasterLayer({ url, maxZoom, events = {} }: RasterProps) {
  return (
    <TileLayer
      url={withLetters(url)}
      subdomains={hostsOf(url)}
      maxZoom={MAX_ZOOM}
      maxNativeZoom={maxZoom}
      referrerPolicy={REFERRER}
      eventHandlers={events}
    />
  );
}

/** The same of tiles in China's shifted datum. */
export function ShiftedRasterLayer({ url, maxZoom, events = {} }: RasterProps) {
  const make = useMemo(
    () => async () => {
      const { ShiftedGrid } = await loadTwice(() => import('./shifted-grid.ts'));
      return new ShiftedGrid(url, { pane: 'tilePane', maxZoom: MAX_ZOOM, maxNativeZoom: maxZoom });
    },
    [url, maxZoom],
  );
  useGrid(make, events);
  return null;
}
