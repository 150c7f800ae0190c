import L from 'leaflet';
import type { Coast } from './coast.ts';
import { drawCoast, drawCountries, type Tile } from './draw-tile.ts';
import { SIZE } from './trace.ts';
import type { Country } from './vector-geometry.ts';

export interface VectorPaint {
  land: string;
  border: string;
}

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
