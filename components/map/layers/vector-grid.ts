import L from 'leaflet';
import type { Locale } from '../../../lib/i18n/index.ts';
import { ownTask } from '../../ui/own-task.ts';
import { loadWorld } from './basemap-files.ts';
import { loadCoast, type Near } from './coast.ts';
import { drawCoast, drawCountries, type Tile } from './draw-tile.ts';
import { SIZE } from './trace.ts';

export interface VectorPaint {
  land: string;
  border: string;
}

/** From here on the coast in the countries' file is too coarse to show. */
const DETAIL_ZOOM = 6;

/**
 * Country areas drawn into canvas tiles: cheap to pan, sharp at every zoom; close up, the detailed coast. Either is
 * loaded with the first tile that shows it.
 */
export class VectorGrid extends L.GridLayer {
  private readonly locale: Locale;
  private paint: VectorPaint;

  constructor(locale: Locale, paint: VectorPaint, options: L.GridLayerOptions) {
    super(options);
    this.locale = locale;
    this.paint = paint;
  }

  repaint(paint: VectorPaint): void {
    const { land, border } = this.paint;
    this.paint = paint;
    if (land !== paint.land || border !== paint.border) this.redraw();
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
    const place = { scale: SIZE * 2 ** z, left: x * SIZE, top: y * SIZE };
    const near = z < DETAIL_ZOOM ? null : await nearOf(this.locale, place);
    const countries = near ? [] : await loadWorld(this.locale);
    await ownTask();
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
    const tile = { context, ...place };
    if (near) drawCoast(tile, near);
    else drawCountries(tile, countries);
  }
}

/** Land and borders near a tile; null if they cannot be loaded. */
async function nearOf(locale: Locale, { scale, left, top }: Omit<Tile, 'context'>): Promise<Near | null> {
  const edge = (pixel: number) => pixel / scale;
  try {
    const nearIn = await loadCoast(locale);
    return await nearIn([edge(left), edge(top), edge(left + SIZE), edge(top + SIZE)]);
  } catch {
    return null;
  }
}
