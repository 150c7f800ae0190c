import L from 'leaflet';
import { Labelers, type LabelRule, type PaintRule, type PreparedTile, paint, type View } from 'protomaps-leaflet';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import { SIZE } from '../layers/trace.ts';
import { unitX, unitY } from '../layers/vector-geometry.ts';

export interface TileStyle {
  land: string;
  lang: string;
  paintRules: PaintRule[];
  labelRules: LabelRule[];
}

interface GridOptions {
  view: View;
  cover: BBox | null;
  styleNow(): TileStyle;
  /** A tile with something in it has been drawn. */
  onDrawn(): void;
}

interface Shown {
  canvas: HTMLCanvasElement;
  coords: L.Coords;
}

/** Names reach this far into the next tile. */
const BUFFER = 16;
/** Data tiles of which names are kept, around what is seen. */
const MOST_NAMED = 16;
/** The library's name for tiles of the only source. */
const ONLY = '';

/**
 * Vector tiles painted by rules. In place of the library's own layer, which takes no failure for one, needs a global
 * Leaflet, and has to be made anew for another style.
 */
export class VectorTileGrid extends L.GridLayer {
  private readonly settings: GridOptions;
  private readonly shown = new Set<Shown>();
  private readonly scratch = document.createElement('canvas').getContext('2d');
  private style: TileStyle;
  private names: Labelers | null = null;

  constructor(settings: GridOptions, options: L.GridLayerOptions) {
    super(options);
    this.settings = settings;
    this.style = settings.styleNow();
    this.names = this.newNames();
    this.on('tileunload', ({ tile }) => {
      for (const each of this.shown) if (each.canvas === (tile as HTMLElement)) this.shown.delete(each);
    });
  }

  /** Draws all tiles again in the style of the moment, each in its place. */
  restyle(): void {
    this.style = this.settings.styleNow();
    this.names = this.newNames();
    for (const each of this.shown) this.again(each);
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    const shown = { canvas, coords };
    this.shown.add(shown);
    this.draw(shown).then(
      () => done(undefined, canvas),
      (error: Error) => done(error, canvas),
    );
    return canvas;
  }

  private newNames(): Labelers | null {
    if (!this.scratch) return null;
    return new Labelers(this.scratch, this.style.labelRules, MOST_NAMED, (changed: Set<string>) => {
      for (const each of this.shown)
        if (changed.has(`${each.coords.x}:${each.coords.y}:${each.coords.z}`)) this.again(each);
    });
  }

  private again(shown: Shown): void {
    // It was drawn once; if its data can no longer be had, it stays as it is.
    this.draw(shown).catch(() => {});
  }

  private async draw(shown: Shown): Promise<void> {
    const { canvas, coords } = shown;
    const tile = await this.settings.view.getDisplayTile(coords);
    if (!this.shown.has(shown)) return;
    const { style, names } = this;
    const tiles = new Map([[ONLY, [tile]]]);
    names?.add(coords.z, tiles);
    const ratio = window.devicePixelRatio || 1;
    canvas.lang = style.lang;
    canvas.width = SIZE * ratio;
    canvas.height = SIZE * ratio;
    const context = canvas.getContext('2d');
    if (!context || tile.data.size === 0) return;
    context.scale(ratio, ratio);
    context.save();
    clipTo(context, this.settings.cover, coords);
    context.fillStyle = style.land;
    context.fillRect(0, 0, SIZE, SIZE);
    paintTile(context, coords, tiles, style.paintRules, null);
    context.restore();
    // A name at the edge of an extract is not cut off.
    paintTile(context, coords, tiles, [], names?.getIndex(coords.z) ?? null);
    this.settings.onDrawn();
  }
}

function paintTile(
  context: CanvasRenderingContext2D,
  { x, y, z }: L.Coords,
  tiles: Map<string, PreparedTile[]>,
  rules: PaintRule[],
  names: ReturnType<Labelers['getIndex']> | null,
): void {
  const [left, top] = [x * SIZE, y * SIZE];
  const box = { minX: left - BUFFER, minY: top - BUFFER, maxX: left + SIZE + BUFFER, maxY: top + SIZE + BUFFER };
  paint(context, z, tiles, names ?? null, rules, box, L.point(left, top) as never, false);
}

/** An extract ends where its data end, not at the edge of its outermost tiles. */
function clipTo(context: CanvasRenderingContext2D, cover: BBox | null, { x, y, z }: L.Coords): void {
  if (!cover) return;
  const scale = SIZE * 2 ** z;
  const [west, south, east, north] = cover;
  const [left, top] = [unitX(west) * scale - x * SIZE, unitY(north) * scale - y * SIZE];
  context.beginPath();
  context.rect(left, top, (unitX(east) - unitX(west)) * scale, (unitY(south) - unitY(north)) * scale);
  context.clip();
}
