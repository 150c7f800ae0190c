import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/mainland-china.ts';
import type { Adapter } from '../adapter.ts';
import { present, textOf } from '../clean.ts';
import { AMAP_CREDIT, type Amap, type AmapBody, amapBody, rowsIn } from '../vendors/amap.ts';
import { placeOfPoi } from '../vendors/amap-place.ts';
import { amapPoint } from '../vendors/amap-points.ts';
import { adminOfAmap } from '../vendors/amap-region.ts';
import { placeOfGeocode } from './amap-geocode.ts';

/** AMap's geocoder for addresses, and its input tips for place names. Chinese names only: it knows few others. */
export function amapGeocode(amap: Amap): Adapter<GeocodeQuery, Place[]> {
  return {
    id: 'amap',
    credit: AMAP_CREDIT,
    covers: ({ text, near }) => /\p{Script=Han}/u.test(text) && (near === undefined || isInMainlandChina(near)),
    async ask(query, signal) {
      const tips = await tipsFor(query);
      if (tips.length > 0) return { value: tips.slice(0, query.limit) };
      const body = await amapBody(amap, '/v3/geocode/geo', { address: query.text, city: query.city }, signal);
      const places = rowsIn(body, 'geocodes')
        .filter((item) => !isStray(item, query.text))
        .flatMap((item) => placeOfGeocode(item, query) ?? []);
      return { value: places.slice(0, query.limit) };

      async function tipsFor({ text, city, near }: GeocodeQuery): Promise<Place[]> {
        const parameters = { keywords: text, city, ...(near && { location: amapPoint(near) }) };
        const body = await amapBody(amap, '/v3/assistant/inputtips', parameters, signal);
        return rowsIn(body, 'tips').flatMap((tip) => placeOfTip(tip, text) ?? []);
      }
    },
  };
}

/** A tip without a position is a brand or a bus line; one whose name shares nothing with the query is a guess. */
function placeOfTip(tip: AmapBody, text: string): Place | undefined {
  const place = placeOfPoi(tip);
  if (!place || !(place.name.includes(text) || text.includes(place.name))) return undefined;
  const { distanceM: _, ...rest } = place;
  return { ...rest, ...present({ admin: adminOfAmap(tip.district) }) };
}

/** For a name it does not know (东京) it finds some village of that name, which hides what other sources know. */
function isStray(item: AmapBody, text: string): boolean {
  return textOf(item.level, 20) === '村庄' && !/[村庄屯寨社队组镇乡县区市省路街号]/.test(text);
}
