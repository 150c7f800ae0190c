import type { LngLat } from '../../geo/lng-lat.ts';
import { recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type Amap, type AmapBody, amapBody } from './amap.ts';
import { amapPoint } from './amap-points.ts';

/** What AMap knows of a point: the response of regeo; empty if nothing, as at sea and abroad. */
export async function amapRegeo(amap: Amap, at: LngLat, all: boolean, signal: AbortSignal): Promise<AmapBody> {
  const body = await amapBody(
    amap,
    '/v3/geocode/regeo',
    { location: amapPoint(at), extensions: all ? 'all' : 'base', radius: '1000' },
    signal,
  );
  if (!body) return {};
  const regeocode = recordOf(body.regeocode);
  if (Object.keys(regeocode).length === 0) throw new ProviderFailure('malformed');
  return regeocode;
}

/** Containing areas, nearest last, each once: "浙江省 杭州市 西湖区"; a 直辖市 has no city. */
export function adminOfAmap(...parts: unknown[]): string | undefined {
  const names = parts.flatMap((part) => textOf(part, 60) ?? []);
  return names.length > 0 ? [...new Set(names)].join(' ') : undefined;
}

/** Six digits; absent for anything else. */
export function adcodeOf(value: unknown): string | undefined {
  const text = textOf(value, 12);
  return text && /^\d{6}$/.test(text) ? text : undefined;
}

const MAINLAND = { countryCode: 'CN', timeZone: 'Asia/Shanghai' };
/** By the first two digits of an adcode. */
const ELSEWHERE: Record<string, typeof MAINLAND> = {
  '71': { countryCode: 'TW', timeZone: 'Asia/Taipei' },
  '81': { countryCode: 'HK', timeZone: 'Asia/Hong_Kong' },
  '82': { countryCode: 'MO', timeZone: 'Asia/Macau' },
};

/** Country and time zone of a place known to AMap. */
export function territoryOf(adcode: unknown): typeof MAINLAND {
  return ELSEWHERE[adcodeOf(adcode)?.slice(0, 2) ?? ''] ?? MAINLAND;
}
