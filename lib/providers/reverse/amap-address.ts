import type { Place } from '../../domain/place.ts';
import type { ReverseQuery } from '../../domain/ports.ts';
import { present, recordOf, textOf } from '../clean.ts';
import type { AmapBody } from '../vendors/amap.ts';
import { adcodeOf, adminOfAmap } from '../vendors/amap-region.ts';

export function placeOfAddress(regeocode: AmapBody, at: ReverseQuery['at']): Place | undefined {
  const full = textOf(regeocode.formatted_address, 300);
  if (!full) return undefined;
  const parts = recordOf(regeocode.addressComponent);
  const { street, number } = recordOf(parts.streetNumber);
  const door = [textOf(street, 80), textOf(number, 40)].filter(Boolean).join('');
  const [building, quarter] = [parts.building, parts.neighborhood].map((part) => textOf(recordOf(part).name, 80));
  const areas = [parts.province, parts.city, parts.district, parts.township].flatMap((part) => textOf(part, 80) ?? []);
  // The part of the address after the areas: 「北京市东城区东华门街道」+「天安门」.
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
