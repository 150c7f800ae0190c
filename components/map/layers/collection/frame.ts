import type L from 'leaflet';
import { mercatorY, type Projected } from './projected.ts';

/** How the world lies on a canvas: canvas x = world x × scale + left, likewise y. */
export interface Frame {
  scale: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** World x of the middle: of the copies of a shape, the one nearest to it is drawn. */
  middle: number;
  zoom: number;
}

export function frameOf(map: L.Map, toCanvas: (at: L.LatLngExpression) => L.Point, size: L.Point): Frame {
  const center = map.getCenter();
  const zoom = map.getZoom();
  const scale = 256 * 2 ** zoom;
  const middle = center.lng / 360 + 0.5;
  const { x, y } = toCanvas(center);
  const [left, top] = [x - middle * scale, y - mercatorY(center.lat) * scale];
  return { scale, left, top, width: size.x, height: size.y, middle, zoom };
}

/** World x to add to a part so that it lies nearest to the middle. */
export function worldOf({ boxes }: Projected, part: number, middle: number): number {
  return Math.round(middle - ((boxes[part * 4] ?? 0) + (boxes[part * 4 + 2] ?? 0)) / 2);
}

/** Whether a part, with a margin in pixels, reaches into the canvas. */
export function isInFrame({ boxes }: Projected, part: number, world: number, frame: Frame, margin: number): boolean {
  const { scale, left, top, width, height } = frame;
  const [west = 0, north = 0, east = 0, south = 0] = boxes.subarray(part * 4, part * 4 + 4);
  return (
    (east + world) * scale + left > -margin &&
    (west + world) * scale + left < width + margin &&
    south * scale + top > -margin &&
    north * scale + top < height + margin
  );
}
