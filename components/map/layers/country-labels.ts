import type { Locale } from '../../../lib/geo/format.ts';
import type { Draw } from './canvas-layer.ts';
import type { Country } from './vector-geometry.ts';

export interface LabelPaint {
  text: string;
  halo: string;
}

const FONT = 'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
/** From here on a country is wider than the screen, and its name would float anywhere. */
const LAST_ZOOM = 7;

/** Country names, largest first, each only where it fits over its country and over no other name. */
export function countryLabels(countries: Country[], locale: Locale, paint: () => LabelPaint): Draw {
  const sorted = countries.toSorted((a, b) => b.label.width - a.label.width);
  return (context, map, toCanvas) => {
    const zoom = map.getZoom();
    if (zoom > LAST_ZOOM) return;
    const { text, halo } = paint();
    const scale = 256 * 2 ** zoom;
    const taken: [number, number, number, number][] = [];
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = halo;
    context.fillStyle = text;
    const corner = toCanvas(map.unproject([0, 0], zoom));
    const { width: canvasWidth, height: canvasHeight } = context.canvas;
    for (const { label, name, nameEn } of sorted) {
      const shown = locale === 'zh' ? name : nameEn;
      const size = Math.min(14, Math.max(10, 9 + (label.width * scale) / 160));
      context.font = `500 ${size}px ${FONT}`;
      const width = context.measureText(shown).width;
      if (width > label.width * scale * 1.15) continue;
      for (const copy of [-1, 0, 1]) {
        const x = corner.x + (label.x + copy) * scale;
        const y = corner.y + label.y * scale;
        if (x < -width || y < -size || x > canvasWidth + width || y > canvasHeight + size) continue;
        const box: [number, number, number, number] = [x - width / 2 - 4, y - size, x + width / 2 + 4, y + size];
        if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]))
          continue;
        taken.push(box);
        context.strokeText(shown, x, y);
        context.fillText(shown, x, y);
      }
    }
  };
}
