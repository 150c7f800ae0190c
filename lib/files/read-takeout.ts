import { isRecord } from '../domain/is-record.ts';
import type { RawFeature } from './raw-feature.ts';

/** A pause longer than this between two positions begins another line. */
const GAP_MS = 30 * 60_000;

/**
 * Google's location history in its four forms: Records.json, the monthly files of the semantic history, and the
 * timeline that phones export (Android and iOS). undefined: it is something else. Saved places are plain GeoJSON.
 */
export function readTakeout(json: unknown): RawFeature[] | undefined {
  if (isRecord(json) && Array.isArray(json.locations)) return linesOf(json.locations.flatMap(ofRecord));
  if (isRecord(json) && Array.isArray(json.timelineObjects)) return json.timelineObjects.flatMap(ofTimelineObject);
  const segments = isRecord(json) ? json.semanticSegments : json;
  if (!Array.isArray(segments) || !segments.some(isSegment)) return undefined;
  return segments.flatMap(ofSegment);
}

/** [lng, lat, height, time]. */
type Fix = number[];

function ofRecord(record: unknown): Fix[] {
  if (!isRecord(record)) return [];
  const { timestamp, timestampMs, altitude } = record;
  const at = pointE7(record);
  const time = typeof timestamp === 'string' ? Date.parse(timestamp) : Number(timestampMs);
  return at ? [[...at, typeof altitude === 'number' ? altitude : Number.NaN, time]] : [];
}

function linesOf(fixes: Fix[]): RawFeature[] {
  const lines: Fix[][] = [];
  let before = Number.NaN;
  for (const fix of fixes.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    if (!(timeOf(fix) - before <= GAP_MS)) lines.push([]);
    lines.at(-1)?.push(fix);
    before = timeOf(fix);
  }
  return lines.map((line, index) => {
    const [only] = line;
    const where = String(index + 1);
    if (line.length > 1) return lineFeature('', line, where);
    return { name: '', geometry: { type: 'Point', coordinates: only?.slice(0, 2) }, time: timeOf(only ?? []), where };
  });
}

const timeOf = (fix: Fix) => fix[3] ?? Number.NaN;

const lineFeature = (name: string, coordinates: Fix[], where: string): RawFeature => ({
  name,
  geometry: { type: 'LineString', coordinates },
  isTimed: true,
  where,
});

function ofTimelineObject(object: unknown, index: number): RawFeature[] {
  if (!isRecord(object)) return [];
  const where = String(index + 1);
  const { placeVisit, activitySegment } = object;
  if (isRecord(placeVisit)) {
    const { location, duration } = placeVisit;
    const at = isRecord(location) ? pointE7(location) : undefined;
    const name = isRecord(location) ? String(location.name ?? location.address ?? '') : '';
    const time = isRecord(duration) ? Date.parse(String(duration.startTimestamp)) : Number.NaN;
    return [{ name, geometry: at ? { type: 'Point', coordinates: at } : null, ...timed(time), where }];
  }
  if (!isRecord(activitySegment)) return [];
  const { startLocation, endLocation, waypointPath, simplifiedRawPath, activityType } = activitySegment;
  const raw = isRecord(simplifiedRawPath) ? simplifiedRawPath.points : undefined;
  const way = isRecord(waypointPath) ? waypointPath.waypoints : undefined;
  const between = Array.isArray(raw) ? raw : Array.isArray(way) ? way : [];
  const path = [startLocation, ...between, endLocation].flatMap((each) => {
    const at = isRecord(each) ? pointE7(each) : undefined;
    return at ? [[...at, Number.NaN, Number.NaN]] : [];
  });
  const name = String(activityType ?? '')
    .toLowerCase()
    .replaceAll('_', ' ');
  return path.length > 1 ? [lineFeature(name, path, where)] : [];
}

const isSegment = (each: unknown) =>
  isRecord(each) && 'startTime' in each && ('visit' in each || 'activity' in each || 'timelinePath' in each);

function ofSegment(segment: unknown, index: number): RawFeature[] {
  if (!isRecord(segment)) return [];
  const where = String(index + 1);
  const start = Date.parse(String(segment.startTime));
  const { timelinePath, visit, activity } = segment;
  if (Array.isArray(timelinePath)) {
    const path = timelinePath.flatMap((each) => {
      if (!isRecord(each)) return [];
      const at = pointIn(each.point);
      const minutes = Number(each.durationMinutesOffsetFromStartTime);
      const time = typeof each.time === 'string' ? Date.parse(each.time) : start + minutes * 60_000;
      return at ? [[...at, Number.NaN, time]] : [];
    });
    return path.length > 1 ? [lineFeature('', path, where)] : [];
  }
  if (isRecord(visit) && isRecord(visit.topCandidate)) {
    const at = pointIn(visit.topCandidate.placeLocation);
    return [{ name: '', geometry: at ? { type: 'Point', coordinates: at } : null, ...timed(start), where }];
  }
  if (!isRecord(activity)) return [];
  const ends = [pointIn(activity.start), pointIn(activity.end)].flatMap((at) =>
    at ? [[...at, Number.NaN, start]] : [],
  );
  return ends.length === 2 ? [lineFeature('', ends, where)] : [];
}

const timed = (time: number) => (Number.isNaN(time) ? {} : { time });

/** Ten-millionths of a degree, under either of the two names. */
function pointE7(value: Record<string, unknown>): [number, number] | undefined {
  const [lng, lat] = [value.longitudeE7 ?? value.lngE7, value.latitudeE7 ?? value.latE7];
  // Values beyond 180° are a known fault of old exports: 32 bits that overflowed.
  const degrees = (e7: number) => (e7 > 1_800_000_000 ? e7 - 4_294_967_296 : e7) / 1e7;
  return typeof lng === 'number' && typeof lat === 'number' ? [degrees(lng), degrees(lat)] : undefined;
}

/** "48.8583°, 2.2945°", "geo:48.8583,2.2945", or an object with one of them under latLng. */
function pointIn(value: unknown): [number, number] | undefined {
  const text = isRecord(value) ? value.latLng : value;
  const [, lat, lng] = /(-?\d+(?:\.\d+)?)°?\s*,\s*(-?\d+(?:\.\d+)?)/.exec(typeof text === 'string' ? text : '') ?? [];
  return lat === undefined || lng === undefined ? undefined : [Number(lng), Number(lat)];
}
