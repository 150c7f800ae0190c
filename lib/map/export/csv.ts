import { escapeFormula } from '../../domain/spreadsheet-text.ts';
import type { MapState } from '../state.ts';
import { exportedShapes } from './shapes.ts';

/**
 * The markers as rows: ref, name, name_en, lat, lng, with the byte order mark by which Excel recognises UTF-8. Cells
 * that a spreadsheet could take for a formula are quoted as text. Source: RFC 4180.
 */
export function toCSV(state: Pick<MapState, 'layers'>): string {
  const rows = exportedShapes(state).flatMap(({ ref, name, nameEn = '', shape }) =>
    shape.kind === 'points' && shape.isMarker
      ? shape.points.map(({ lng, lat }) => [...[ref, name, nameEn].map(cell), lat, lng].join(','))
      : [],
  );
  return `\ufeff${['ref,name,name_en,lat,lng', ...rows].join('\r\n')}\r\n`;
}

const cell = (text: string) => `"${escapeFormula(text).replaceAll('"', '""')}"`;
