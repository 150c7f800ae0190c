import type { Place } from '../../domain/place.ts';
import { bboxOf, centerOf } from '../../geo/bbox.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import type { AdapterAnswer } from '../adapter.ts';
import { listOf, pointOf, present, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type FetchJson, LARGE_BYTES } from '../fetch-json.ts';
import { placeOfTags } from './osm-place.ts';
import { osmId } from './photon-place.ts';

export const OVERPASS_CREDIT = {
  name: 'OpenStreetMap (Overpass)',
  attribution: '© OpenStreetMap contributors (ODbL)',
  url: 'https://www.openstreetmap.org/copyright',
};

/** url: of the interpreter itself; timeoutMs: for one attempt, also sent to the server. */
export interface Interpreter {
  url: string;
  fetchJson: FetchJson;
  timeoutMs: number;
}

/** Runs Overpass QL and reads its elements as places; `degraded` if it ran out of time or memory. */
export async function overpassPlaces(
  fetchJson: FetchJson,
  url: string,
  ql: string,
  signal: AbortSignal,
): Promise<AdapterAnswer<Place[]>> {
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
  // When Overpass runs out of time or memory it answers 200 with a remark and what it had so far.
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

/** Its own position, its centre, or the middle of its bounds (`out bb`) or outline (`out geom`). */
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
