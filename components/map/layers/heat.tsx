import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { HeatLayer } from '../../../lib/map/state.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { drawHeat } from './draw-heat.ts';

/** Points as one soft picture of their density. */
export function MapHeat({ layer }: { layer: HeatLayer }) {
  const map = useMap();
  useEffect(
    function addHeat() {
      const canvas = new CanvasLayer(drawHeat(layer), 'overlayPane').addTo(map);
      return () => void canvas.remove();
    },
    [map, layer],
  );
  return null;
}
