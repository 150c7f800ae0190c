import { amapAnswer } from './amap.ts';
import { fixture, recorded } from './fixtures.ts';
import { osrmAnswer, valhallaAnswer } from './routers.ts';
import type { GeoAnswer, GeoRequest } from './wire.ts';

/** What the provider answers when all is well; undefined: it has no such path. */
export function answerOf(request: GeoRequest): GeoAnswer | undefined {
  const { provider, path, query } = request;
  switch (provider) {
    case 'open-meteo':
      return path === '/v1/forecast' ? { body: fixture('open-meteo/forecast.json') } : undefined;
    case 'open-meteo-air':
      return path === '/v1/air-quality' ? { body: fixture('open-meteo/air.json') } : undefined;
    case 'open-meteo-geocoding':
      return path === '/v1/search' ? { body: geonamesOf(query.get('name') ?? '') } : undefined;
    case 'met-no':
      return path === '/weatherapi/locationforecast/2.0/compact' ? metNoAnswer(request) : undefined;
    case 'photon':
      return photonAnswer(path, query);
    case 'overpass':
      return path === '/api/interpreter' ? { body: overpassBody(request.body) } : undefined;
    case 'osrm':
      return osrmAnswer(path, query.get('sources'));
    case 'valhalla':
      return valhallaAnswer(path, request.body);
    case 'amap':
      return amapAnswer(path, query);
    case 'nominatim':
      return nominatimAnswer(path, query);
    default:
      return provider satisfies never;
  }
}

/** The rows of a recorded list whose name contains the words or is contained in them. */
function named(rows: unknown, words: string, nameOf: (row: Record<string, unknown>) => unknown): unknown[] {
  return (rows as Record<string, unknown>[]).filter((row) => {
    const name = String(nameOf(row));
    return words !== '' && (name.includes(words) || words.includes(name));
  });
}

/** With no rows, the answer has no `results`. */
function geonamesOf(name: string): unknown {
  const all = recorded('open-meteo/geocoding.json');
  const results = named(all.results, name.split(',')[0] ?? '', (row) => row.name);
  return results.length > 0 ? { ...all, results } : fixture('open-meteo/geocoding-empty.json');
}

const CHANGED_AT = 'Wed, 25 Nov 2026 05:40:12 GMT';

/** With the validators that its terms require to be honoured. */
function metNoAnswer({ headers }: GeoRequest): GeoAnswer {
  const validators = { 'last-modified': CHANGED_AT, expires: 'Wed, 25 Nov 2026 06:50:00 GMT' };
  if (headers['if-modified-since'] === CHANGED_AT) return { status: 304, headers: validators, body: '' };
  return { headers: validators, body: fixture('met-no/compact.json') };
}

function photonAnswer(path: string, query: URLSearchParams): GeoAnswer | undefined {
  if (path === '/reverse') {
    const isLondon = Math.abs(Number(query.get('lat')) - 51.5) < 1;
    return { body: fixture(isLondon ? 'photon/reverse.json' : 'photon/empty.json') };
  }
  if (path !== '/api') return undefined;
  const words = query.get('q');
  if (!words) return { status: 400, body: fixture('photon/error.json') };
  const all = recorded('photon/search.json');
  const nameOf = (row: Record<string, unknown>) => (row.properties as Record<string, unknown>).name;
  return { body: { ...all, features: named(all.features, words, nameOf) } };
}

interface Element {
  type: string;
  id: number;
  tags: Record<string, string>;
}

/** The recorded elements with a tag in the query, or with the id it names. */
function overpassBody(form: string): unknown {
  const ql = new URLSearchParams(form).get('data') ?? '';
  const id = /^\[[^;]*;(?:node|way|relation)\((\d+)\);/.exec(ql)?.[1];
  const lists = ['overpass/cafes.json', 'overpass/city.json', 'overpass/element.json'].map(recorded);
  if (id) {
    const element = lists.flatMap(({ elements }) => elements as Element[]).find((each) => String(each.id) === id);
    return { ...lists[0], elements: element ? [element] : [] };
  }
  const isAsked = ({ tags }: Element) =>
    Object.entries(tags).some(([key, value]) => ql.includes(`["${key}"="${value}"]`));
  const elements = lists.slice(0, 2).flatMap((list) => (list.elements as Element[]).filter(isAsked));
  return { ...lists[0], elements };
}

function nominatimAnswer(path: string, query: URLSearchParams): GeoAnswer | undefined {
  const rows = recorded('nominatim/search.json') as unknown;
  switch (path) {
    case '/search':
      return { body: named(rows, query.get('q') ?? '', (row) => row.name) };
    case '/reverse': {
      const isParis = Math.abs(Number(query.get('lat')) - 48.86) < 1;
      return { body: fixture(isParis ? 'nominatim/reverse.json' : 'nominatim/reverse-miss.json') };
    }
    case '/lookup': {
      const isKnown = query.get('osm_ids') === 'W5013364';
      return { body: isKnown ? fixture('nominatim/lookup.json') : [] };
    }
    default:
      return undefined;
  }
}
