import L from 'leaflet';
import type { Locale } from '../../../lib/i18n/index.ts';
import { ownTask } from '../../ui/own-task.ts';
import { loadedWorld, loadWorld } from './basemap-files.ts';
import { loadCoast, type Near, type UnitBox } from './coast.ts';
import { drawParts, type PartsPaint } from './draw-parts.ts';
import { drawCoast, drawCountries, type Tile } from './draw-tile.ts';
import { loadParts, loadWide, type Parts } from './parts.ts';
import { SIZE } from './trace.ts';
import type { UnitPolygon } from './vector-geometry.ts';

export interface VectorPaint extends PartsPaint {
  water: string;
  land: string;
  border: string;
}

/** From here on the coast in the countries' file is too coarse to show. */
const DETAIL_ZOOM = 6;
/** So long a tile waits for all of its files before it shows what is there, ms. */
const PATIENCE_MS = 80;

/** What a tile draws: countries or the detailed coast, and what lies on the land. */
interface Picture {
  near: Near | null;
  countries: readonly UnitPolygon[][];
  parts: readonly Parts[];
}

type Place = Omit<Tile, 'context'>;

/**
 * Country areas drawn into canvas tiles: cheap to pan, sharp at every zoom; close up, the detailed coast. Either is
 * loaded with the first tile that shows it. A close tile whose coast takes a while shows the coarse land until then, so that
 * no land looks like sea.
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
    const before = Object.values(this.paint);
    this.paint = paint;
    if (Object.values(paint).some((color, index) => color !== before[index])) this.redraw();
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    let isShown = false;
    const show = () => {
      if (!isShown) done(undefined, canvas);
      isShown = true;
    };
    void this.draw(canvas, coords, show).then(show, (error: Error) => done(error, canvas));
    return canvas;
  }

  /** `show` is called when there is something to be seen, though not yet all. */
  private async draw(canvas: HTMLCanvasElement, { x, y, z }: L.Coords, show: () => void): Promise<void> {
    const place = { scale: SIZE * 2 ** z, left: x * SIZE, top: y * SIZE };
    const isClose = z >= DETAIL_ZOOM;
    const whole = isClose ? closePicture(this.locale, place) : widePicture(this.locale);
    const coarse = isClose ? loadedWorld(this.locale) : await loadWorld(this.locale);
    if (coarse && (await isLate(whole))) {
      this.render(canvas, place, z, { near: null, countries: coarse, parts: [] });
      show();
    }
    const picture = await whole;
    await ownTask();
    this.render(canvas, place, z, picture);
  }

  private render(canvas: HTMLCanvasElement, place: Place, zoom: number, { near, countries, parts }: Picture): void {
    const ratio = window.devicePixelRatio || 1;
    canvas.width = SIZE * ratio;
    canvas.height = SIZE * ratio;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    // Where no tile is yet the map looks like land: waiting is no flood.
    context.fillStyle = this.paint.water;
    context.fillRect(0, 0, SIZE, SIZE);
    context.fillStyle = this.paint.land;
    context.strokeStyle = this.paint.border;
    context.lineWidth = zoom < 4 ? 0.6 : 1;
    context.lineJoin = 'round';
    const tile = { context, ...place };
    const between = () => drawParts(tile, parts, zoom, this.paint);
    if (near) drawCoast(tile, near, between);
    else drawCountries(tile, countries, between);
  }
}

async function widePicture(locale: Locale): Promise<Picture> {
  const [countries, parts] = await Promise.all([loadWorld(locale), orNothing(loadWide())]);
  return { near: null, countries, parts: parts ? [parts] : [] };
}

/** What is near a tile in a close view; whole countries if the coast cannot be loaded. */
async function closePicture(locale: Locale, { scale, left, top }: Place): Promise<Picture> {
  const edge = (pixel: number) => pixel / scale;
  const box: UnitBox = [edge(left), edge(top), edge(left + SIZE), edge(top + SIZE)];
  const [near, parts] = await Promise.all([
    orNothing(loadCoast(locale).then((nearIn) => nearIn(box))),
    orNothing(loadParts(box)),
  ]);
  return { near, countries: near ? [] : await loadWorld(locale), parts: parts ?? [] };
}

const orNothing = <Value>(loading: Promise<Value>): Promise<Value | null> => loading.catch(() => null);

const isLate = (loading: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    loading.then(
      () => false,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(true), PATIENCE_MS)),
  ]);
