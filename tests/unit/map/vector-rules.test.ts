import { PmtilesSource, paint, TileCache, View } from 'protomaps-leaflet';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../components/map/vector-tiles/label-rules.ts';
import { paintRules } from '../../../components/map/vector-tiles/paint-rules.ts';
import { DARK, LIGHT, type Palette } from '../../../components/map/vector-tiles/palette.ts';
import { mvtOf, type VectorFeature } from '../../fixtures/vector-tiles.ts';

/** What one thing is called in each schema. */
const SCHEMAS: Record<string, Record<string, [layer: string, properties: VectorFeature['properties']]>> = {
  OpenMapTiles: {
    water: ['water', { class: 'lake' }],
    wood: ['landcover', { class: 'wood', subclass: 'forest' }],
    park: ['landcover', { class: 'grass', subclass: 'park' }],
    built: ['landuse', { class: 'residential' }],
    building: ['building', { render_height: 12 }],
    motorway: ['transportation', { class: 'motorway' }],
    main: ['transportation', { class: 'primary' }],
    street: ['transportation', { class: 'minor' }],
    path: ['transportation', { class: 'path', subclass: 'footway' }],
    rail: ['transportation', { class: 'rail', subclass: 'rail' }],
    country: ['boundary', { admin_level: 2, maritime: 0 }],
    province: ['boundary', { admin_level: 4, maritime: 0 }],
  },
  Protomaps: {
    water: ['water', { kind: 'lake' }],
    wood: ['landuse', { kind: 'wood' }],
    park: ['landuse', { kind: 'park' }],
    built: ['landcover', { kind: 'urban_area' }],
    building: ['buildings', { kind: 'building' }],
    motorway: ['roads', { kind: 'highway', kind_detail: 'motorway' }],
    main: ['roads', { kind: 'major_road', kind_detail: 'primary' }],
    street: ['roads', { kind: 'minor_road', kind_detail: 'residential' }],
    path: ['roads', { kind: 'path', kind_detail: 'footway' }],
    rail: ['roads', { kind: 'rail', kind_detail: 'subway' }],
    country: ['boundaries', { kind: 'country' }],
    province: ['boundaries', { kind: 'region' }],
  },
  Shortbread: {
    water: ['water_polygons', { kind: 'water' }],
    wood: ['land', { kind: 'forest' }],
    park: ['land', { kind: 'park' }],
    built: ['land', { kind: 'residential' }],
    building: ['buildings', {}],
    motorway: ['streets', { kind: 'motorway', rail: false }],
    main: ['streets', { kind: 'secondary', rail: false }],
    street: ['streets', { kind: 'residential', rail: false }],
    path: ['streets', { kind: 'footway', rail: false }],
    rail: ['streets', { kind: 'light_rail', rail: true }],
    country: ['boundaries', { admin_level: 2, maritime: false }],
    province: ['boundaries', { admin_level: 4, maritime: false }],
  },
};
const AREAS = new Set(['water', 'wood', 'park', 'built', 'building']);
const TILE = { x: 13_637, y: 6_774, z: 14 };
const POINTS = [
  [119.64, 30.18],
  [119.66, 30.18],
  [119.66, 30.2],
  [119.64, 30.18],
] as const;

/** Paints one feature and returns the colours that were put on the canvas, in order. */
async function coloursOf(
  layer: string,
  shape: VectorFeature['shape'],
  properties: VectorFeature['properties'],
  palette: Palette,
) {
  const bytes = mvtOf([{ layer, shape, at: POINTS, properties }], TILE);
  const source = new PmtilesSource({ getZxy: async () => ({ data: bytes.buffer }) } as never, false);
  const tile = await new View(new TileCache(source, 512), 14, 1).getDisplayTile({
    x: TILE.x * 2,
    y: TILE.y * 2,
    z: 15,
  });
  const colours: string[] = [];
  const context = new Proxy(
    {},
    {
      get: (target: Record<string, unknown>, name: string) =>
        name in target
          ? target[name]
          : () => {
              if (name === 'fill') colours.push(String(target.fillStyle));
              if (name === 'stroke') colours.push(String(target.strokeStyle));
            },
      set: (target, name: string, value) => {
        target[name] = value;
        return true;
      },
    },
  );
  const box = { minX: -1e12, minY: -1e12, maxX: 1e12, maxY: 1e12 };
  const origin = { x: 0, y: 0 } as never;
  paint(context as never, 15, new Map([['', [tile]]]), null, paintRules(palette), box, origin, false);
  return colours;
}

describe.each(Object.entries(SCHEMAS))('vector tiles of the schema %s', (_schema, things) => {
  it.each(Object.entries(things))('paint its %s in the colour of the theme', async (name, [layer, properties]) => {
    const shape = AREAS.has(name) ? 'polygon' : 'line';
    for (const palette of [LIGHT, DARK]) {
      const colours = await coloursOf(layer, shape, properties, palette);
      // The last one is what is seen; before it there is at most the casing of a road.
      expect(colours.at(-1), colours.join(' ')).toBe(palette[name as keyof Palette]);
      expect(colours.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('names on vector tiles', () => {
  it('are in the language of the page, else the local ones', () => {
    const nameOf = (locale: 'zh' | 'en', names: Record<string, string>) =>
      namesIn(locale).flatMap((key) => names[key] ?? [])[0];
    const both = { name: 'Praha', 'name:zh': '布拉格', 'name:en': 'Prague' };
    expect([nameOf('zh', both), nameOf('en', both)]).toEqual(['布拉格', 'Prague']);
    expect([nameOf('zh', { name: '西湖', 'name:en': 'West Lake' }), nameOf('en', { name: '西湖' })]).toEqual([
      '西湖',
      '西湖',
    ]);
    // As OpenMapTiles and Shortbread have them.
    expect(nameOf('en', { name: '西湖', 'name:latin': 'Xi Hu' })).toBe('Xi Hu');
    expect(nameOf('en', { name: '西湖', name_en: 'West Lake' })).toBe('West Lake');
  });
});

describe('the two palettes', () => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('%s: names can be read on what they stand on', (_name, palette) => {
    for (const ground of [palette.land, palette.built, palette.park]) {
      expect(contrast(palette.label, ground)).toBeGreaterThan(4.5);
      expect(contrast(palette.mutedLabel, ground)).toBeGreaterThan(3.9);
    }
    expect(contrast(palette.waterLabel, palette.water)).toBeGreaterThan(2.9);
  });

  it('dark is a map of its own: its land is dark, and its water darker still', () => {
    expect(luminance(DARK.land)).toBeLessThan(0.02);
    expect(luminance(DARK.water)).toBeLessThan(luminance(DARK.main));
    expect(luminance(LIGHT.land)).toBeGreaterThan(0.85);
  });
});
