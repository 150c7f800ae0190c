import type { LngLat } from '../geo/lng-lat.ts';
import type { DrawnLayer, MapState } from './state.ts';

const position = ({ lng, lat }: LngLat): [number, number] => [lng, lat];
const closed = (ring: LngLat[]) => [...ring, ...ring.slice(0, 1)].map(position);

/** What is drawn as a GeoJSON FeatureCollection, WGS-84; hidden layers are left out. Source: RFC 7946. */
export function toGeoJSON(state: Pick<MapState, 'layers'>): string {
  const features = shown(state).map((layer) => ({
    type: 'Feature',
    properties: { ref: layer.ref, name: layer.label.name, ...(layer.label.nameEn && { name_en: layer.label.nameEn }) },
    geometry: geometryOf(layer),
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}

function geometryOf(layer: DrawnLayer) {
  switch (layer.kind) {
    case 'marker':
      return { type: 'Point', coordinates: position(layer.at) };
    case 'path':
      return { type: 'LineString', coordinates: layer.path.map(position) };
    case 'area':
      return { type: 'Polygon', coordinates: layer.rings.map(closed) };
    case 'heat':
      return { type: 'MultiPoint', coordinates: layer.points.map(position) };
    default:
      return layer satisfies never;
  }
}

/** Markers as waypoints, lines and outlines as tracks. Source: GPX 1.1. */
export function toGPX(state: Pick<MapState, 'layers'>): string {
  const point = (tag: string, { lng, lat }: LngLat, inner = '') =>
    `<${tag} lat="${lat}" lon="${lng}">${inner}</${tag}>`;
  const name = (layer: DrawnLayer) => `<name>${escaped(layer.label.name)}</name>`;
  const track = (layer: DrawnLayer, points: LngLat[]) =>
    `<trk>${name(layer)}<trkseg>${points.map((each) => point('trkpt', each)).join('')}</trkseg></trk>`;
  const lines = shown(state).map((layer) => {
    switch (layer.kind) {
      case 'marker':
        return point('wpt', layer.at, name(layer));
      case 'path':
        return track(layer, layer.path);
      case 'area':
        return track(layer, [...(layer.rings[0] ?? []), ...(layer.rings[0] ?? []).slice(0, 1)]);
      case 'heat':
        return '';
      default:
        return layer satisfies never;
    }
  });
  // The format wants waypoints before tracks.
  lines.sort((a, b) => Number(a.startsWith('<trk')) - Number(b.startsWith('<trk')));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Wentu" xmlns="http://www.topografix.com/GPX/1/1">\n${lines.join('\n')}\n</gpx>\n`;
}

/** Everything as placemarks. Source: OGC KML 2.2. */
export function toKML(state: Pick<MapState, 'layers'>): string {
  const coordinates = (points: LngLat[]) =>
    `<coordinates>${points.map(({ lng, lat }) => `${lng},${lat}`).join(' ')}</coordinates>`;
  const shape = (layer: DrawnLayer): string => {
    switch (layer.kind) {
      case 'marker':
        return `<Point>${coordinates([layer.at])}</Point>`;
      case 'path':
        return `<LineString>${coordinates(layer.path)}</LineString>`;
      case 'area': {
        const ring = layer.rings[0] ?? [];
        const outline = coordinates([...ring, ...ring.slice(0, 1)]);
        return `<Polygon><outerBoundaryIs><LinearRing>${outline}</LinearRing></outerBoundaryIs></Polygon>`;
      }
      case 'heat':
        return `<MultiGeometry>${layer.points.map((each) => `<Point>${coordinates([each])}</Point>`).join('')}</MultiGeometry>`;
      default:
        return layer satisfies never;
    }
  };
  const marks = shown(state).map(
    (layer) => `<Placemark><name>${escaped(layer.label.name)}</name>${shape(layer)}</Placemark>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${marks.join('\n')}\n</Document></kml>\n`;
}

/** The markers as rows: ref, name, name_en, lat, lng. Cells that a spreadsheet could take for a formula are quoted as text. */
export function toCSV(state: Pick<MapState, 'layers'>): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^(?=[=+\-@\t\r])/, "'")}"`;
  const rows = shown(state).flatMap((layer) =>
    layer.kind === 'marker'
      ? [
          [cell(layer.ref), cell(layer.label.name), cell(layer.label.nameEn ?? ''), layer.at.lat, layer.at.lng].join(
            ',',
          ),
        ]
      : [],
  );
  return `${['ref,name,name_en,lat,lng', ...rows].join('\r\n')}\r\n`;
}

export const EXPORTS = [
  { name: 'GeoJSON', extension: 'geojson', type: 'application/geo+json', write: toGeoJSON },
  { name: 'GPX', extension: 'gpx', type: 'application/gpx+xml', write: toGPX },
  { name: 'KML', extension: 'kml', type: 'application/vnd.google-earth.kml+xml', write: toKML },
  { name: 'CSV', extension: 'csv', type: 'text/csv', write: toCSV },
] as const;

const shown = ({ layers }: Pick<MapState, 'layers'>) => layers.filter((layer) => !layer.hidden);

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => XML[character] ?? character);
