import type L from 'leaflet';
import { type Box, overlap } from './boxes.ts';

export interface LabelPaint {
  text: string;
  muted: string;
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
}

export const FONT = 'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const DOT = 2.25;

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
  const setFont = ({ size, weight }: LabelStyle) => {
    context.font = `${weight} ${size}px ${FONT}`;
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
