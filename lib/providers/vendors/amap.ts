import { listOf, numberOf, recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type Endpoint, LARGE_BYTES } from '../fetch-json.ts';
import { failureOfCode } from './amap-failure.ts';

/**
 * AMap 高德's Web service: HTTP 200 even for errors, every value a string, every empty one `[]`, and coordinates
 * "lng,lat" in GCJ-02. None of that leaves this file and the adapters beside it.
 */
export interface Amap extends Endpoint {
  key: string;
  now: () => number;
}

export const AMAP_CREDIT = { name: '高德地图 AMap', attribution: '© 高德地图 AMap', url: 'https://www.amap.com/' };

export type AmapBody = Record<string, unknown>;

/** Answers that only say that there is no route between the two points. */
const NO_WAY = new Set(['20801', '20802', '20803']);

/**
 * How the two geocoders say that they cannot interpret an address or a point; for the other services it means a fault.
 */
const NOT_UNDERSTOOD = '30001';

/**
 * Requests a path. undefined: AMap says that there is no route, or no such address. Throws ProviderFailure, with
 * neither URL nor key in it.
 */
export async function amapBody(
  { baseUrl, key, fetchJson, now }: Amap,
  path: string,
  parameters: Record<string, string | undefined>,
  signal: AbortSignal,
): Promise<AmapBody | undefined> {
  const url = new URL(`${baseUrl}${path}`);
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  url.searchParams.set('key', key);
  const body = recordOf((await fetchJson({ url, maxBytes: LARGE_BYTES }, signal)).body);
  // Version 4, which cycling still uses: errcode 0 and the route as `data`.
  if (numberOf(body.errcode) === 0) return { ...body, route: body.data };
  const code = textOf(body.infocode ?? body.errcode, 10) ?? '';
  if (textOf(body.status, 3) === '1' || (body.status === undefined && code === '10000')) return body;
  if (NO_WAY.has(code) || (code === NOT_UNDERSTOOD && path.startsWith('/v3/geocode/'))) return undefined;
  if (!/^\d{5}$/.test(code)) throw new ProviderFailure('malformed');
  throw failureOfCode(code, now());
}

/** A duration or amount of money, in `cost` (v5) or beside it (v3). */
export function amountOf(record: AmapBody, name: string, max = 1e7): number | undefined {
  return numberOf(recordOf(record.cost)[name], 0, max) ?? numberOf(record[name], 0, max);
}

/** The rows of `tips` and the like: a list, a single row, or the documentation's `{"tip": [...]}` around them. */
export function rowsIn(record: AmapBody | undefined, plural: string): AmapBody[] {
  const value = record?.[plural];
  const inner = recordOf(value)[plural.replace(/s$/, '')];
  return listOf(inner ?? value).map(recordOf);
}
