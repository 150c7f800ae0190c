import type { Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet';
import { straightStretches } from './straight-stretches.ts';

interface StreetNameOptions {
  /** Properties that may have the name, best first. */
  labelProps: string[];
  font: string;
  size: number;
  fill: string;
  halo: string;
}

/** Pixels from one name of a street to the next. */
const EVERY_PX = 320;
/** Room at both ends of a name. */
const ROOM_PX = 6;
/** Nobody reads a longer one along a line. */
const LONGEST = 40;

/**
 * A name along a line. The library's own wants a line that bends by less than four degrees; streets that bend gently
 * would stay without a name.
 */
export class StreetName implements LabelSymbolizer {
  private readonly options: StreetNameOptions;

  constructor(options: StreetNameOptions) {
    this.options = options;
  }

  place({ scratch }: Layout, geom: Feature['geom'], { props }: Feature): Label[] | undefined {
    const { labelProps, font, size } = this.options;
    const name = labelProps.map((key) => props[key]).find((value) => typeof value === 'string' && value !== '');
    if (typeof name !== 'string' || name.length > LONGEST) return undefined;
    scratch.font = font;
    const width = scratch.measureText(name).width;
    const labels = geom.flatMap((line) =>
      straightStretches(line, width + 2 * ROOM_PX, EVERY_PX).map(({ from, to }): Label => {
        const anchor = line[0]?.clone();
        if (!anchor) throw new Error('a line without points has no stretches');
        anchor.x = (from.x + to.x) / 2;
        anchor.y = (from.y + to.y) / 2;
        const angle = Math.atan2(to.y - from.y, to.x - from.x);
        return {
          anchor,
          bboxes: boxesAlong(from, to, size),
          draw: (context) => this.draw(context, name, angle),
          deduplicationKey: name,
          deduplicationDistance: EVERY_PX,
        };
      }),
    );
    return labels.length > 0 ? labels : undefined;
  }

  private draw(context: CanvasRenderingContext2D, name: string, angle: number): void {
    const { font, fill, halo } = this.options;
    const isUpsideDown = Math.abs(angle) > Math.PI / 2;
    context.globalAlpha = 1;
    context.rotate(isUpsideDown ? angle + Math.PI : angle);
    context.font = font;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = halo;
    context.strokeText(name, 0, 0);
    context.fillStyle = fill;
    context.fillText(name, 0, 0);
  }
}

/** Squares that cover a name along a slope: one box around all of it would keep half the map free. */
function boxesAlong(from: { x: number; y: number }, to: { x: number; y: number }, size: number): Label['bboxes'] {
  const half = size * 0.6;
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * half)));
  return Array.from({ length: count + 1 }, (_, index) => {
    const [x, y] = [from.x + ((to.x - from.x) * index) / count, from.y + ((to.y - from.y) * index) / count];
    return { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
  });
}
