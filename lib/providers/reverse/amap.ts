import type { Place } from '../../domain/place.ts';
import type { ReverseQuery } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/crs.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf, present, recordOf, textOf } from '../clean.ts';
import { AMAP_CREDIT, type Amap, type AmapBody, rowsIn } from '../vendors/amap.ts';
import { placeOfPoi } from '../vendors/amap-place.ts';
import { adcodeOf, adminOfAmap, amapRegeo } from '../vendors/amap-region.ts';

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
      // Areas (a park, a campus) that hold the point are at 0 metres, the smallest of them first.
      const areas = rowsIn(regeocode, 'aois')
        .toSorted((a, b) => (numberOf(a.area) ?? 0) - (numberOf(b.area) ?? 0))
        .map((area) => ({ ...area, typecode: area.type, type: undefined }));
      const near = [...areas, ...rowsIn(regeocode, 'pois')]
        .flatMap((poi) => placeOfPoi(poi) ?? [])
        .toSorted((a, b) => (a.distanceM ?? 0) - (b.distanceM ?? 0));
      const names = new Set(address && [address.name]);
      const named = near.filter(({ name }) => !names.has(name) && names.add(name));
      return { value: [...(address ? [address] : []), ...named.slice(0, MOST_POIS)] };
    },
  };
}

function addressOf(regeocode: AmapBody, at: ReverseQuery['at']): Place | undefined {
  const full = textOf(regeocode.formatted_address, 300);
  if (!full) return undefined;
  const parts = recordOf(regeocode.addressComponent);
  const { street, number } = recordOf(parts.streetNumber);
  const door = [textOf(street, 80), textOf(number, 40)].filter(Boolean).join('');
  const [building, quarter] = [parts.building, parts.neighborhood].map((part) => textOf(recordOf(part).name, 80));
  const areas = [parts.province, parts.city, parts.district, parts.township].flatMap((part) => textOf(part, 80) ?? []);
  // What the address has behind the areas: 「北京市东城区东华门街道」+「天安门」.
  const rest = areas.reduce((left, area) => (left.startsWith(area) ? left.slice(area.length) : left), full);
  const name = door || building || quarter || rest || areas.at(-1) || full;
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
