import type { Place } from '../../lib/domain/place.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';

/** Links to the place in other maps. They take WGS-84, and say so if the service's own datum differs. */
export function PlaceLinks({ place, locale }: { place: Place; locale: Locale }) {
  const { lat, lng } = place.at;
  const at = `${lat.toFixed(6)},${lng.toFixed(6)}`;
  const name = encodeURIComponent(place.name);
  const maps = wordsOf(locale).cards.otherMaps;
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
