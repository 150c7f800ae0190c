'use client';
import dynamic from 'next/dynamic';
import type { MapPanelProps } from './props.ts';

export type { MapPanelProps } from './props.ts';

// Leaflet touches `window` when loaded, and the page paints without it.
const MapSurface = dynamic(() => import('./map-surface.tsx').then((module) => module.MapSurface), {
  ssr: false,
  loading: () => <div className="wt-map-loading" aria-hidden="true" />,
});

/**
 * The map of a conversation: draws a MapState and reports what people do on it. Has no conversation state of its own.
 */
export function MapPanel(props: MapPanelProps) {
  return <MapSurface {...props} />;
}
