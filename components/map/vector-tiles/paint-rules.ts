import {
  exp,
  type Feature,
  LineSymbolizer,
  type PaintRule,
  type PaintSymbolizer,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import { type AreaKind, areaKind, borderLevel, isTunnel, LAYERS, type RoadKind, roadKind } from './kinds.ts';
import type { Palette } from './palette.ts';

type Stops = [zoom: number, value: number][];

/** Half a lane at the zoom where a road appears, its real look close up. */
const WIDTHS: Record<RoadKind, Stops> = {
  motorway: [
    [5, 0.5],
    [9, 1.6],
    [12, 3],
    [15, 7.5],
    [18, 22],
  ],
  trunk: [
    [6, 0.5],
    [9, 1.2],
    [12, 2.6],
    [15, 7],
    [18, 20],
  ],
  primary: [
    [7, 0.4],
    [10, 1.1],
    [12, 2.2],
    [15, 6.5],
    [18, 20],
  ],
  secondary: [
    [9, 0.4],
    [11, 0.9],
    [13, 2.2],
    [15, 5],
    [18, 18],
  ],
  street: [
    [12, 0.4],
    [14, 1.8],
    [15, 3.2],
    [16, 5],
    [18, 14],
  ],
  service: [
    [14, 0.4],
    [15, 1.2],
    [16, 2.2],
    [18, 7],
  ],
  path: [
    [14, 0.7],
    [16, 1.2],
    [18, 2],
  ],
  rail: [
    [9, 0.5],
    [13, 1],
    [16, 1.8],
    [18, 2.4],
  ],
};
/** From here on a road has an edge of its own. */
const CASED_FROM: Partial<Record<RoadKind, number>> = {
  motorway: 8,
  trunk: 9,
  primary: 11,
  secondary: 12,
  street: 14,
  service: 16,
};
/** Drawn in this order: the larger road lies above the smaller. */
const CASED: RoadKind[] = ['service', 'street', 'secondary', 'primary', 'trunk', 'motorway'];
const POLYGON = 3;
const LINE = 2;

/** Everything without a name, from the ground up. */
export function paintRules(palette: Palette): PaintRule[] {
  const { motorway, motorwayCasing, main, mainCasing, street, streetCasing } = palette;
  const fills = { motorway, trunk: motorway, primary: main, secondary: main, street, service: street };
  const edges = {
    motorway: motorwayCasing,
    trunk: motorwayCasing,
    primary: mainCasing,
    secondary: mainCasing,
    street: streetCasing,
    service: streetCasing,
  };
  const colorIn = (colors: Record<string, string>, kind: RoadKind) => colors[kind] ?? street;
  return [
    ...(['built', 'park', 'sand', 'wood', 'ice'] as const).flatMap((kind) => area(kind, palette[kind])),
    ...on(LAYERS.water, fill(palette.water), isPolygon),
    ...on(LAYERS.rivers, river(palette.water), isRiver),
    ...on(LAYERS.buildings, fill(palette.building), isPolygon).map((rule) => ({ ...rule, minzoom: 14 })),
    ...road('path', line(palette.path, WIDTHS.path, { dash: [3, 2] }), 14),
    ...road('rail', line(palette.rail, WIDTHS.rail, {}), 9),
    ...CASED.flatMap((kind) => {
      const from = CASED_FROM[kind] ?? 0;
      const wide = WIDTHS[kind].map(([zoom, width]): [number, number] => [zoom, width + (zoom < from ? 0 : 2)]);
      return road(kind, line(colorIn(edges, kind), wide, {}), from);
    }),
    ...CASED.flatMap((kind) => road(kind, line(colorIn(fills, kind), WIDTHS[kind], {}), WIDTHS[kind][0]?.[0] ?? 0)),
    ...border(
      4,
      line(
        palette.province,
        [
          [4, 0.7],
          [10, 1.4],
        ],
        { dash: [4, 3] },
      ),
    ),
    ...border(
      2,
      line(
        palette.country,
        [
          [2, 0.6],
          [6, 1.2],
          [12, 2],
        ],
        { dash: [6, 3] },
      ),
    ),
  ];
}

type Test = (feature: Feature) => boolean;

function on(layers: readonly string[], symbolizer: PaintSymbolizer, test: Test): PaintRule[] {
  return layers.map((dataLayer) => ({ dataLayer, symbolizer, filter: (_zoom, feature) => test(feature) }));
}

const isPolygon: Test = ({ geomType }) => geomType === POLYGON;
const isRiver: Test = ({ geomType, props }) => geomType === LINE && !isTunnel(props);

const fill = (color: string) => new PolygonSymbolizer({ fill: color });

function area(kind: AreaKind, color: string): PaintRule[] {
  return on(LAYERS.areas, fill(color), ({ geomType, props }) => geomType === POLYGON && areaKind(props) === kind);
}

function road(kind: RoadKind, symbolizer: PaintSymbolizer, minzoom: number): PaintRule[] {
  const rules = on(LAYERS.roads, symbolizer, ({ geomType, props }) => geomType === LINE && roadKind(props) === kind);
  return rules.map((rule) => ({ ...rule, minzoom }));
}

function border(level: 2 | 4, symbolizer: PaintSymbolizer): PaintRule[] {
  return on(LAYERS.borders, symbolizer, ({ geomType, props }) => geomType === LINE && borderLevel(props) === level);
}

function river(color: string): LineSymbolizer {
  const wide = exp(1.4, [
    [8, 0.6],
    [12, 1.4],
    [16, 5],
  ]);
  const isWide = ({ props }: Feature) => (props.class ?? props.kind) === 'river';
  return new LineSymbolizer({
    color,
    width: (zoom: number, feature?: Feature) => wide(zoom) * (feature && isWide(feature) ? 1 : 0.5),
    lineCap: 'round',
    lineJoin: 'round',
  });
}

function line(color: string, stops: Stops, { dash }: { dash?: number[] }): LineSymbolizer {
  const width = exp(1.5, stops);
  // Round ends would close the gaps between dashes.
  if (dash) return new LineSymbolizer({ color, width, dash, lineJoin: 'round' });
  return new LineSymbolizer({
    color,
    width,
    opacity: (_zoom: number, feature?: Feature) => (feature && isTunnel(feature.props) ? 0.4 : 1),
    lineCap: 'round',
    lineJoin: 'round',
  });
}
