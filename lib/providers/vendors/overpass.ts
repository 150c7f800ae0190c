import type { Place } from '../../domain/place.ts';
import type { SearchArea } from '../../domain/ports.ts';
import { bboxOf, centerOf, splitAtAntimeridian } from '../../geo/bbox.ts';
import { cutLine, cutRings } from '../../geo/cut-at-antimeridian.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { unwrapped } from '../../geo/unwrapped.ts';
import type { Answer } from '../adapter.ts';
import { listOf, pointOf, present, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type FetchJson, LARGE_BYTES } from '../fetch-json.ts';
import { isAnyValue } from './categories.ts';
import { placeOfTags } from './osm-place.ts';
import { osmId } from './photon.ts';

export const OVERPASS_CREDIT = {
  name: 'OpenStreetMap (Overpass)',
  attribution: '© OpenStreetMap contributors (ODbL)',
  url: 'https://www.openstreetmap.org/copyright',
};

/** url: the interpreter's own; timeoutMs: for one attempt, told to the server as well. */
export interface Interpreter {
  url: string;
  fetchJson: FetchJson;
  timeoutMs: number;
}

/** A query with more vertices than this is refused by the public servers. */
const MAX_VERTICES = 100;

/** Runs Overpass QL and reads its elements as places; `degraded` where it ran out of time or memory on the way. */
export async function overpassPlaces(
  fetchJson: FetchJson,
  url: string,
  ql: string,
  signal: AbortSignal,
): Promise<Answer<Place[]>> {
  const { body } = await fetchJson(
    {
      url: new URL(url),
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ data: ql }).toString(),
      maxBytes: LARGE_BYTES,
    },
    signal,
  );
  const { elements, remark } = recordOf(body);
  if (!Array.isArray(elements)) throw new ProviderFailure('malformed');
  // Overpass answers 200 with a remark and what it had so far when it ran out of time or memory.
  const isPartial = typeof remark === 'string' && /error|timed out|out of memory/i.test(remark);
  if (elements.length === 0 && isPartial) throw new ProviderFailure('server', { code: 'REMARK' });
  const value = elements.slice(0, 10_000).flatMap((element) => placeOfElement(recordOf(element)) ?? []);
  return { value, ...(isPartial && { degraded: ['partial'] }) };
}

function placeOfElement(element: Record<string, unknown>): Place | undefined {
  const at = positionOf(element);
  const place = placeOfTags(recordOf(element.tags));
  if (!at || !place) return undefined;
  return { ...place, at, ...present({ providerId: osmId(element.type, element.id) }) };
}

/** Its own position, its centre, or the middle of its bounds (`out bb`) or of its outline (`out geom`). */
function positionOf(element: Record<string, unknown>): LngLat | undefined {
  const center = recordOf(element.center);
  const own = pointOf(element.lon ?? center.lon, element.lat ?? center.lat);
  if (own) return own;
  const { minlon, minlat, maxlon, maxlat } = recordOf(element.bounds);
  const outline = listOf(element.geometry).map(recordOf);
  const corners = [
    pointOf(minlon, minlat),
    pointOf(maxlon, maxlat),
    ...outline.map(({ lon, lat }) => pointOf(lon, lat)),
  ];
  const box = bboxOf(corners.filter((corner) => corner !== undefined));
  return box ? centerOf(box) : undefined;
}

/** "amenity=cafe" → `["amenity"="cafe"]`. */
export function tagFilter(tag: string): string {
  const [key = '', value = ''] = tag.split('=');
  if (isAnyValue(tag)) return `[${quoted(key)}][${quoted(key)}!~"^(no|vacant)$"]`;
  return value === '' || value === '*' ? `[${quoted(key)}]` : `[${quoted(key)}=${quoted(value)}]`;
}

/** Filters for places with these words in their name, in the local language, Chinese, English or as a brand. */
export function nameFilter(words: string): string[] {
  const pattern = quoted(words.slice(0, 120).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return ['name', 'name:zh', 'name:en', 'brand'].map((key) => `[${quoted(key)}~${pattern},i]`);
}

/** The area as filters. Overpass knows no shape across the antimeridian: what crosses it is cut in two. */
export function areaFilters(area: SearchArea): string[] {
  switch (area.kind) {
    case 'around':
      return [`(around:${Math.round(area.radiusM)},${pair(area.center)})`];
    case 'bbox':
      return splitAtAntimeridian(area.bbox).map(
        ([west, south, east, north]) =>
          `(${[south, west, north, east].map((value) => Number(value.toFixed(5))).join(',')})`,
      );
    case 'polygon':
      return area.rings
        .slice(0, 5)
        .flatMap((ring) => (isCrossing(ring) ? cutRings([ring]).flatMap(([outer]) => (outer ? [outer] : [])) : [ring]))
        .map((ring) => {
          const points = thinned(ring).map((point) => pair(point, ' '));
          return `(poly:"${points.join(' ')}")`;
        });
    case 'along':
      return (isCrossing(area.path) ? cutLine(area.path) : [area.path]).map((path) => {
        const points = thinned(path).map((point) => pair(point));
        return `(around:${Math.round(area.distanceM)},${points.join(',')})`;
      });
    default:
      return area satisfies never;
  }
}

const isCrossing = (path: readonly LngLat[]) => unwrapped(path).some(({ lng }) => Math.abs(lng) > 180);

const pair = ({ lng, lat }: LngLat, separator = ',') => `${lat.toFixed(5)}${separator}${lng.toFixed(5)}`;

/** Evenly thinned, both ends kept. */
function thinned(points: readonly LngLat[]): LngLat[] {
  if (points.length <= MAX_VERTICES) return [...points];
  return Array.from({ length: MAX_VERTICES }, (_, index) => {
    const point = points[Math.round((index * (points.length - 1)) / (MAX_VERTICES - 1))];
    return point ?? { lng: 0, lat: 0 };
  });
}

/** A QL string: the user's words can end neither it nor the statement. */
function quoted(text: string): string {
  return `"${text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')}"`;
}
