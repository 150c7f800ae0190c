import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import { isInMainlandChina } from '../../geo/crs.ts';
import type { Adapter } from '../adapter.ts';
import { present, textOf } from '../clean.ts';
import { addressLine } from '../vendors/address-line.ts';
import { AMAP_CREDIT, type Amap, type AmapBody, amapBody, amapPoint, pointOfAmap, rowsIn } from '../vendors/amap.ts';
import { placeOfPoi } from '../vendors/amap-place.ts';
import { adcodeOf, adminOfAmap, territoryOf } from '../vendors/amap-region.ts';

/** AMap's `level` → our kind and precision. */
const LEVELS: Record<string, Pick<Place, 'kind' | 'precision'>> = {
  国家: { kind: 'country', precision: 'region' },
  省: { kind: 'region', precision: 'region' },
  市: { kind: 'city', precision: 'city' },
  区县: { kind: 'county', precision: 'city' },
  开发区: { kind: 'district', precision: 'city' },
  乡镇: { kind: 'locality', precision: 'city' },
  村庄: { kind: 'locality', precision: 'city' },
  热点商圈: { kind: 'district', precision: 'approximate' },
  道路: { kind: 'street', precision: 'approximate' },
  道路交叉路口: { kind: 'street', precision: 'exact' },
  门牌号: { kind: 'address', precision: 'exact' },
  单元号: { kind: 'address', precision: 'exact' },
};
/** Levels whose answer is the area itself, not the thing that was asked for. */
const AREAS = new Set(['国家', '省', '市', '区县']);

/** AMap's geocoder for addresses, and its input tips for the names of places. Chinese names only: it knows few others. */
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

/** A tip without a position is a brand or a bus line; one whose name has nothing of the words is a guess. */
function placeOfTip(tip: AmapBody, text: string): Place | undefined {
  const place = placeOfPoi(tip);
  if (!place || !(place.name.includes(text) || text.includes(place.name))) return undefined;
  const { distanceM: _, ...rest } = place;
  return { ...rest, ...present({ admin: adminOfAmap(tip.district) }) };
}

/** For a name that it does not know (东京) it finds some village of that name, which hides what the others know. */
function isStray(item: AmapBody, text: string): boolean {
  return textOf(item.level, 20) === '村庄' && !/[村庄屯寨社队组镇乡县区市省路街号]/.test(text);
}

function placeOfGeocode(item: AmapBody, { text }: GeocodeQuery): Place | undefined {
  const at = pointOfAmap(item.location);
  if (!at) return undefined;
  const level = textOf(item.level, 20) ?? '';
  const isArea = AREAS.has(level);
  const isStreet = level === '道路' || level === '门牌号';
  const own = isArea
    ? textOf([item.district, item.city, item.province].find((part) => textOf(part)))
    : isStreet
      ? addressLine(textOf(item.street, 80), textOf(item.number, 40))
      : undefined;
  const admin = adminOfAmap(item.province, item.city, item.district);
  return {
    name: own ?? text,
    at,
    ...(LEVELS[level] ?? { kind: 'place', precision: 'poi' }),
    ...territoryOf(item.adcode),
    ...present({
      address: isArea ? undefined : textOf(item.formatted_address, 300),
      admin: own
        ? admin
            ?.split(' ')
            .filter((part) => part !== own)
            .join(' ') || undefined
        : admin,
      adcode: adcodeOf(item.adcode),
    }),
  };
}
