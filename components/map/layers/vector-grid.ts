import L from 'leaflet';
import { type Country, clipRing } from './vector-geometry.ts';

export interface VectorPaint {
  land: string;
  border: string;
}

const SIZE = 256;
/** Pixels outside the tile that the clipped shapes keep, so that no stroke runs along a tile's edge. */
const MARGIN = 8;

/** Country areas drawn into canvas tiles: cheap to pan, sharp at every zoom. */
export class VectorGrid extends L.GridLayer {
  private readonly countries: Country[];
  private paint: VectorPaint;

  constructor(countries: Country[], paint: VectorPaint, options: L.GridLayerOptions) {
    super(options);
    this.countries = countries;
    this.paint = paint;
  }

  repaint(paint: VectorPaint): void {
    this.paint = paint;
    this.redraw();
  }

  protected override createTile({ x, y, z }: L.Coords): HTMLElement {
    const canvas = document.createElement('canvas');
    const ratio = window.devicePixelRatio || 1;
    canvas.width = SIZE * ratio;
    canvas.height = SIZE * ratio;
    const context = canvas.getContext('2d');
    if (!context) return canvas;
    context.scale(ratio, ratio);
    context.fillStyle = this.paint.land;
    context.strokeStyle = this.paint.border;
    context.lineWidth = z < 4 ? 0.6 : 1;
    context.lineJoin = 'round';
    const scale = SIZE * 2 ** z;
    const left = x * SIZE;
    const top = y * SIZE;
    for (const country of this.countries) {
      context.beginPath();
      let isEmpty = true;
      for (const { rings, box } of country.polygons) {
        const isOutside =
          box[2] * scale < left - MARGIN ||
          box[0] * scale > left + SIZE + MARGIN ||
          box[3] * scale < top - MARGIN ||
          box[1] * scale > top + SIZE + MARGIN;
        if (isOutside) continue;
        for (const ring of rings) isEmpty = !trace(context, ring, scale, left, top) && isEmpty;
      }
      if (isEmpty) continue;
      context.fill('evenodd');
      context.stroke();
    }
    return canvas;
  }
}

function trace(context: CanvasRenderingContext2D, ring: Float64Array, scale: number, left: number, top: number) {
  const pixels: number[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let i = 0; i < ring.length; i += 2) {
    const px = (ring[i] ?? 0) * scale - left;
    const py = (ring[i + 1] ?? 0) * scale - top;
    if (Math.abs(px - lastX) < 0.7 && Math.abs(py - lastY) < 0.7) continue;
    pixels.push(px, py);
    lastX = px;
    lastY = py;
  }
  const clipped = clipRing(pixels, -MARGIN, SIZE + MARGIN);
  if (clipped.length < 6) return false;
  context.moveTo(clipped[0] ?? 0, clipped[1] ?? 0);
  for (let i = 2; i < clipped.length; i += 2) context.lineTo(clipped[i] ?? 0, clipped[i + 1] ?? 0);
  context.closePath();
  return true;
}
