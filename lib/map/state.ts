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
}

export interface MarkerLayer extends LayerBase {
  kind: 'marker';
  at: LngLat;
  /** The number on the marker and on its card: the order the model saw, from 1. */
  number?: number;
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

export type Layer = MarkerLayer | PathLayer | AreaLayer | HeatLayer;

export type CameraTarget =
  | { to: 'point'; center: LngLat; zoom: number }
  /** isMinor: the map stays where it is if the whole box is already visible. */
  | { to: 'bounds'; bbox: BBox; isMinor?: true }
  /** Where the map was before the last camera move. */
  | { to: 'back' }
  /** The start view. */
  | { to: 'home' };

/** The raster basemaps a site may offer, in menu order. Dark mode may invert drawn maps, not photographs. */
export const RASTERS = {
  streets: { isInvertible: true },
  satellite: { isInvertible: false },
} as const satisfies Record<string, { isInvertible: boolean }>;
export type RasterId = keyof typeof RASTERS;
export const RASTER_IDS = Object.keys(RASTERS) as RasterId[];

/** auto: the site's street map if it has one, else the embedded map. */
export type BasemapId = 'auto' | 'vector' | RasterId;
export const BASEMAP_IDS: readonly BasemapId[] = ['auto', 'vector', ...RASTER_IDS];

/** What one tool call does to the map. */
export type MapEffect =
  | { do: 'show'; layers: Layer[] }
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
export type DrawnLayer = Layer & { messageId: string; callId: string };

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
  highlighted: string | null;
  canUndo: boolean;
  canRedo: boolean;
}
