import type { Datum } from '../crs.ts';
import type { Order } from './number-pair.ts';

/** How a map site's links write a point; if absent, latitude first and an unspecified datum. */
interface MapSite {
  host: RegExp;
  datum?: Datum;
  order?: Order;
}

const SITES: readonly MapSite[] = [
  { host: /(?:^|\.)(?:amap|gaode|autonavi)\.com$|^(?:androidamap|iosamap|amapuri)$/, datum: 'gcj02', order: 'lng,lat' },
  { host: /(?:^|\.)baidu\.com$|^(?:baidumap|bdapp)$/, datum: 'bd09' },
  { host: /(?:^|\.)map\.qq\.com$|^qqmap$/, datum: 'gcj02' },
  { host: /(?:^|\.)google\.cn$|^ditu\.google\./, datum: 'gcj02' },
  { host: /(?:^|\.)(?:yandex\.[a-z.]+|2gis\.[a-z]+)$|^(?:yandexmaps|dgis)$/, datum: 'wgs84', order: 'lng,lat' },
  { host: /(?:^|\.)tianditu\.(?:gov\.)?cn$/, datum: 'wgs84', order: 'lng,lat' },
  { host: /(?:^|\.)(?:openstreetmap\.(?:org|de|fr)|osm\.org)$|^(?:geo|om)$/, datum: 'wgs84' },
];

/** The site of a link, from its host or from the scheme of an app's link. */
export function siteOf(link: string): Omit<MapSite, 'host'> & { isMap: boolean } {
  const [, scheme = '', host = ''] = /^(?:([a-z][\w+.-]*):)?(?:\/\/)?([^/?#:]*)/i.exec(link) ?? [];
  const isWeb = /^(?:https?)?$/i.test(scheme);
  const name = (isWeb ? host : scheme).toLowerCase();
  const site = SITES.find((each) => each.host.test(name));
  return { ...site, isMap: site !== undefined || !isWeb || /map|google|apple|bing|waze|here\.com/.test(name) };
}
