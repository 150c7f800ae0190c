import type { MapState } from '../state.ts';
import { exportedOf } from './shapes.ts';

/** What a spreadsheet may take for the start of a formula, in full width too. */
const FORMULA = /^['"\s]*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/**
 * The markers as rows: ref, name, name_en, lat, lng, with the mark by which Excel knows UTF-8. Cells that a spreadsheet could
 * take for a formula are quoted as text. Source: RFC 4180.
 */
export function toCSV(state: Pick<MapState, 'layers'>): string {
  const rows = exportedOf(state).flatMap(({ ref, name, nameEn = '', shape }) =>
    shape.kind === 'points' && shape.isMarker
      ? shape.points.map(({ lng, lat }) => [...[ref, name, nameEn].map(cell), lat, lng].join(','))
      : [],
  );
  return `\ufeff${['ref,name,name_en,lat,lng', ...rows].join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
