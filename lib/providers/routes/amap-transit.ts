import type { RouteQuery, RoutesFound } from '../../domain/ports.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { recordOf, textOf } from '../clean.ts';
import { ProviderFailure } from '../failure.ts';
import { type Amap, amapBody, rowsIn } from '../vendors/amap.ts';
import { amapPoint } from '../vendors/amap-points.ts';
import { amapRegeo } from '../vendors/amap-region.ts';
import { optionOf } from './amap-transit-option.ts';

/** AMap's public transport: it requires the city codes of both ends, which regeo knows. */
export async function amapTransit(amap: Amap, query: RouteQuery, signal: AbortSignal): Promise<RoutesFound> {
  const [city1, city2] = await Promise.all([cityCodeAt(amap, query.from, signal), cityCodeAt(amap, query.to, signal)]);
  const [, date, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(query.departAt ?? '') ?? [];
  const body = await amapBody(
    amap,
    '/v5/direction/transit/integrated',
    {
      origin: amapPoint(query.from),
      destination: amapPoint(query.to),
      city1,
      city2,
      AlternativeRoute: String(query.alternatives),
      show_fields: 'cost,navi,polyline',
      date,
      time: hour && minute && `${Number(hour)}-${minute}`,
    },
    signal,
  );
  const unmet = [...(query.arriveBy ? ['arrive_by'] : []), ...(query.avoid.length > 0 ? ['avoid'] : [])];
  const transits = rowsIn(recordOf(body?.route), 'transits');
  if (transits.length === 0) return { options: [], unmet };
  const options = transits.slice(0, query.alternatives).flatMap((transit) => optionOf(transit, query) ?? []);
  if (options.length === 0) throw new ProviderFailure('malformed');
  return { options, unmet };
}

async function cityCodeAt(amap: Amap, at: LngLat, signal: AbortSignal): Promise<string> {
  const { citycode } = recordOf((await amapRegeo(amap, at, false, signal)).addressComponent);
  const code = textOf(citycode, 8);
  if (!code) throw new ProviderFailure('unsupported');
  return code;
}
