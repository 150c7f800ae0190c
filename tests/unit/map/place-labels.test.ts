// @vitest-environment happy-dom
import L from 'leaflet';
import { describe, expect, it } from 'vitest';
import type { LabelStyle } from '../../../components/map/layers/label-painter.ts';
import { type PlaceRow, putPlaces } from '../../../components/map/layers/place-labels.ts';
import type { Locale } from '../../../lib/i18n/index.ts';

const RIVER: PlaceRow = [112, 30, 5, 'r', '长江', 'Yangtze', -20, 7];
const OLD_CITY: PlaceRow = [112, 30, 4, 'c', '武汉', 'Wuhan'];
const NEW_CITY: PlaceRow = [112, 30, 5, 'c', '宜昌', 'Yichang'];
const PROVINCE: PlaceRow = [112, 30, 5, 'p', '湖北', 'Hubei'];

function put(rows: PlaceRow[], zoom: number, locale: Locale = 'zh') {
  const found: [string, LabelStyle][] = [];
  const painter = { put: (text: string, _at: unknown, style: LabelStyle) => found.push([text, style]) > 0 };
  putPlaces(painter as never, rows, {
    zoom,
    locale,
    paint: { text: 'ink', muted: 'grey', water: 'blue', halo: 'land' },
    bounds: L.latLngBounds([20, 100], [40, 120]),
    toCanvas: ([lat, lng]) => L.point((lng - 100) * 100, (40 - lat) * 100),
  });
  return found;
}
const names = (rows: PlaceRow[], zoom: number) => put(rows, zoom).map(([text]) => text);

describe('names on the land', () => {
  it('come in the order of what they matter: a city just come into view gives way to water', () => {
    expect(names([OLD_CITY, NEW_CITY, PROVINCE, RIVER], 5)).toEqual(['武汉', '长江', '宜昌', '湖北']);
  });

  it('of rivers lie along them, in the colour of water, slanted in Latin letters alone', () => {
    expect(put([RIVER], 5)[0]?.[1]).toMatchObject({ along: -20, color: 'blue', isItalic: false });
    expect(put([RIVER], 5, 'en')[0]).toMatchObject(['Yangtze', { along: -20, isItalic: true }]);
  });

  it('of rivers are not repeated close by', () => {
    expect(names([RIVER, [113, 30, 5, 'r', '长江', 'Yangtze', 0]], 5)).toEqual(['长江']);
    expect(names([RIVER, [117, 30, 5, 'r', '长江', 'Yangtze', 0]], 5)).toEqual(['长江', '长江']);
  });

  it('stay no longer than their line is straight, or their province fits the screen', () => {
    expect(names([RIVER, PROVINCE], 7)).toEqual(['长江', '湖北']);
    expect(names([RIVER, PROVINCE], 8)).toEqual([]);
    const lasting: PlaceRow = [112, 30, 8, 'r', '长江', 'Yangtze', -20];
    expect(names([lasting], 9)).toEqual(['长江']);
    expect(names([lasting], 10)).toEqual([]);
  });
});
