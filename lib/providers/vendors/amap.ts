import { gcjToWgs, wgsToGcj } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { listOf, numberOf, pairOf, recordOf, textOf } from '../clean.ts';
import { type FailureKind, ProviderFailure } from '../failure.ts';
import { type Endpoint, LARGE_BYTES } from '../fetch-json.ts';

/**
 * AMap 高德's Web service: HTTP 200 even for errors, every value a string, `[]` for every empty one, and coordinates
 * "lng,lat" in GCJ-02. All of that ends in this file and the adapters beside it.
 */
export interface Amap extends Endpoint {
  key: string;
  now: () => number;
}

export const AMAP_CREDIT = { name: '高德地图 AMap', attribution: '© 高德地图 AMap', url: 'https://www.amap.com/' };

export type AmapBody = Record<string, unknown>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;
const HINT = 'check AMAP_KEY: a key of the type "Web 服务", its IP whitelist, its services';

/** Answers that only say that there is no way between the two points. */
const NO_WAY = new Set(['20801', '20802', '20803']);
/** Not on China's land, or overseas without the privilege: another provider's matter, no fault. */
const ELSEWHERE = new Set(['20800', '20011']);
const AUTH = new Set(['10001', '10002', '10005', '10006', '10007', '10008', '10009', '10012', '10013', '10026']);
const QUOTA = new Set(['10003', '10010', '10029', '10044', '10045', '40000', '40001', '40002', '40003']);
const BURST = new Set(['10014', '10019', '10020', '10021']);
const REFUSED = new Set(['20000', '20001', '20002', '20012']);

/** How the two geocoders say that they can make nothing of an address or a point; the other services mean a fault by it. */
const NOT_UNDERSTOOD = '30001';

/** Asks a path. undefined: AMap says that there is no way, or no such address. Throws ProviderFailure; neither URL nor key is in it. */
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
  // The fourth version, which cycling still answers in: errcode 0 and the route as `data`.
  if (numberOf(body.errcode) === 0) return { ...body, route: body.data };
  const code = textOf(body.infocode ?? body.errcode, 10) ?? '';
  if (textOf(body.status, 3) === '1' || (body.status === undefined && code === '10000')) return body;
  if (NO_WAY.has(code) || (code === NOT_UNDERSTOOD && path.startsWith('/v3/geocode/'))) return undefined;
  if (!/^\d{5}$/.test(code)) throw new ProviderFailure('malformed');
  throw failureOfCode(code, now());
}

function failureOfCode(code: string, now: number): ProviderFailure {
  if (ELSEWHERE.has(code)) return new ProviderFailure('unsupported', { code });
  if (AUTH.has(code)) return new ProviderFailure('auth', { code, hint: HINT });
  if (QUOTA.has(code)) return new ProviderFailure('quota', { code, retryAfterMs: untilMidnight(now) });
  if (code === '10004') return new ProviderFailure('rate_limited', { code, retryAfterMs: MINUTE_MS });
  if (BURST.has(code)) return new ProviderFailure('rate_limited', { code, retryAfterMs: 0 });
  const kind: FailureKind = REFUSED.has(code) ? 'rejected' : 'server';
  return new ProviderFailure(kind, { code });
}

/** Quotas start anew at midnight in China. */
function untilMidnight(now: number): number {
  return DAY_MS - ((now + CHINA_OFFSET_MS) % DAY_MS);
}

/** WGS-84 → "lng,lat" as AMap wants it. */
export function amapPoint(point: LngLat): string {
  const { lng, lat } = wgsToGcj(point);
  return `${lng.toFixed(6)},${lat.toFixed(6)}`;
}

/** "lng,lat" → WGS-84; absent for `[]`, "" and nonsense. */
export function pointOfAmap(value: unknown): LngLat | undefined {
  const point = pairOf(textOf(value, 60));
  return point && gcjToWgs(point);
}

/**
 * "lng,lat;lng,lat" or an object around it → WGS-84 points; pieces that are none are left out. A piece of more numbers is
 * read by twos: for walks the documentation divides the points by a comma too.
 */
export function pathOfAmap(value: unknown): LngLat[] {
  const text = typeof value === 'string' ? value : recordOf(value).polyline;
  if (typeof text !== 'string') return [];
  return text
    .split(';')
    .slice(0, 100_000)
    .flatMap((piece) => piece.match(/[^,]+,[^,]+/g) ?? [])
    .slice(0, 100_000)
    .flatMap((pair) => pointOfAmap(pair) ?? []);
}

/** A duration or a sum of money that stands in `cost` (v5) or beside it (v3). */
export function amountOf(record: AmapBody, name: string, max = 1e7): number | undefined {
  return numberOf(recordOf(record.cost)[name], 0, max) ?? numberOf(record[name], 0, max);
}

/** The rows of `tips` and the like: a list, a single row, or the documentation's `{"tip": [...]}` around them. */
export function rowsIn(record: AmapBody | undefined, plural: string): AmapBody[] {
  const value = record?.[plural];
  const inner = recordOf(value)[plural.replace(/s$/, '')];
  return listOf(inner ?? value).map(recordOf);
}
