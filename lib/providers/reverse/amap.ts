import { isInMainlandChina } from '../../geo/crs.ts';
import type { Place } from '../../tools/place.ts';
import type { Adapter } from '../adapter.ts';
import { listOf, present, recordOf, textOf } from '../clean.ts';
import { AMAP_CREDIT, type Amap, type AmapBody } from '../vendors/amap.ts';
import { placeOfPoi } from '../vendors/amap-place.ts';
import { adcodeOf, adminOfAmap, amapRegeo } from '../vendors/amap-region.ts';
import type { ReverseQuery } from './query.ts';

const MOST_POIS = 4;

/** AMap's regeo: the address of a point first, then what stands nearest. */
export function amapReverse(amap: Amap): Adapter<ReverseQuery, Place[]> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers: ({ at }) => isInMainlandChina(at),
    async ask({ at }, signal) {
      const regeocode = await amapRegeo(amap, at, true, signal);
      const address = addressOf(regeocode, at);
      const near = listOf(regeocode.pois)
        .flatMap((poi) => placeOfPoi(recordOf(poi)) ?? [])
        .toSorted((a, b) => (a.distanceM ?? 0) - (b.distanceM ?? 0))
        .slice(0, MOST_POIS);
      return { value: [...(address ? [address] : []), ...near] };
    },
  };
}

function addressOf(regeocode: AmapBody, at: ReverseQuery['at']): Place | undefined {
  const full = textOf(regeocode.formatted_address, 300);
  if (!full) return undefined;
  const parts = recordOf(regeocode.addressComponent);
  const { street, number } = recordOf(parts.streetNumber);
  const door = [textOf(street, 80), textOf(number, 40)].filter(Boolean).join('');
  const name = door || textOf(recordOf(parts.neighborhood).name, 80) || textOf(parts.township, 80) || full;
  return {
    name,
    kind: 'address',
    at,
    address: full,
    countryCode: 'CN',
    timeZone: 'Asia/Shanghai',
    precision: door ? 'exact' : 'approximate',
    distanceM: 0,
    ...present({ admin: adminOfAmap(parts.province, parts.city, parts.district), adcode: adcodeOf(parts.adcode) }),
  };
}
