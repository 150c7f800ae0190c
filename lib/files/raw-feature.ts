import type { AnyGeometry } from '../geo/point-of-geometry.ts';

/**
 * A feature as a reader found it: a GeoJSON geometry whose positions may have a height (metres) and, if isTimed, a time
 * (Unix ms) behind longitude and latitude; NaN where either is unknown. geometry null: it has no position.
 */
export interface RawFeature {
  name: string;
  /** What the file says about it besides. */
  note?: string;
  geometry: AnyGeometry | null;
  isTimed?: boolean;
  /** Of a point: Unix ms. */
  time?: number;
  /** How the report refers to it: the line of a table, the number of a feature. */
  where: string;
}
