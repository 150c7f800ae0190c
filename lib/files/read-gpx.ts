import type { RawFeature } from './raw-feature.ts';
import { scanXml } from './scan-xml.ts';

type Position = number[];

/** Waypoints, routes and tracks of a GPX file; a track's segments stay apart. Source: GPX 1.0 and 1.1. */
export function readGpx(text: string): { features: RawFeature[]; isWhole: boolean } {
  const features: RawFeature[] = [];
  let name = '';
  let pointName = '';
  let note = '';
  let point: Position | null = null;
  let segments: Position[][] = [];

  const finishLine = (kind: string) => {
    const lines = segments.filter((segment) => segment.length > 0);
    const geometry = lines.length > 0 ? { type: 'MultiLineString', coordinates: lines } : null;
    features.push({ name, geometry, isTimed: true, where: `${kind} ${features.length + 1}` });
    [name, segments] = ['', []];
  };
  const closed: Record<string, (text: string) => void> = {
    ele(value) {
      if (point) point[2] = number(value);
    },
    time(value) {
      if (point) point[3] = Date.parse(value.trim());
    },
    name(value) {
      if (point) pointName = value.trim();
      else name = value.trim();
    },
    desc(value) {
      if (point) note = value.trim();
    },
    trkpt: () => endPoint(),
    rtept: () => endPoint(),
    wpt() {
      if (!point) return;
      const [lng, lat, height, time] = point;
      const where = `wpt ${features.length + 1}`;
      const coordinates = [lng, lat, ...(Number.isNaN(height) ? [] : [height])];
      features.push({
        name: pointName,
        ...(note && { note }),
        geometry: { type: 'Point', coordinates },
        ...timeOf(time),
        where,
      });
      point = null;
    },
    trk: () => finishLine('trk'),
    rte: () => finishLine('rte'),
  };
  const endPoint = () => {
    if (point) segments.at(-1)?.push(point);
    point = null;
  };
  const { isWhole } = scanXml(text, {
    open(tag, attributes) {
      if (tag === 'trk' || tag === 'rte') [name, segments] = ['', tag === 'rte' ? [[]] : []];
      else if (tag === 'trkseg') segments.push([]);
      else if (tag === 'trkpt' || tag === 'rtept' || tag === 'wpt') {
        point = [number(attributes.lon), number(attributes.lat), Number.NaN, Number.NaN];
        [pointName, note] = ['', ''];
      }
    },
    close: (tag, value) => closed[tag]?.(value),
  });
  // The track that was being written when the file was cut.
  if (!isWhole && segments.some(({ length }) => length > 1)) finishLine('trk');
  return { features, isWhole };
}

const number = (text = '') => (text.trim() === '' ? Number.NaN : Number(text));

const timeOf = (time = Number.NaN) => (Number.isNaN(time) ? {} : { time });
