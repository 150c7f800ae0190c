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

/** Puts names on a canvas, each only where there is no earlier one. */
export interface LabelPainter {
  /** Reserves the space around a point, so that no name runs under what is drawn there. */
  keepFree(at: L.Point, left: number, top: number, right: number, bottom: number): void;
  /** Reserves a rectangle, by its upper left and lower right corner. */
  keepBoxFree(from: L.Point, to: L.Point): void;
  /** Draws the name, or nothing if it would touch another; true if drawn. */
  put(text: string, at: L.Point, style: LabelStyle): boolean;
  widthOf(text: string, style: LabelStyle): number;
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
  const setFont = ({ size, weight, isItalic }: LabelStyle) => {
    context.font = `${isItalic ? 'italic ' : ''}${weight} ${size}px ${FONT}`;
  };
  const putAlong = (
    text: string,
    [x, y]: readonly [number, number],
    degrees: number,
    { size, color, room }: LabelStyle,
    length: number,
  ) => {
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
    widthOf(text, style) {
      setFont(style);
      return context.measureText(text).width;
    },
    put(text, { x, y }, style) {
      if (x < -200 || y < -20 || x > width + 200 || y > height + 20) return false;
      setFont(style);
      const length = context.measureText(text).width;
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
