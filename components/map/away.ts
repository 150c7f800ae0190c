import type L from 'leaflet';
import { isInside } from '../../lib/geo/bbox.ts';
import { pointsOf } from '../../lib/map/points-of.ts';
import type { CameraTarget, DrawnLayer } from '../../lib/map/state.ts';
import { isShown } from './aim-of.ts';
import { coveredOf } from './free-area.ts';
import type { Padding } from './props.ts';
import { viewOf } from './view-of.ts';

interface Drawn {
  layers: DrawnLayer[];
  padding: Padding;
}

/** Whether nothing of what is drawn is in view, or, if a move was held back, not all of what it would show. */
export function isAwayNow(map: L.Map, { layers, padding }: Drawn, held: CameraTarget | null): boolean {
  if (held) return !isShown(map, held, coveredOf(map, padding));
  const points = layers.filter((layer) => !layer.hidden).flatMap(pointsOf);
  const { bbox } = viewOf(map, padding);
  return points.length > 0 && !points.some((point) => isInside(point, bbox));
}

/** Leaflet marks the page during a drag. */
export function isDragging(): boolean {
  return document.body.classList.contains('leaflet-dragging');
}
