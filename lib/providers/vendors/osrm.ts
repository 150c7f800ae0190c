import type { TravelMode } from '../../domain/route.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type FetchJson, LARGE_BYTES } from '../fetch-json.ts';

export const OSRM_CREDIT = {
  name: 'OSRM',
  attribution: '© OpenStreetMap contributors (ODbL), routing by OSRM',
  url: 'https://www.openstreetmap.org/copyright',
};

const PROFILES: Record<TravelMode, { prefix: string; profile: string } | undefined> = {
  drive: { prefix: 'routed-car', profile: 'driving' },
  bike: { prefix: 'routed-bike', profile: 'cycling' },
  walk: { prefix: 'routed-foot', profile: 'walking' },
  transit: undefined,
};

/** The project's demo server has only car data. */
const CAR_ONLY_HOST = 'router.project-osrm.org';
/** FOSSGIS runs one server per profile, distinguished by path. */
const PREFIXED_HOST = 'routing.openstreetmap.de';

export function osrmCovers(baseUrl: string, mode: TravelMode): boolean {
  return mode === 'drive' || (mode !== 'transit' && new URL(baseUrl).hostname !== CAR_ONLY_HOST);
}

/** The URL of a service for these points. */
export function osrmUrl(baseUrl: string, service: 'route' | 'table', mode: TravelMode, points: LngLat[]): URL {
  const names = PROFILES[mode];
  if (!names) throw new ProviderFailure('unsupported');
  const coordinates = points.map(({ lng, lat }) => `${lng},${lat}`).join(';');
  const path =
    new URL(baseUrl).hostname === PREFIXED_HOST
      ? `${names.prefix}/${service}/v1/driving`
      : `${service}/v1/${names.profile}`;
  return new URL(`${baseUrl}/${path}/${coordinates}`);
}

/** OSRM's answer, refusals (HTTP 400 with a code) included. */
export async function osrmBody(fetchJson: FetchJson, url: URL, signal: AbortSignal): Promise<Record<string, unknown>> {
  const { body } = await fetchJson({ url, maxBytes: LARGE_BYTES, readStatuses: [400] }, signal);
  const record = recordOf(body);
  if (typeof record.code !== 'string') throw new ProviderFailure('malformed');
  return record;
}
