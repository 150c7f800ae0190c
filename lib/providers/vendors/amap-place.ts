import { CATEGORIES } from '../../domain/categories.ts';
import { categoryOf } from '../../domain/category-of.ts';
import type { Place } from '../../domain/place.ts';
import { linkOf, numberOf, present, recordOf, textOf } from '../clean.ts';
import { type AmapBody, rowsIn } from './amap.ts';
import { pointOfAmap } from './amap-points.ts';
import { adcodeOf, adminOfAmap, territoryOf } from './amap-region.ts';

const BY_CODE = new Map<string, string>();
for (const { id, amap } of CATEGORIES) for (const code of amap) if (!BY_CODE.has(code)) BY_CODE.set(code, id);

/** "050500|050501" → our category: by the code itself, then by its group and its class. */
function categoryOfTypecode(value: unknown): string | undefined {
  for (const code of (textOf(value, 200) ?? '').split('|')) {
    if (!/^\d{6}$/.test(code)) continue;
    for (const wider of [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]) {
      const id = BY_CODE.get(wider);
      if (id) return id;
    }
  }
  return undefined;
}

/** 「餐饮服务;中餐厅;火锅店」 → our category, the narrowest that is known; places around a point come without a code. */
function categoryOfType(value: unknown): string | undefined {
  const words = (textOf(value, 200) ?? '').split(/[;|]/).toReversed();
  return words.map((word) => categoryOf(word)).find((id) => id !== undefined);
}

/** One POI of v5 (`business`) or v3 (`biz_ext`) → place; absent without a name or a position. */
export function placeOfPoi(poi: AmapBody, fallbackKind = 'place'): Place | undefined {
  const name = textOf(poi.name, 200);
  const at = pointOfAmap(poi.location);
  if (!name || !at) return undefined;
  const business = { ...recordOf(poi.biz_ext), ...recordOf(poi.business) };
  const rating = numberOf(business.rating, 0, 5);
  const id = textOf(poi.id, 40);
  const distance = numberOf(poi.distance, 0, 1e7);
  return {
    name,
    at,
    kind: categoryOfTypecode(poi.typecode) ?? categoryOfType(poi.type) ?? fallbackKind,
    ...territoryOf(poi.adcode),
    precision: 'poi',
    ...present({
      address: textOf(poi.address, 300),
      admin: adminOfAmap(poi.pname, poi.cityname, poi.adname),
      adcode: adcodeOf(poi.adcode),
      phone: (textOf(business.tel, 80) ?? textOf(poi.tel, 80))?.split(/[;；]/)[0]?.trim(),
      web: linkOf(poi.website),
      openingHours: hoursOf(business),
      // 0 means that nobody rated it.
      rating: rating === 0 ? undefined : rating,
      providerId: id && /^[A-Za-z0-9]+$/.test(id) ? `amap:${id}` : undefined,
      distanceM: distance,
    }),
  };
}

/** Hours of the week, else of today; days without hours (「周一至周日」) do not count. */
function hoursOf(business: AmapBody): string | undefined {
  const texts = [business.opentime_week, business.opentime2, business.opentime_today, business.open_time];
  const all = texts.flatMap((text) => textOf(text, 255) ?? []);
  return all.find((text) => /\d|全天/.test(text)) ?? all[0];
}

/** The POIs of an answer, at most 200. */
export function poisOf(body: AmapBody | undefined): AmapBody[] {
  return rowsIn(body, 'pois').slice(0, 200);
}
