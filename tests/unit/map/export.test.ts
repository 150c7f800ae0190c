import { describe, expect, it } from 'vitest';
import { toCSV, toGeoJSON, toGPX, toKML } from '../../../lib/map/export.ts';
import type { DrawnLayer, Layer } from '../../../lib/map/state.ts';

const drawn = (layer: Layer): DrawnLayer => ({ ...layer, messageId: 'm', callId: 'c' });
const layers: DrawnLayer[] = [
  {
    kind: 'path',
    ref: 'r1',
    label: { name: '甲 → 乙' },
    style: 'route',
    path: [
      { lng: 116, lat: 39 },
      { lng: 117, lat: 40 },
    ],
  } as const,
  {
    kind: 'marker',
    ref: 'p1',
    label: { name: '<b>"咖啡" & 茶</b>', nameEn: 'Tea' },
    at: { lng: 116.4, lat: 39.9 },
  } as const,
  {
    kind: 'area',
    ref: 'a1',
    label: { name: '圈' },
    rings: [
      [
        { lng: 0, lat: 0 },
        { lng: 1, lat: 0 },
        { lng: 1, lat: 1 },
      ],
    ],
  } as const,
  { kind: 'marker', ref: 'p2', label: { name: '=HYPERLINK("x")' }, at: { lng: 1, lat: 2 } } as const,
  { kind: 'marker', ref: 'p3', label: { name: '藏' }, at: { lng: 1, lat: 2 }, hidden: true } as const,
].map((layer) => drawn(layer as Layer));

describe('map export', () => {
  it('writes GeoJSON with longitude first and closed rings', () => {
    const { features } = JSON.parse(toGeoJSON({ layers }));
    expect(features).toHaveLength(4);
    expect(features[1].geometry).toEqual({ type: 'Point', coordinates: [116.4, 39.9] });
    expect(features[2].geometry.coordinates[0]).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('writes GPX with waypoints before tracks, as the schema orders them', () => {
    const gpx = toGPX({ layers });
    expect(gpx.indexOf('<wpt lat="39.9" lon="116.4">')).toBeGreaterThan(0);
    expect(gpx.lastIndexOf('<wpt')).toBeLessThan(gpx.indexOf('<trk>'));
  });

  it.each([toGPX, toKML])('%o escapes names and leaves hidden layers out', (write) => {
    const text = write({ layers });
    expect(text).toContain('&lt;b&gt;&quot;咖啡&quot; &amp; 茶&lt;/b&gt;');
    expect(text).not.toContain('藏');
    expect(new DOMParserLike(text).isBalanced()).toBe(true);
  });

  it('writes CSV that no spreadsheet takes for a formula', () => {
    const rows = toCSV({ layers }).trim().split('\r\n');
    expect(rows[0]).toBe('ref,name,name_en,lat,lng');
    expect(rows[1]).toBe('"p1","<b>""咖啡"" & 茶</b>","Tea",39.9,116.4');
    expect(rows[2]).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

/** Checks that every element is closed, in order. */
class DOMParserLike {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  isBalanced(): boolean {
    const open: string[] = [];
    for (const [, slash, name, self] of this.text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (slash) {
        if (open.pop() !== name) return false;
      } else if (!self && name) open.push(name);
    }
    return open.length === 0;
  }
}
