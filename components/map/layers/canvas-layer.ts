import L from 'leaflet';
import { nearLng } from '../../../lib/geo/lng-lat.ts';

/**
 * Draws in container pixels, offset so that (0, 0) is the canvas corner. `toCanvas` uses the copy of the world nearest
 * to the middle of the map.
 */
export type Draw = (
  context: CanvasRenderingContext2D,
  map: L.Map,
  toCanvas: (at: L.LatLngExpression) => L.Point,
) => void;

/** How far the canvas extends beyond each edge, as a share of the map's size, so that a drag shows no empty border. */
const REACH = 0.25;

/** One canvas over the map, redrawn after each move and scaled during zoom animations. */
export class CanvasLayer extends L.Layer {
  private canvas: HTMLCanvasElement | null = null;
  private origin: L.LatLng | null = null;
  private drawnZoom = Number.NaN;
  private due = 0;
  private readonly draw: Draw;
  private readonly paneName: string;
  private readonly look: string;

  /** look: a class of its canvas. */
  constructor(draw: Draw, paneName: string, look = '') {
    super();
    this.look = look;
    this.draw = draw;
    this.paneName = paneName;
  }

  override onAdd(map: L.Map): this {
    const canvas = L.DomUtil.create('canvas', `leaflet-zoom-animated wt-drawing ${this.look}`);
    canvas.setAttribute('aria-hidden', 'true');
    map.getPane(this.paneName)?.appendChild(canvas);
    this.canvas = canvas;
    this.refreshSoon();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.due);
    this.due = 0;
    this.canvas?.remove();
    this.canvas = null;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      moveend: () => this.refresh(),
      move: () => this.isLeft() && this.refresh(),
      // A flight changes the zoom by little steps, without an animation of its own.
      zoom: () => this.follow({ center: this._map.getCenter(), zoom: this._map.getZoom() }),
      resize: () => this.refresh(),
      zoomanim: (event) => this.follow(event as L.ZoomAnimEvent),
    };
  }

  /** Draws once before the next frame, however often it was asked. */
  refreshSoon(): void {
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      this.refresh();
    });
  }

  refresh(): void {
    const { canvas } = this;
    const map: L.Map | null = this._map ?? null;
    if (!canvas || !map) return;
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-REACH)).round();
    const { x: width, y: height } = size.multiplyBy(1 + 2 * REACH).ceil();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    L.DomUtil.setPosition(canvas, corner);
    this.origin = map.layerPointToLatLng(corner);
    this.drawnZoom = map.getZoom();
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    const middle = map.getCenter().lng;
    this.draw(context, map, (at) => {
      const { lat, lng } = L.latLng(at);
      return map.latLngToLayerPoint([lat, nearLng(lng, middle)]).subtract(corner);
    });
  }

  /** The map shows something that was not drawn: a long drag. */
  private isLeft(): boolean {
    const { canvas } = this;
    if (!canvas || this.drawnZoom !== this._map.getZoom()) return false;
    const size = this._map.getSize();
    const { x, y } = this._map.containerPointToLayerPoint([0, 0]).subtract(L.DomUtil.getPosition(canvas));
    return x < 0 || y < 0 || x > size.x * 2 * REACH || y > size.y * 2 * REACH;
  }

  private follow({ center, zoom }: Pick<L.ZoomAnimEvent, 'center' | 'zoom'>): void {
    const { canvas, origin } = this;
    if (!canvas || !origin) return;
    const map = this._map;
    const mapPane = map.containerPointToLayerPoint([0, 0]).multiplyBy(-1);
    const newOrigin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(mapPane).round();
    L.DomUtil.setTransform(canvas, map.project(origin, zoom).subtract(newOrigin), map.getZoomScale(zoom));
  }
}
