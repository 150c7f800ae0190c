import { describe, expect, it } from 'vitest';
import { place } from '../../../lib/domain/place.ts';
import { nominatimGeocode } from '../../../lib/providers/geocode/nominatim.ts';
import { photonGeocode } from '../../../lib/providers/geocode/photon.ts';
import { overpassPlacesAdapter, queryText } from '../../../lib/providers/places/overpass.ts';
import { photonPlacesAdapter } from '../../../lib/providers/places/photon.ts';
import { nominatimReverse } from '../../../lib/providers/reverse/nominatim.ts';
import { photonReverse } from '../../../lib/providers/reverse/photon.ts';
import { CAFES, GATE } from './questions.ts';
import { answer, never, replay } from './replay.ts';

const at = (body: object | string | Response) => ({
  baseUrl: 'https://osm.example',
  fetchJson: replay(body).fetchJson,
});
const NAME = { text: '某处', limit: 10, locale: 'zh' } as const;

describe('what Photon is known to send', () => {
  const feature = (properties: object, coordinates: unknown = [116.4, 39.9]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });

  async function found(...features: unknown[]) {
    const { value } = await photonGeocode(at({ type: 'FeatureCollection', features })).ask(NAME, never);
    for (const each of value) expect(place.parse(each)).toEqual(each);
    return value;
  }

  it('writes Chinese addresses from large to small, others with the number first', async () => {
    const house = { osm_key: 'building', osm_value: 'yes', type: 'house' };
    const value = await found(
      feature({ ...house, housenumber: '12', street: '竹竿胡同', city: '北京市', countrycode: 'CN' }),
      feature({ ...house, housenumber: '800', street: 'Plaza Northwest', city: 'Washington', countrycode: 'us' }),
    );
    expect(value.map(({ name, address, countryCode, kind }) => [name, address, countryCode, kind])).toEqual([
      ['竹竿胡同12号', '北京市竹竿胡同12号', 'CN', 'address'],
      ['800 Plaza Northwest', '800 Plaza Northwest, Washington', 'US', 'address'],
    ]);
  });

  it('reads answers without a country code, with an extent, a locality and extra tags', async () => {
    const [hall] = await found(
      feature({
        osm_key: 'amenity',
        osm_value: 'townhall',
        osm_type: 'W',
        osm_id: '90071992547',
        name: 'Hall',
        country: 'Deutschland',
        locality: 'Altstadt',
        city: 'Hall',
        extent: [9.7, 49.2, 9.8, 49.1],
        extra: { website: 'https://hall.example' },
      }),
    );
    expect(hall).toMatchObject({ admin: 'Deutschland Altstadt', providerId: 'osm:W90071992547' });
    expect(hall).not.toHaveProperty('countryCode');
  });

  it('keeps what is sound beside features of no use', async () => {
    const value = await found(
      null,
      feature({ name: '无处' }, []),
      { type: 'Feature', geometry: null, properties: { name: '空' } },
      feature({ name: '有处', osm_key: 'amenity', osm_value: 'cafe' }),
    );
    expect(value.map(({ name }) => name)).toEqual(['有处']);
  });

  it('tells a point beside a road without a name by what it lies in', async () => {
    const road = { osm_key: 'highway', osm_value: 'motorway', osm_type: 'W', osm_id: 7, type: 'street' };
    const reverse = (properties: object) =>
      photonReverse(at({ features: [feature(properties)] })).ask({ at: GATE, locale: 'zh' }, never);
    expect((await reverse({ ...road, city: '兰村', state: '某省' })).value).toEqual([
      {
        name: '兰村',
        kind: 'city',
        precision: 'approximate',
        at: { lng: 116.4, lat: 39.9 },
        admin: '某省',
        distanceM: 1047,
      },
    ]);
    expect((await reverse(road)).value).toEqual([]);
  });

  it.each([
    [400, '{"message":"missing search term"}', 'rejected'],
    [
      400,
      '{"lang":[{"message":"Language is not supported. Supported are: default, de, en, fr","value":"zh"}]}',
      'rejected',
    ],
    [502, '<html><h1>502 Bad Gateway</h1></html>', 'server'],
    [200, '<html>maintenance</html>', 'malformed'],
    [403, '{"message":"Forbidden"}', 'auth'],
  ])('reads HTTP %i %s as %s', async (status, body, kind) => {
    await expect(photonGeocode(at(answer(status, body))).ask(NAME, never)).rejects.toMatchObject({ kind });
  });

  it('filters by tags that Photon knows: any shop by its key, nothing by one with a colon of its own', async () => {
    const wire = replay({ features: [] });
    const photon = photonPlacesAdapter({ baseUrl: 'https://osm.example', fetchJson: wire.fetchJson });
    await photon.ask({ ...CAFES, category: 'shop' }, never);
    expect(wire.calls[0]?.url.searchParams.getAll('osm_tag')).toEqual(['shop']);
    expect(photon.covers?.({ ...CAFES, category: 'halal' })).toBe(false);
  });
});

describe('what Overpass is known to send', () => {
  async function found(body: object | string, locale: 'zh' | 'en' = 'zh') {
    const { fetchJson } = replay(body);
    const overpass = overpassPlacesAdapter({
      url: 'https://osm.example/api/interpreter',
      fetchJson,
      timeoutMs: 12_000,
    });
    const answered = await overpass.ask({ ...CAFES, locale }, never);
    for (const each of answered.value) expect(place.parse(each)).toEqual(each);
    return answered;
  }
  const cafe = { amenity: 'cafe', name: '半山' };

  it('finds the middle of what came with bounds or an outline instead of a centre', async () => {
    const { value } = await found({
      elements: [
        { type: 'way', id: 1, bounds: { minlat: 39.9, minlon: 116.4, maxlat: 39.92, maxlon: 116.44 }, tags: cafe },
        { type: 'way', id: 2, geometry: [{ lat: 39.9, lon: 116.4 }, null, { lat: 39.94, lon: 116.42 }], tags: cafe },
        { type: 'relation', id: 3, members: [], tags: cafe },
        { type: 'node', id: 4, lat: '39.95', lon: '116.45', tags: cafe },
        { type: 'count', id: 0, tags: { nodes: '4', ways: '0', total: '4' } },
        { type: 'node', id: 5, lat: 39.9, lon: 116.4 },
      ],
    });
    expect(value.map(({ providerId, at: { lng, lat } }) => [providerId, lng.toFixed(3), lat.toFixed(3)])).toEqual([
      ['osm:W1', '116.420', '39.910'],
      ['osm:W2', '116.410', '39.920'],
      ['osm:N4', '116.450', '39.950'],
    ]);
  });

  it('takes the first of several names, phones and links, and other names where the usual ones are missing', async () => {
    const node = (tags: object) => ({ type: 'node', id: 1, lat: 39.9, lon: 116.4, tags: { amenity: 'cafe', ...tags } });
    const { value } = await found({
      elements: [
        node({ name: 'Lake', 'name:zh': '', 'name:zh-Hant': '湖畔', phone: '+86 10 1; +86 10 2' }),
        node({ alt_name: '甲馆;乙馆', 'contact:website': 'https://a.example;https://b.example', website: 'n/a' }),
        node({ name: '老号', opening_hours: 'Mo-Fr 08:00-12:00 13:00-17:00; PH off' }),
      ],
    });
    expect(value.map(({ name, phone, web }) => [name, phone, web])).toEqual([
      ['湖畔', '+86 10 1', undefined],
      ['甲馆', undefined, 'https://a.example'],
      ['老号', undefined, undefined],
    ]);
  });

  it('takes a remark that is no error for none', async () => {
    const { value, degraded } = await found({ elements: [], remark: 'runtime remark: hello' });
    expect([value, degraded]).toEqual([[], undefined]);
    const cut = 'runtime error: Query run out of memory in "recurse" at line 1 using about 16 MB of RAM.';
    await expect(found({ elements: [], remark: cut })).rejects.toMatchObject({ kind: 'server' });
  });

  it('takes a page of a busy dispatcher for malformed, whatever its status says', async () => {
    const page =
      '<?xml version="1.0"?><html><body><p><strong>Error</strong>: Dispatcher_Client timeout</p></body></html>';
    await expect(found(page)).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('asks for shops of any kind, and never cuts an escaped character in two', () => {
    expect(queryText({ ...CAFES, category: 'shop' }, 12)).toContain('nwr["shop"]["shop"!~"^(no|vacant)$"](around');
    const { category: _, ...rest } = CAFES;
    const pattern = /\["name"~"([^"]*)",i\]/.exec(queryText({ ...rest, query: '('.repeat(300) }, 12))?.[1] ?? '';
    expect(pattern).toBe('\\\\('.repeat(120));
  });
});

describe('what Nominatim is known to send', () => {
  const geocode = async (body: object | string) => (await nominatimGeocode(at(body)).ask(NAME, never)).value;

  it('reads the older json, whose kinds stand in class, type and rank', async () => {
    const row = { lat: '48.1', lon: '11.5', osm_type: 'relation', osm_id: 62428 };
    const value = await geocode([
      { ...row, class: 'place', type: 'city', display_name: 'Stadtl, Bayern, Deutschland' },
      { ...row, class: 'boundary', type: 'administrative', place_rank: 8, display_name: 'Landl, Deutschland' },
      {
        ...row,
        class: 'amenity',
        type: 'cafe',
        display_name: 'Eck, Gasse, Stadtl',
        extratags: null,
        namedetails: null,
      },
      { ...row, lat: '', display_name: 'nirgends' },
    ]);
    expect(value.map(({ name, kind, precision }) => [name, kind, precision])).toEqual([
      ['Stadtl', 'city', 'city'],
      ['Landl', 'region', 'region'],
      ['Eck', 'cafe', 'poi'],
    ]);
  });

  it('reads GeoJSON too', async () => {
    const feature = {
      type: 'Feature',
      properties: {
        osm_type: 'way',
        osm_id: 3,
        category: 'tourism',
        type: 'museum',
        name: '小馆',
        addresstype: 'tourism',
      },
      bbox: [1, 2, 3, 4],
      geometry: { type: 'Point', coordinates: [2.33, 48.86] },
    };
    const [museum] = await geocode({ type: 'FeatureCollection', licence: 'x', features: [feature] });
    expect(museum).toMatchObject({ name: '小馆', kind: 'museum', at: { lng: 2.33, lat: 48.86 }, providerId: 'osm:W3' });
  });

  it('writes a Chinese address as one does, and knows a quarter from a point of interest', async () => {
    const row = {
      lat: '39.9',
      lon: '116.4',
      category: 'place',
      type: 'house',
      addresstype: 'place',
      name: '',
      display_name: '12号, 竹竿胡同, 北京',
      address: { house_number: '12', road: '竹竿胡同', city: '北京市', 'ISO3166-2-lvl4': 'CN-BJ', country_code: 'cn' },
    };
    const quarter = { ...row, type: 'quarter', addresstype: 'quarter', name: '南坊', address: {} };
    expect((await geocode([row, quarter])).map(({ name, kind, address }) => [name, kind, address])).toEqual([
      ['竹竿胡同12号', 'address', '竹竿胡同12号'],
      ['南坊', 'district', undefined],
    ]);
  });

  it('finds nothing at sea, and fails on an error page', async () => {
    const reverse = (body: object | Response) => nominatimReverse(at(body)).ask({ at: GATE, locale: 'zh' }, never);
    expect((await reverse({ error: 'Unable to geocode' })).value).toEqual([]);
    await expect(reverse(answer(429, '<html>Bandwidth limit exceeded</html>'))).rejects.toMatchObject({
      kind: 'rate_limited',
    });
  });
});
