import type { Place } from '../../domain/place.ts';
import type { ReverseQuery } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Adapter } from '../adapter.ts';
import { numberOf } from '../clean.ts';
import { AMAP_CREDIT, type Amap, rowsIn } from '../vendors/amap.ts';
import { placeOfPoi } from '../vendors/amap-place.ts';
import { amapRegeo } from '../vendors/amap-region.ts';
import { placeOfAddress } from './amap-address.ts';

const MOST_POIS = 4;

/** AMap's regeo: the address of a point first, then what is nearest. */
export function amapReverse(amap: Amap): Adapter<ReverseQuery, Place[]> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers: ({ at }) => isInMainlandChina(at),
    async ask({ at }, signal) {
      const regeocode = await amapRegeo(amap, at, true, signal);
      const address = placeOfAddress(regeocode, at);
      // Areas (a park, a campus) containing the point are at 0 metres, the smallest first.
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
