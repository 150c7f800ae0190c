import type { TravelMode } from '../../domain/route.ts';
import { numberOf, recordOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type FetchJson, LARGE_BYTES } from '../fetch-json.ts';

export const VALHALLA_CREDIT = {
  name: 'Valhalla',
  attribution: '© OpenStreetMap contributors (ODbL), routing by Valhalla',
  url: 'https://www.openstreetmap.org/copyright',
};

export const COSTINGS: Record<TravelMode, string | undefined> = {
  drive: 'auto',
  bike: 'bicycle',
  walk: 'pedestrian',
  transit: undefined,
};

/** "No suitable edges", "no path", "exceeds the maximum distance": answers, not faults. */
const NO_ROUTE_CODES = new Set([154, 170, 171, 172, 441, 442]);

/** Queries a Valhalla service; undefined if it says that there is no route. */
export async function valhallaBody(
  fetchJson: FetchJson,
  url: URL,
  body: object,
  signal: AbortSignal,
): Promise<Record<string, unknown> | undefined> {
  const response = await fetchJson(
    {
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      maxBytes: LARGE_BYTES,
      readStatuses: [400, 404],
    },
    signal,
  );
  const record = recordOf(response.body);
  const code = numberOf(record.error_code, 0, 9999);
  if (code !== undefined && NO_ROUTE_CODES.has(code)) return undefined;
  if (code !== undefined || response.status >= 400) {
    throw new ProviderFailure('rejected', { status: response.status, ...(code !== undefined && { code: `E${code}` }) });
  }
  return record;
}
