import { escapeFormula } from '../../domain/spreadsheet-text.ts';
import type { MapState } from '../state.ts';
import { exportedShapes } from './shapes.ts';

/**
 * The markers as rows: ref, name, name_en, lat, lng, and note where anything is noted, with the byte order mark by which Excel recognises UTF-8. Cells
 * that a spreadsheet could take for a formula are quoted as text. Source: RFC 4180.
 */
export function toCSV(state: Pick<MapState, 'layers'>): string {
  const markers = exportedShapes(state);
  const hasNotes = markers.some(({ note }) => note !== undefined);
  const rows = markers.flatMap(({ ref, name, nameEn = '', note = '', shape }) =>
    shape.kind === 'points' && shape.isMarker
      ? shape.points.map(({ lng, lat }) =>
          [...[ref, name, nameEn].map(cell), lat, lng, ...(hasNotes ? [cell(note)] : [])].join(','),
        )
      : [],
  );
  return `\ufeff${[`ref,name,name_en,lat,lng${hasNotes ? ',note' : ''}`, ...rows].join('\r\n')}\r\n`;
}

const cell = (text: string) => `"${escapeFormula(text).replaceAll('"', '""')}"`;
