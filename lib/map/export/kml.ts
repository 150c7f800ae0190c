import { AI_JSON, AI_WORDS } from '../../domain/ai-label.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { MapState } from '../state.ts';
import { exportedShapes, type Shape, type WriteOptions } from './shapes.ts';
import { decimalDegrees, xmlText } from './xml.ts';

/** Everything as placemarks. isGenerated: an answer drew it. Source: OGC KML 2.2. */
export function toKML(state: Pick<MapState, 'layers'>, { isGenerated = true, locale }: WriteOptions = {}): string {
  const marks = exportedShapes(state, locale).map(
    ({ title, note, shape }) =>
      `<Placemark><name>${xmlText(title)}</name>${note ? `<description>${xmlText(note)}</description>` : ''}${geometryOf(shape)}</Placemark>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${(isGenerated ? [LABEL, ...marks] : marks).join('\n')}\n</Document></kml>\n`;
}

const LABEL = `<description>${AI_WORDS}</description><ExtendedData><Data name="AIGC"><value>${xmlText(AI_JSON)}</value></Data></ExtendedData>`;

function geometryOf(shape: Shape): string {
  switch (shape.kind) {
    case 'points': {
      const points = shape.points.map((at) => `<Point>${coordinates([at])}</Point>`);
      return shape.isMarker ? points.join('') : collected(points);
    }
    case 'lines':
      return single(shape.lines.map((line) => `<LineString>${coordinates(line)}</LineString>`));
    case 'areas':
      return single(shape.polygons.map(polygonOf));
    default:
      return shape satisfies never;
  }
}

function polygonOf(rings: LngLat[][]): string {
  const boundaries = rings.map((ring, index) => {
    const tag = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${tag}><LinearRing>${coordinates(ring)}</LinearRing></${tag}>`;
  });
  return `<Polygon>${boundaries.join('')}</Polygon>`;
}

const coordinates = (points: LngLat[]) =>
  `<coordinates>${points.map(({ lng, lat }) => `${decimalDegrees(lng)},${decimalDegrees(lat)}`).join(' ')}</coordinates>`;
const collected = (parts: string[]) => `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
const single = (parts: string[]) => (parts.length === 1 ? parts.join('') : collected(parts));
