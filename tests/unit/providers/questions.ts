import type { PlacesQuery, RouteQuery } from '../../../lib/domain/ports.ts';
import { NOW } from './replay.ts';

/** Tian'anmen, WGS-84; in AMap roughly 116.403672,39.910630. */
export const GATE = { lng: 116.3974, lat: 39.9092 };

export const DRIVE: RouteQuery = {
  from: GATE,
  to: { lng: 116.4174, lat: 39.914 },
  via: [],
  mode: 'drive',
  avoid: [],
  alternatives: 2,
  locale: 'zh',
};

export const CAFES: PlacesQuery = {
  category: 'cafe',
  area: { kind: 'around', center: GATE, radiusM: 2000 },
  sort: 'distance',
  limit: 10,
  locale: 'zh',
  now: new Date(NOW),
};
