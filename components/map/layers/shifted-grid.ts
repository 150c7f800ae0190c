import L from 'leaflet';
import { tileUrl } from '../../../lib/map/tile-template.ts';
import { shiftedTile } from './shifted-tile.ts';
import { REFERRER } from './tile-options.ts';
import { SIZE } from './trace.ts';

/** Pictures kept: several screens of them. */
const MOST_KEPT = 256;

/** Tiles in GCJ-02, each drawn from the parts of up to four that lie under it, so that all of it is where it belongs. */
export class ShiftedGrid extends L.GridLayer {
  private readonly template: string;
  private readonly pictures = new Map<string, Promise<HTMLImageElement>>();

  constructor(template: string, options: L.GridLayerOptions) {
    super(options);
    this.template = template;
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    this.draw(canvas, coords).then(
      () => done(undefined, canvas),
      (error: Error) => done(error, canvas),
    );
    return canvas;
  }

  private async draw(canvas: HTMLCanvasElement, coords: L.Coords): Promise<void> {
    const { from, columns, rows, matrix } = shiftedTile(coords);
    const side = 2 ** coords.z;
    const needed = Array.from({ length: columns * rows }, (_, index) => [index % columns, Math.floor(index / columns)]);
    const pictures = await Promise.all(
      needed.map(async ([column = 0, row = 0]) => ({
        column,
        row,
        picture: await this.picture({ x: (from.x + column + side) % side, y: from.y + row, z: coords.z }),
      })),
    );
    // Put together first: each drawn by itself at a fraction of a pixel would leave hairlines between them.
    const whole = document.createElement('canvas');
    whole.width = columns * SIZE;
    whole.height = rows * SIZE;
    const joined = whole.getContext('2d');
    for (const { column, row, picture } of pictures) joined?.drawImage(picture, column * SIZE, row * SIZE, SIZE, SIZE);
    const ratio = window.devicePixelRatio || 1;
    canvas.width = SIZE * ratio;
    canvas.height = SIZE * ratio;
    const context = canvas.getContext('2d');
    context?.setTransform(new DOMMatrix().scale(ratio).multiply(new DOMMatrix(matrix).inverse()));
    context?.drawImage(whole, 0, 0);
  }

  private picture(tile: { x: number; y: number; z: number }): Promise<HTMLImageElement> {
    const url = tileUrl(this.template, tile);
    const known = this.pictures.get(url);
    if (known) return known;
    const loading = loadPicture(url);
    this.pictures.set(url, loading);
    loading.catch(() => this.pictures.delete(url));
    const [oldest] = this.pictures.keys();
    if (this.pictures.size > MOST_KEPT && oldest !== undefined) this.pictures.delete(oldest);
    return loading;
  }
}

function loadPicture(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.referrerPolicy = REFERRER;
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error(`No tile at ${url}`));
    picture.src = url;
  });
}
