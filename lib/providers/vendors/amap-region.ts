import type { LngLat } from '../../geo/lng-lat.ts';
import { recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type Amap, type AmapBody, amapBody, amapPoint } from './amap.ts';

/** What AMap says of a point: the answer of regeo. */
export async function amapRegeo(amap: Amap, at: LngLat, all: boolean, signal: AbortSignal): Promise<AmapBody> {
  const body = await amapBody(
    amap,
    '/v3/geocode/regeo',
    { location: amapPoint(at), extensions: all ? 'all' : 'base', radius: '1000' },
    signal,
  );
  const regeocode = recordOf(body?.regeocode);
  if (!body || Object.keys(regeocode).length === 0) throw new ProviderFailure('malformed');
  return regeocode;
}

/** Containing areas, nearest last, each once: "浙江省 杭州市 西湖区"; the city of a 直辖市 is empty. */
export function adminOfAmap(...parts: unknown[]): string | undefined {
  const names = parts.flatMap((part) => textOf(part, 60) ?? []);
  return names.length > 0 ? [...new Set(names)].join(' ') : undefined;
}

/** Six digits; absent for anything else. */
export function adcodeOf(value: unknown): string | undefined {
  const text = textOf(value, 12);
  return text && /^\d{6}$/.test(text) ? text : undefined;
}
