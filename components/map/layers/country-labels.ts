import L from 'leaflet';
import { ofPair } from '../../../lib/domain/name-for.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import type { LabelPaint, LabelPainter, LabelStyle } from './label-painter.ts';

/** name, English name, then in the unit square where the name goes and how wide the country is there. */
export type CountryRow = [name: string, nameEn: string, x: number, y: number, width: number];

/** From here on a country is wider than the screen, and its name would float anywhere. */
const LAST_ZOOM = 6;

/** Country names, largest first, each only if it fits over its country. `toCanvas` takes world pixels at `zoom`. */
export function putCountries(
  painter: LabelPainter,
  countries: CountryRow[],
  {
    zoom,
    locale,
    paint,
    toCanvas,
  }: { zoom: number; locale: Locale; paint: LabelPaint; toCanvas(at: L.Point): L.Point },
): void {
  if (zoom > LAST_ZOOM) return;
  const scale = 256 * 2 ** zoom;
  for (const [name, nameEn, x, y, width] of countries) {
    const copies = [-1, 0, 1].map((copy) => toCanvas(L.point((x + copy) * scale, y * scale))).filter(painter.isNear);
    if (copies.length === 0) continue;
    const text = ofPair(name, nameEn, locale);
    const style: LabelStyle = {
      size: Math.round(Math.min(15, Math.max(10, 9 + (width * scale) / 160))),
      weight: 500,
      color: paint.muted,
      anchor: 'middle',
      room: 4,
    };
    if (painter.widthOf(text, style) > width * scale * 1.15) continue;
    for (const at of copies) painter.put(text, at, style);
  }
}
