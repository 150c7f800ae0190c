import type { Place } from '../../domain/place.ts';
import type { GeocodeQuery } from '../../domain/ports.ts';
import { present, textOf } from '../clean.ts';
import { addressLine } from '../vendors/address-line.ts';
import type { AmapBody } from '../vendors/amap.ts';
import { pointOfAmap } from '../vendors/amap-points.ts';
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

/** Levels whose result is the area itself, not what was asked for. */
const AREAS = new Set(['国家', '省', '市', '区县']);

export function placeOfGeocode(item: AmapBody, { text }: GeocodeQuery): Place | undefined {
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
