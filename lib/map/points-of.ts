import type { LngLat } from '../geo/lng-lat.ts';
import type { Layer } from './state.ts';

/** Every vertex of a layer; for a circle, the points of its ring. */
export function pointsOf(layer: Layer): LngLat[] {
  switch (layer.kind) {
    case 'marker':
      return [layer.at];
    case 'path':
      return layer.path;
    case 'area':
      return layer.rings.flat();
    case 'heat':
      return layer.points;
    case 'collection':
      return [...layer.points, ...layer.lines.flat(), ...layer.areas.flat(2)];
    default:
      return layer satisfies never;
  }
}
