import { AI_JSON, AI_WORDS } from '../../domain/ai-label.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { MapState } from '../state.ts';
import { type Exported, exportedShapes, type WriteOptions } from './shapes.ts';
import { decimalDegrees, xmlText } from './xml.ts';

/**
 * The format ends short of 180°. Nobody sees a centimetre to the west; on the other side a line would go round the
 * world.
 */
const EASTERNMOST = 179.9999999;

/**
 * Markers as waypoints, a line through stops as a route with their names, other lines and outlines as tracks; a line
 * that was cut is a track of several segments. isGenerated: an answer drew it. Source: GPX 1.1.
 */
export function toGPX(state: Pick<MapState, 'layers'>, { isGenerated = true, locale }: WriteOptions = {}): string {
  const shown = exportedShapes(state, locale);
  // The format requires this order.
  const lines = [
    ...(isGenerated ? [LABEL] : []),
    ...shown.flatMap(waypointOf),
    ...shown.flatMap(routeOf),
    ...shown.flatMap(trackOf),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Wentu" xmlns="http://www.topografix.com/GPX/1/1">\n${lines.join('\n')}\n</gpx>\n`;
}

const LABEL = `<metadata><desc>${AI_WORDS}</desc><keywords>${xmlText(AI_JSON)}</keywords></metadata>`;

function waypointOf({ title, note, shape }: Exported): string[] {
  if (shape.kind !== 'points' || !shape.isMarker) return [];
  return shape.points.map((at) =>
    point('wpt', at, `${nameElement(title)}${note ? `<desc>${xmlText(note)}</desc>` : ''}`),
  );
}

function routeOf({ title, stops }: Exported): string[] {
  if (!stops) return [];
  return [
    `<rte>${nameElement(title)}${stops.map((stop) => point('rtept', stop.at, nameElement(stop.name))).join('')}</rte>`,
  ];
}

function trackOf({ title, shape, stops }: Exported): string[] {
  if (shape.kind === 'points' || stops) return [];
  const lines = shape.kind === 'lines' ? shape.lines : shape.polygons.flat();
  const segments = lines.map((line) => `<trkseg>${line.map((at) => point('trkpt', at)).join('')}</trkseg>`);
  return [`<trk>${nameElement(title)}${segments.join('')}</trk>`];
}

const nameElement = (name: string) => `<name>${xmlText(name)}</name>`;

function point(tag: string, { lng, lat }: LngLat, inner = ''): string {
  return `<${tag} lat="${decimalDegrees(lat)}" lon="${decimalDegrees(Math.min(lng, EASTERNMOST))}">${inner}</${tag}>`;
}
