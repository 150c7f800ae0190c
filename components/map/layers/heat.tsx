import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { HeatLayer } from '../../../lib/map/state.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { drawHeat } from './draw-heat.ts';
import type { ShapeProps } from './path.tsx';

/** Points as one soft picture of their density. */
export function MapHeat({ layer, isFaded }: Pick<ShapeProps<HeatLayer>, 'layer' | 'isFaded'>) {
  const map = useMap();
  useEffect(
    function addHeat() {
      const canvas = new CanvasLayer(drawHeat(layer), 'overlayPane', isFaded ? 'is-faded' : '').addTo(map);
      return () => void canvas.remove();
    },
    [map, layer, isFaded],
  );
  return null;
}
