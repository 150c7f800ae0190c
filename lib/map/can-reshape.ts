import type { Layer } from './state.ts';

/** Whether a layer was drawn, by hand or by an answer, so that its points can be moved: no route, place or outline with holes. */
export function canReshape(layer: Layer): boolean {
  switch (layer.kind) {
    case 'area':
      return layer.rings.length === 1;
    case 'path':
      return layer.style === 'line';
    case 'marker':
      return layer.icon === 'point';
    case 'heat':
    case 'collection':
      return false;
    default:
      return layer satisfies never;
  }
}
