import { fixture, recorded } from './fixtures.ts';
import type { GeoAnswer } from './wire.ts';

const DIRECTIONS: Record<string, string> = {
  driving: 'amap/driving.json',
  walking: 'amap/walking-v3.json',
  bicycling: 'amap/walking-v3.json',
  'transit/integrated': 'amap/transit.json',
};

/** AMap by its paths; without a key it refuses with HTTP 200, as the service does. */
export function amapAnswer(path: string, query: URLSearchParams): GeoAnswer | undefined {
  if (!query.get('key')) return { body: fixture('amap/invalid-key.json') };
  const name = nameOf(path, query);
  return name === undefined ? undefined : { body: fixture(name) };
}

function nameOf(path: string, query: URLSearchParams): string | undefined {
  const direction = /^\/v5\/direction\/(.+)$/.exec(path)?.[1];
  if (direction) return DIRECTIONS[direction];
  switch (path) {
    case '/v3/assistant/inputtips':
      return query.get('keywords') === '故宫' ? 'amap/tips.json' : 'amap/tips-empty.json';
    case '/v3/geocode/geo':
      return query.get('address')?.startsWith('中关村大街') ? 'amap/geocode.json' : 'amap/geocode-empty.json';
    case '/v3/geocode/regeo':
      return 'amap/regeo.json';
    case '/v3/weather/weatherInfo':
      return query.get('extensions') === 'all' ? 'amap/forecast.json' : 'amap/live.json';
    case '/v5/place/around':
    case '/v5/place/polygon':
    case '/v5/place/detail':
      return poisNameOf(query);
    default:
      return undefined;
  }
}

/** Cafés are known, other kinds are not. */
function poisNameOf(query: URLSearchParams): string {
  const id = query.get('id');
  const ids = (recorded('amap/around.json').pois as { id: string }[]).map((poi) => poi.id);
  const isKnown = id
    ? ids.includes(id)
    : query.get('types')?.includes('0505') || query.get('keywords')?.includes('咖啡');
  return isKnown ? 'amap/around.json' : 'amap/around-empty.json';
}
