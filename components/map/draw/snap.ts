import L from 'leaflet';
import { type LngLat, nearLng } from '../../../lib/geo/lng-lat.ts';
import { pointsOf } from '../../../lib/map/points-of.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';

/** As near as this, a point means the one that is there; a finger is less exact than a mouse. */
const REACH_PX = { mouse: 10, touch: 18 };
/** With more corners and markers than this on the map, none attracts: there would be one everywhere. */
const MOST_TARGETS = 5_000;

/** The corners and markers that a new point may mean: of everything drawn but hidden, heat and the shape being edited. */
export function snapTargets(layers: readonly DrawnLayer[], editedRef: string | null): LngLat[] {
  const targets = layers.flatMap((layer) =>
    // A circle has no corners.
    layer.ref === editedRef || layer.kind === 'heat'
      ? []
      : layer.kind === 'area' && layer.circle
        ? [layer.circle.center]
        : pointsOf(layer),
  );
  return targets.length > MOST_TARGETS ? [] : targets;
}

/** The nearest target within reach of a place on the map, in the copy of the world around it; else the place itself. */
export function snapped(map: L.Map, at: LngLat, targets: readonly LngLat[], isTouch: boolean): LngLat {
  const here = map.latLngToContainerPoint(L.latLng(at.lat, at.lng));
  let nearest = at;
  let reach = isTouch ? REACH_PX.touch : REACH_PX.mouse;
  for (const target of targets) {
    const near = { lng: nearLng(target.lng, at.lng), lat: target.lat };
    const distance = here.distanceTo(map.latLngToContainerPoint(L.latLng(near.lat, near.lng)));
    if (distance < reach) [nearest, reach] = [near, distance];
  }
  return nearest;
}
