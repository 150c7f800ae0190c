import { wgsToGcj } from '../geo/crs.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { TravelMode } from './route.ts';

/** Other programs with a map; `device` is whichever one the device has. */
type OtherMap = 'device' | 'amap' | 'baidu' | 'google' | 'apple';

interface Stop {
  name: string;
  /** WGS-84. */
  at: LngLat;
}

export interface MapLink {
  map: OtherMap;
  href: string;
}

const latLng = ({ lng, lat }: LngLat) => `${lat.toFixed(6)},${lng.toFixed(6)}`;
const lngLat = ({ lng, lat }: LngLat) => `${lng.toFixed(6)},${lat.toFixed(6)}`;

const url = (base: string, parameters: Record<string, string | undefined>) =>
  `${base}?${Object.entries(parameters)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')}`;

/**
 * Links to a place. AMap and Baidu convert from WGS-84 when told so; the maps of Google and Apple are GCJ-02 in
 * mainland China and take what they are given for that. Source: RFC 5870 (WGS-84 alone) and the services' URL schemes.
 */
export function placeLinks({ name, at }: Stop): MapLink[] {
  const shown = wgsToGcj(at);
  return [
    { map: 'device', href: `geo:${latLng(at)}` },
    { map: 'amap', href: url('https://uri.amap.com/marker', { position: lngLat(at), name, coordinate: 'wgs84' }) },
    {
      map: 'baidu',
      href: url('https://api.map.baidu.com/marker', {
        location: latLng(at),
        title: name,
        content: name,
        coord_type: 'wgs84',
        output: 'html',
      }),
    },
    { map: 'google', href: url('https://www.google.com/maps/search/', { api: '1', query: latLng(shown) }) },
    { map: 'apple', href: url('https://maps.apple.com/', { ll: latLng(shown), q: name }) },
  ];
}

const AMAP_MODES = { walk: 'walk', bike: 'ride', drive: 'car', transit: 'bus' } as const;
const BAIDU_MODES = { walk: 'walking', bike: 'riding', drive: 'driving', transit: 'transit' } as const;
const GOOGLE_MODES = { walk: 'walking', bike: 'bicycling', drive: 'driving', transit: 'transit' } as const;
const APPLE_MODES = { walk: 'w', bike: undefined, drive: 'd', transit: 'r' } as const;

/** Google takes no more stops between the ends. */
const MOST_BETWEEN = 9;

/**
 * Links to a way through stops, from the first to the last. A service that does not take stops in between is left out
 * when there are any: it would lead another way.
 */
export function routeLinks(stops: readonly Stop[], mode: TravelMode): MapLink[] {
  const [from, to, between] = [stops[0], stops.at(-1), stops.slice(1, -1)];
  if (!from || !to || stops.length < 2) return [];
  const ends = [from, to].map(({ at }) => latLng(wgsToGcj(at)));
  const amap = ({ name, at }: Stop) => `${lngLat(at)},${name.replaceAll(',', ' ')}`;
  const baidu = ({ name, at }: Stop) => `latlng:${latLng(at)}|name:${name.replaceAll('|', ' ')}`;
  const direct: MapLink[] = [
    {
      map: 'amap',
      href: url('https://uri.amap.com/navigation', {
        from: amap(from),
        to: amap(to),
        mode: AMAP_MODES[mode],
        coordinate: 'wgs84',
      }),
    },
    {
      map: 'baidu',
      href: url('https://api.map.baidu.com/direction', {
        origin: baidu(from),
        destination: baidu(to),
        mode: BAIDU_MODES[mode],
        coord_type: 'wgs84',
        output: 'html',
      }),
    },
    {
      map: 'apple',
      href: url('https://maps.apple.com/', { saddr: ends[0], daddr: ends[1], dirflg: APPLE_MODES[mode] }),
    },
  ];
  const google: MapLink = {
    map: 'google',
    href: url('https://www.google.com/maps/dir/', {
      api: '1',
      origin: ends[0],
      destination: ends[1],
      travelmode: GOOGLE_MODES[mode],
      waypoints: between.map(({ at }) => latLng(wgsToGcj(at))).join('|') || undefined,
    }),
  };
  return [
    { map: 'device', href: `geo:${latLng(to.at)}` },
    ...(between.length === 0 ? direct : []),
    ...(between.length <= MOST_BETWEEN ? [google] : []),
  ];
}
