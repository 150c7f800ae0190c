import type { Label } from '../domain/label.ts';
import type { BBox, LngLat } from '../geo/lng-lat.ts';

interface LayerBase {
  /** Short reference, unique in the conversation: p3 (place), r1 (route), a2 (area), l1 (line), w1 (weather). */
  ref: string;
  label: Label;
  /** A second line for the popup. */
  note?: Label;
  hidden?: boolean;
  color?: string;
  /** The name of the file it came from with others. */
  file?: string;
}

export interface MarkerLayer extends LayerBase {
  kind: 'marker';
  at: LngLat;
  /** The number on the marker and on its card: the order the model saw, from 1. */
  number?: number;
  /** One of several that a question is about: its number is shown as a letter. */
  isLettered?: true;
  /** What is drawn inside the marker: a weather glyph or a category. */
  icon?: string;
  /** Short text beside the marker, e.g. "21°". */
  badge?: string;
  /**
   * The zoom that shows it with its surroundings if the answer shows nothing else: 4 for a country, 15 for a street.
   */
  zoom?: number;
}

export interface PathLayer extends LayerBase {
  kind: 'path';
  path: LngLat[];
  /** 'estimate' is drawn dashed: a great circle, not a road. */
  style: 'route' | 'estimate' | 'alternative' | 'line';
  /** What it leads to, in order: a day of a trip. A stop with a marker has its ref. */
  stops?: { ref?: string; at: LngLat; label: Label }[];
}

export interface AreaLayer extends LayerBase {
  kind: 'area';
  /** Outer ring first, then holes; open rings (the last point does not repeat the first). */
  rings: LngLat[][];
  /** Set for a circle. */
  circle?: { center: LngLat; radiusM: number };
}

export interface HeatLayer extends LayerBase {
  kind: 'heat';
  points: LngLat[];
}

/** Many shapes of a file as one thing, drawn on a canvas. */
export interface CollectionLayer extends LayerBase {
  kind: 'collection';
  points: LngLat[];
  lines: LngLat[][];
  /** Of each area its rings, as in AreaLayer. */
  areas: LngLat[][][];
  /** How many shapes the file has: there may be more than are here. */
  count: number;
  /** The hash of the file's content, under which the browser may have all of it. */
  whole: string;
}

export type Layer = MarkerLayer | PathLayer | AreaLayer | HeatLayer | CollectionLayer;

export type CameraTarget =
  | { to: 'point'; center: LngLat; zoom: number }
  /** isMinor: the map stays where it is if the whole box is already visible. */
  | { to: 'bounds'; bbox: BBox; isMinor?: true }
  /** Where the map was before the last camera move. */
  | { to: 'back' }
  /** The start view. */
  | { to: 'home' };

/** How the picture tiles of a basemap are drawn. Dark mode may invert drawn maps, not photographs. */
interface RasterKind {
  isInvertible: boolean;
  /** Tiles of China's shifted datum are put where they belong. */
  isShifted?: true;
}

/** The basemaps of picture tiles that come from a template, in menu order; each has its two variables. */
export const RASTERS = {
  streets: { isInvertible: true },
  satellite: { isInvertible: false },
  amap: { isInvertible: true, isShifted: true },
} as const satisfies Record<string, RasterKind>;
export type RasterId = keyof typeof RASTERS;
export const RASTER_IDS = Object.keys(RASTERS) as RasterId[];

/** All basemaps of tiles a site may offer. Besides templates: vector tiles, and China's national map by its key. */
export type TilesId = RasterId | 'vector_tiles' | 'tianditu' | 'tianditu_satellite';

/** auto: the site's own map if it has one (lib/map/basemaps.ts), else the embedded one, which is called vector. */
export type BasemapId = 'auto' | 'vector' | TilesId;
export const BASEMAP_IDS: readonly BasemapId[] = [
  'auto',
  'vector',
  'vector_tiles',
  ...RASTER_IDS,
  'tianditu',
  'tianditu_satellite',
];

/** What one tool call does to the map. */
export type MapEffect =
  | { do: 'show'; layers: Layer[] }
  /** Places that a question is about, shown as long as it is open. */
  | { do: 'ask'; markers: MarkerLayer[] }
  /** Points the answer is about but does not draw. */
  | { do: 'name'; points: LngLat[] }
  /** Another geometry for a layer that keeps its place, colour and visibility; shown if it is not there. */
  | { do: 'reshape'; layer: Layer }
  | { do: 'remove'; refs: string[] }
  | { do: 'set-hidden'; refs: string[]; hidden: boolean }
  | { do: 'rename'; ref: string; name: string }
  | { do: 'restyle'; refs: string[]; color: string }
  | { do: 'heat'; on: boolean; layer?: HeatLayer }
  | { do: 'highlight'; ref: string }
  | { do: 'clear' }
  | { do: 'undo' }
  | { do: 'redo' }
  /** The view itself was asked for. */
  | { do: 'camera'; target: CameraTarget }
  | { do: 'basemap'; id: BasemapId };

/** One tool call's effects, with where they came from. */
export interface MapStep {
  messageId: string;
  callId: string;
  effects: MapEffect[];
}

/** A layer with its origin: the message and tool call that drew it. */
export type DrawnLayer = Layer & {
  messageId: string;
  callId: string;
  /** Of a marker that stands for several of one place: the refs of the others. */
  also?: string[];
};

export interface Camera {
  /** The tool call that moved it; the map flies once per key and never on a replay. */
  key: string;
  /** The answer the call belongs to. */
  messageId: string;
  target: CameraTarget;
  /** The call asked for this very view, which takes precedence over everything its answer draws. */
  isAsked: boolean;
  /** What the answer names without drawing; included in the target. */
  named: LngLat[];
}

export interface MapState {
  layers: DrawnLayer[];
  camera: Camera | null;
  basemap: BasemapId;
  /** The tool call that chose the basemap. */
  basemapKey: string | null;
  highlighted: string | null;
  /** The candidates of an open question. */
  asked: DrawnLayer[];
  canUndo: boolean;
  canRedo: boolean;
}
