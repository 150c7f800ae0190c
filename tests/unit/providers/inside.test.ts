import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { isMiss } from '../../../lib/domain/miss.ts';
import { createPlaceStore } from '../../../lib/places-store/index.ts';
import type { PlaceStore } from '../../../lib/places-store/place-store.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { isInsideOf } from '../../../lib/providers/places/inside.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import type { PlacesFound } from '../../../lib/tools/search-places/places-found.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const now = () => NOW.getTime();
const gazetteer = builtGazetteer();

interface Setting {
  body?: unknown;
  store?: PlaceStore;
}

/** The names a search finds in a region when the live sources answer with `body`. */
async function namesIn(name: string, category: string, { body, store }: Setting): Promise<string[]> {
  const { geo, timeouts } = readConfig(body === undefined ? { OFFLINE: '1' } : {}).config;
  const fetch = (input: unknown) => {
    const url = String(input instanceof Request ? input.url : input);
    if (/geocoding/.test(url)) return Promise.resolve(Response.json({ results: [] }));
    const isName = /photon/.test(url) && !/osm_tag/.test(url);
    return Promise.resolve(Response.json(isName ? { type: 'FeatureCollection', features: [] } : body));
  };
  const embedded = embeddedPorts(gazetteer, now, store);
  const ports = createPorts({ geo, timeouts, embedded, now, fetch });
  const context = { ...fakeContext(), ports };
  const run = { context, options: { timeoutMs: 5_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
  const input = geoTools.search_places.input.parse({ category, near: { name }, limit: 20 });
  const output = (await runTool('search_places', input, run)) as PlacesFound;
  return isMiss(output) ? [] : output.places.map((place) => place.name);
}

const photon = (...features: [name: string, lng: number, lat: number, areas?: object][]) => ({
  type: 'FeatureCollection',
  features: features.map(([name, lng, lat, areas], index) => ({
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { name, osm_type: 'N', osm_id: index + 1, osm_key: 'tourism', osm_value: 'museum', ...areas },
  })),
});
const overpass = (...nodes: [name: string, lng: number, lat: number][]) => ({
  elements: nodes.map(([name, lon, lat], id) => ({ type: 'node', id, lon, lat, tags: { name, tourism: 'museum' } })),
});

describe('a live search in a region', () => {
  it('leaves out what lies in its box alone, though the source names its areas in another language', async () => {
    const de = (state: string) => ({ country: 'Deutschland', state });
    const body = photon(
      ['Knauf-Museum', 10.237, 49.704, de('Bayern')],
      ['Senckenberg Naturmuseum', 8.652, 50.1175, de('Hessen')],
      ['Spielzeugmuseum Sonneberg', 11.174, 50.357, de('Thüringen')],
      ['Ulmer Museum', 9.9925, 48.3975, de('Baden-Württemberg')],
      ['Haus der Natur', 13.038, 47.8, { country: 'Österreich', state: 'Salzburg' }],
      ['Museum der Bayerischen Könige', 10.7375, 47.5545, de('Bayern')],
    );
    for (const name of ['巴伐利亚', 'Bavaria']) {
      expect(await namesIn(name, 'museum', { body })).toEqual(['Knauf-Museum', 'Museum der Bayerischen Könige']);
    }
  });

  it('leaves it out where the source names no areas at all', async () => {
    const body = overpass(
      ['Saarlandmuseum', 7.0008, 49.2298],
      ['Stadtmuseum Zweibrücken', 7.3615, 49.2487],
      ['Musée de la Cour d’Or', 6.1775, 49.1207],
    );
    expect(await namesIn('Saarland', 'museum', { body })).toEqual(['Saarlandmuseum']);
  });

  it('leaves it out of what was imported too', async () => {
    const store = createPlaceStore({ kind: 'sqlite', path: ':memory:' });
    await store.open();
    const cafe = (name: string, lng: number, lat: number) => ({
      id: `c.csv:${name}`,
      name,
      kind: 'cafe',
      at: { lng, lat },
      importance: 0.5,
      countryCode: 'CN',
    });
    const places = [
      cafe('孤山茶吧', 120.14, 30.2525),
      cafe('石湖咖啡', 120.56, 31.26),
      cafe('黄山咖啡', 118.338, 29.715),
    ];
    await store.write(places, { source: 'c.csv', content: '1', done: 3, isComplete: true });
    expect(await namesIn('浙江', 'cafe', { store })).toEqual(['孤山茶吧']);
    await store.close();
  });
});

describe('whether a place lies in a region', () => {
  const region = { region: { name: '黑森州', nameEn: 'Hesse' } };
  const place = { name: 'x', kind: 'museum', at: { lng: 9, lat: 50 } };
  const bavarian = ['德国 巴伐利亚州', 'Bavaria, Germany'];
  const hessian = ['德国 黑森州', 'Hesse, Germany'];

  it('is what the place itself says, at the border too', () => {
    const areasAt = () => [bavarian, hessian];
    expect(isInsideOf({ ...place, admin: 'Germany Hesse' }, region, areasAt)).toBe(true);
    const neighbour = { region: { name: '巴伐利亚州', nameEn: 'Bavaria' } };
    expect(isInsideOf({ ...place, admin: 'Germany Hesse' }, neighbour, areasAt)).toBe(false);
  });

  it('is what the nearest town tells where the place says nothing, or says it in another language', () => {
    expect(isInsideOf(place, region, () => [hessian, bavarian])).toBe(true);
    expect(isInsideOf(place, region, () => [bavarian, hessian])).toBe(false);
    expect(isInsideOf({ ...place, admin: 'Allemagne Hesse-Nassau Assia' }, region, () => [])).toBe(true);
    expect(isInsideOf({ ...place, admin: 'Niemcy' }, region, () => [hessian])).toBe(true);
  });

  it('does not hang on accents or on the word for such a region', () => {
    const paris = { ...place, admin: 'France Île-de-France Paris' };
    expect(isInsideOf(paris, { region: { name: '法兰西岛', nameEn: 'Ile-de-France' } })).toBe(true);
    const pisa = { ...place, admin: '意大利 托斯卡纳 比萨' };
    expect(isInsideOf(pisa, { region: { name: '托斯卡纳大区', nameEn: 'Tuscany' } })).toBe(true);
  });
});
