import type { Place } from '../../lib/domain/place.ts';
import type { Locale } from '../../lib/geo/format.ts';

const MAPS = {
  zh: { device: '本机地图', amap: '高德', baidu: '百度', google: '谷歌', apple: '苹果' },
  en: { device: 'Map app', amap: 'Amap', baidu: 'Baidu', google: 'Google', apple: 'Apple' },
} satisfies Record<Locale, unknown>;

/** The place in other maps. The links take WGS-84 and say so where the service's own datum differs. */
export function PlaceLinks({ place, locale }: { place: Place; locale: Locale }) {
  const { lat, lng } = place.at;
  const at = `${lat.toFixed(6)},${lng.toFixed(6)}`;
  const name = encodeURIComponent(place.name);
  const maps = MAPS[locale];
  const links = [
    [maps.device, `geo:${at}`],
    [
      maps.amap,
      `https://uri.amap.com/marker?position=${lng.toFixed(6)},${lat.toFixed(6)}&name=${name}&coordinate=wgs84`,
    ],
    [
      maps.baidu,
      `https://api.map.baidu.com/marker?location=${at}&title=${name}&content=${name}&coord_type=wgs84&output=html`,
    ],
    [maps.google, `https://www.google.com/maps/search/?api=1&query=${at}`],
    [maps.apple, `https://maps.apple.com/?ll=${at}&q=${name}`],
  ] as const;
  return (
    <span className="flex gap-2">
      {links.map(([label, href]) => (
        <a key={label} href={href} target="_blank" rel="noopener noreferrer" className="underline">
          {label}
        </a>
      ))}
    </span>
  );
}
