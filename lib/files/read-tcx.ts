import type { RawFeature } from './raw-feature.ts';
import { scanXml } from './scan-xml.ts';

/** Activities and courses of a Training Center file, and the points of courses. Source: TCX, schema version 2. */
export function readTcx(text: string): { features: RawFeature[]; isWhole: boolean } {
  const features: RawFeature[] = [];
  let name = '';
  let tracks: number[][][] = [];
  let point: { lng: number; lat: number; height: number; time: number; name: string } | null = null;

  const finish = () => {
    const lines = tracks.filter(({ length }) => length > 0);
    const geometry = lines.length > 0 ? { type: 'MultiLineString', coordinates: lines } : null;
    features.unshift({ name, geometry, isTimed: true, where: `${features.length + 1}` });
    [name, tracks] = ['', []];
  };
  const closed: Record<string, (value: string) => void> = {
    longitudedegrees(value) {
      if (point) point.lng = Number(value);
    },
    latitudedegrees(value) {
      if (point) point.lat = Number(value);
    },
    altitudemeters(value) {
      if (point) point.height = Number(value);
    },
    time(value) {
      if (point) point.time = Date.parse(value.trim());
    },
    id(value) {
      name ||= value.trim();
    },
    name(value) {
      if (point) point.name = value.trim();
      else name ||= value.trim();
    },
    // Indoors, or before the first fix, a point has no position.
    trackpoint() {
      if (point && !Number.isNaN(point.lng + point.lat)) {
        tracks.at(-1)?.push([point.lng, point.lat, point.height, point.time]);
      }
      point = null;
    },
    coursepoint() {
      if (point) {
        const geometry = { type: 'Point', coordinates: [point.lng, point.lat] };
        features.push({ name: point.name, geometry, where: `CoursePoint ${features.length + 1}` });
      }
      point = null;
    },
    activity: finish,
    course: finish,
  };
  const { isWhole } = scanXml(text, {
    open(tag) {
      if (tag === 'activity' || tag === 'course') [name, tracks] = ['', []];
      else if (tag === 'track') tracks.push([]);
      else if (tag === 'trackpoint' || tag === 'coursepoint') {
        point = { lng: Number.NaN, lat: Number.NaN, height: Number.NaN, time: Number.NaN, name: '' };
      }
    },
    close: (tag, value) => closed[tag]?.(value),
  });
  if (!isWhole && tracks.some(({ length }) => length > 1)) finish();
  return { features, isWhole };
}
