import { describe, expect, it } from 'vitest';
import { mendToolInput } from '../../../lib/tools/bind.ts';
import type { GeoToolName } from '../../../lib/tools/registry.ts';
import { writtenInput } from '../../../lib/tools/written-input.ts';
import { NOW } from '../../fixtures/fake-ports.ts';

const mended = (name: GeoToolName, given: object, selection: string[] = []) =>
  mendToolInput(name, given, { now: NOW, timeZone: 'Asia/Shanghai', selection, view: undefined, isStrict: false });

const placeOf = (place: string, selection: string[] = []) => {
  const made = mended('get_weather', { place, span: 'now' }, selection);
  return 'refusal' in made ? made.refusal : (made.input as { place: unknown }).place;
};

const within = (text: string) => {
  const made = mended('search_places', { query: '茶', within: text });
  return 'refusal' in made ? made.refusal : (made.input as { within: unknown }).within;
};

describe('a point in the form that models are asked for', () => {
  it.each<[string, number, number]>([
    ['-33,18', -33, 18],
    ['0,0', 0, 0],
    ['52, 0', 52, 0],
    ['64，-21', 64, -21],
    ['(7,3)', 7, 3],
    ['６０，２４', 60, 24],
    ['12,45.0', 12, 45],
    // Only one of them can be the latitude.
    ['151,-33', -33, 151],
  ])('%s is a point, not a name', (text, lat, lng) => {
    expect(placeOf(text)).toEqual({ point: { lat, lng } });
    expect(mended('locate', { point: text })).toMatchObject({ input: { point: { lat, lng } } });
  });

  it('keeps its label, and stays one place in a list', () => {
    expect(placeOf('-33,18 (camp)')).toEqual({ point: { lat: -33, lng: 18 }, label: 'camp' });
    expect(mended('plan_route', { to: '2,45', via: '0,43' })).toMatchObject({
      input: { to: { point: { lat: 2, lng: 45 } }, via: [{ point: { lat: 0, lng: 43 } }] },
    });
  });

  it('is read back as it was written', () => {
    expect(writtenInput({ point: { lat: -33, lng: 18 } })).toBe('-33,18');
  });

  it('is the centre of a circle', () => {
    expect(within('-33,18 700 m')).toEqual({ center: { lat: -33, lng: 18 }, radius_m: 700 });
    expect(within('25,121 2 km')).toEqual({ center: { lat: 25, lng: 121 }, radius_m: 2000 });
  });

  it.each(['92.5,181.5', '-95,100', '120,200', '200.1, 10.1', '95,95 (camp)'])(
    '%s is refused as out of range',
    (text) => {
      const line = /was not called: "\w+" was "[^"]+", write "lat,lng" with a latitude from -90 to 90 .* out of range/;
      expect(placeOf(text)).toMatch(line);
      const [pair = ''] = text.split(' (');
      expect(within(`${pair} 700 m`)).toMatch(line);
    },
  );

  it.each<[string, object]>([
    ['1600, Pennsylvania', { name: '1600', city: 'Pennsylvania' }],
    ['10001, 20002', { name: '10001', city: '20002' }],
    ['798, 北京', { name: '798', city: '北京' }],
  ])('%s is still a name', (text, place) => {
    expect(placeOf(text)).toEqual(place);
  });

  it('a pair without an order is still refused', () => {
    expect(mended('get_weather', { place: [12, 45], span: 'now' })).toHaveProperty('refusal');
  });
});

describe('a ref with words around it', () => {
  it.each([
    ['from p7', 'p7'],
    ['Near p7', 'p7'],
    ['close to [p7]', 'p7'],
    ['ref p7', 'p7'],
    ['从 p7', 'p7'],
    ['p7 附近', 'p7'],
    ['p7 断桥', 'p7'],
    ['p7, 苏州', 'p7'],
    ['a2，老城', 'a2'],
    ['near p7 (tower)', 'p7'],
    ['around me', 'me'],
    ['near my location', 'me'],
    ['我附近', 'me'],
    ['from home', 'home'],
    ['从家', 'home'],
    ['near the office', 'work'],
    ['near here', 'view'],
  ])('%s means %s', (text, ref) => {
    expect(placeOf(text)).toEqual({ ref });
    expect(within(text)).toEqual(ref === 'view' ? 'view' : { ref });
  });

  it('"near here" is what is selected', () => {
    expect(placeOf('near here', ['p2'])).toEqual({ ref: 'selection' });
  });

  it('several in a list are several', () => {
    expect(mended('measure', { what: 'distance', between: 'p7 断桥, p8 白堤' })).toMatchObject({
      input: { between: [{ ref: 'p7' }, { ref: 'p8' }] },
    });
  });

  it.each([
    'p7 and p8',
    'p7 to 断桥',
    'p7 500 m',
    'P7 Gallery',
    'near the river',
    'Near East',
    '到家了餐厅',
    'home bar',
  ])('%s is not a ref alone', (text) => {
    expect(placeOf(text)).toEqual({ name: text });
  });
});
