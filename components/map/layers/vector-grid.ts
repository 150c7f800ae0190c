import L from 'leaflet';
import type { Coast, CoastLine } from './coast.ts';
import { type Country, clipRing } from './vector-geometry.ts';

export interface VectorPaint {
  land: string;
  border: string;
}

const SIZE = 256;
/** Pixels outside the tile kept by the clipped shapes, so that no stroke follows a tile's edge. */
const MARGIN = 8;

/** From here on the coast in the countries' file is too coarse to show. */
const DETAIL_ZOOM = 6;

/** Country areas drawn into canvas tiles: cheap to pan, sharp at every zoom; close up, the detailed coast. */
export class VectorGrid extends L.GridLayer {
  private readonly countries: Country[];
  private readonly loadCoast: () => Promise<Coast>;
  private paint: VectorPaint;

  constructor(countries: Country[], loadCoast: () => Promise<Coast>, paint: VectorPaint, options: L.GridLayerOptions) {
    super(options);
    this.countries = countries;
    this.loadCoast = loadCoast;
    this.paint = paint;
  }

  repaint(paint: VectorPaint): void {
    this.paint = paint;
    this.redraw();
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    void this.draw(canvas, coords).then(
      () => done(undefined, canvas),
      (error: Error) => done(error, canvas),
    );
    return canvas;
  }

  private async draw(canvas: HTMLCanvasElement, { x, y, z }: L.Coords): Promise<void> {
    const ratio = window.devicePixelRatio || 1;
    canvas.width = SIZE * ratio;
    canvas.height = SIZE * ratio;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    context.fillStyle = this.paint.land;
    context.strokeStyle = this.paint.border;
    context.lineWidth = z < 4 ? 0.6 : 1;
    context.lineJoin = 'round';
    const tile = { context, scale: SIZE * 2 ** z, left: x * SIZE, top: y * SIZE };
    const near = z < DETAIL_ZOOM ? null : await nearOf(this.loadCoast, tile);
    if (near) drawCoast(tile, near);
    else drawCountries(tile, this.countries);
  }
}

interface Tile {
  context: CanvasRenderingContext2D;
  scale: number;
  left: number;
  top: number;
}

function drawCountries({ context, scale, left, top }: Tile, countries: readonly Country[]): void {
  for (const country of countries) {
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
}

/** Land and borders near a tile; null if they cannot be loaded. */
async function nearOf(loadCoast: () => Promise<Coast>, { scale, left, top }: Tile) {
  try {
    const { landIn, borders } = await loadCoast();
    const edge = (pixel: number) => pixel / scale;
    const box = [edge(left), edge(top), edge(left + SIZE), edge(top + SIZE)] as const;
    return { land: await landIn(box), borders };
  } catch {
    return null;
  }
}

function drawCoast(
  { context, scale, left, top }: Tile,
  { land, borders }: { land: CoastLine[]; borders: CoastLine[] },
) {
  context.beginPath();
  for (const { points } of land) trace(context, points, scale, left, top);
  context.fill();
  context.beginPath();
  for (const line of [...land, ...borders]) traceLine(context, line, scale, left, top);
  context.stroke();
}

/** The parts of a line near the tile, without those along a cell's edge. */
function traceLine(
  context: CanvasRenderingContext2D,
  { points, onEdge }: CoastLine,
  scale: number,
  left: number,
  top: number,
): void {
  let isDown = false;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay] = [(points[i] ?? 0) * scale - left, (points[i + 1] ?? 0) * scale - top];
    const [bx, by] = [(points[i + 2] ?? 0) * scale - left, (points[i + 3] ?? 0) * scale - top];
    const isFar =
      Math.max(ax, bx) < -MARGIN ||
      Math.min(ax, bx) > SIZE + MARGIN ||
      Math.max(ay, by) < -MARGIN ||
      Math.min(ay, by) > SIZE + MARGIN;
    if (isFar || onEdge[i / 2]) {
      isDown = false;
      continue;
    }
    if (!isDown) context.moveTo(ax, ay);
    context.lineTo(bx, by);
    isDown = true;
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
