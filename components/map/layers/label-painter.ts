import type L from 'leaflet';
import { type Box, overlap } from './boxes.ts';

export interface LabelPaint {
  text: string;
  muted: string;
  water: string;
  halo: string;
}

export interface LabelStyle {
  size: number;
  weight: 400 | 500 | 600;
  color: string;
  /** Where the text goes: around the point, or to its right beside a dot. */
  anchor: 'middle' | 'beside';
  /** Free pixels it claims around itself. */
  room: number;
  isItalic?: boolean;
  /** Laid along a line of this slope and above it, degrees clockwise. */
  along?: number;
}

export const FONT = 'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const DOT = 2.25;
/** From a line to the middle of the letters above it, in their size. */
const LIFT = 0.85;

const MOST_WIDTHS = 4_000;

/** How wide names are, by font and text, kept with the canvas: measuring them is half the work of drawing a map anew. */
const measured = new WeakMap<CanvasRenderingContext2D, Map<string, number>>();

function widthsOf(context: CanvasRenderingContext2D): Map<string, number> {
  const known = measured.get(context) ?? new Map<string, number>();
  measured.set(context, known);
  return known;
}

const fontOf = ({ size, weight, isItalic }: LabelStyle) => `${isItalic ? 'italic ' : ''}${weight} ${size}px`;

/** Puts names on a canvas, each only where there is no earlier one. */
export interface LabelPainter {
  /** Reserves the space around a point, so that no name runs under what is drawn there. */
  keepFree(at: L.Point, left: number, top: number, right: number, bottom: number): void;
  /** Reserves a rectangle, by its upper left and lower right corner. */
  keepBoxFree(from: L.Point, to: L.Point): void;
  /** Draws the name, or nothing if it would touch another; true if drawn. */
  put(text: string, at: L.Point, style: LabelStyle): boolean;
  widthOf(text: string, style: LabelStyle): number;
  /** Whether something of a name at this point could be on the canvas. */
  isNear(at: Pick<L.Point, 'x' | 'y'>): boolean;
}

export function labelPainter(context: CanvasRenderingContext2D, halo: string): LabelPainter {
  const taken: Box[] = [];
  const ratio = context.getTransform().a || 1;
  const width = context.canvas.width / ratio;
  const height = context.canvas.height / ratio;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  const widths = widthsOf(context);
  let font = '';
  const setFont = (style: LabelStyle) => {
    const wanted = fontOf(style);
    if (wanted === font) return;
    font = wanted;
    context.font = `${font} ${FONT}`;
  };
  const widthOf = (text: string, style: LabelStyle) => {
    const key = `${fontOf(style)} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    setFont(style);
    const { width } = context.measureText(text);
    if (widths.size >= MOST_WIDTHS) widths.clear();
    widths.set(key, width);
    return width;
  };
  const isNear = ({ x, y }: Pick<L.Point, 'x' | 'y'>) => x >= -200 && y >= -20 && x <= width + 200 && y <= height + 20;
  const putAlong = (
    text: string,
    [x, y]: readonly [number, number],
    degrees: number,
    style: LabelStyle,
    length: number,
  ) => {
    const { size, color, room } = style;
    const turn = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    // Above the line: towards the upper side of its own letters.
    const [mx, my] = [x + sin * size * LIFT, y - cos * size * LIFT];
    const half = size * 0.6 + room / 2;
    // Squares along the slope: one box around all of it would keep half the map free.
    const count = Math.ceil(length / (2 * half));
    const boxes = Array.from({ length: count + 1 }, (_, index): Box => {
      const way = (index / count - 0.5) * length;
      const [bx, by] = [mx + cos * way, my + sin * way];
      return [bx - half, by - half, bx + half, by + half];
    });
    if (boxes.some((box) => taken.some((other) => overlap(box, other)))) return false;
    taken.push(...boxes);
    setFont(style);
    context.save();
    context.translate(mx, my);
    context.rotate(turn);
    context.textAlign = 'center';
    context.fillStyle = color;
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
    return true;
  };
  return {
    keepFree: ({ x, y }, left, top, right, bottom) => void taken.push([x - left, y - top, x + right, y + bottom]),
    keepBoxFree: (from, to) => void taken.push([from.x, from.y, to.x, to.y]),
    widthOf,
    isNear,
    put(text, { x, y }, style) {
      if (!isNear({ x, y })) return false;
      const length = widthOf(text, style);
      if (style.along !== undefined) return putAlong(text, [x, y], style.along, style, length);
      const isBeside = style.anchor === 'beside';
      const left = isBeside ? x + 6 : x - length / 2;
      const half = style.size * 0.6;
      const box: Box = [
        (isBeside ? x - DOT : left) - style.room,
        y - half - style.room / 2,
        left + length + style.room,
        y + half + style.room / 2,
      ];
      if (taken.some((other) => overlap(box, other))) return false;
      taken.push(box);
      setFont(style);
      context.textAlign = 'left';
      context.fillStyle = style.color;
      if (isBeside) {
        context.beginPath();
        context.arc(x, y, DOT, 0, 2 * Math.PI);
        context.stroke();
        context.fill();
      }
      context.strokeText(text, left, y);
      context.fillText(text, left, y);
      return true;
    },
  };
}
