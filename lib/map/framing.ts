import { bboxOf, centerOf, isInside, widthOf } from '../geo/bbox.ts';
import type { BBox, LngLat } from '../geo/lng-lat.ts';
import { pointsOf } from './points-of.ts';
import type { Camera, CameraTarget, DrawnLayer, MapEffect, MapState, MapStep } from './state.ts';

/** A box narrower than this, in degrees, counts as one point: about 100 m. */
const POINT_DEG = 0.001;

/**
 * What the camera shows after a tool call: everything that the answer has drawn so far and still shows, and what it
 * names without drawing. A call that asks for a view gets it, and keeps it for the rest of its answer. Calls that only
 * change how things look (hide, remove, undo) leave the camera alone. `state` is the map with the call's effects.
 */
export function cameraAfter(state: Pick<MapState, 'camera' | 'layers'>, step: MapStep): Camera | null {
  const { camera, layers } = state;
  const { messageId, callId: key, effects } = step;
  const asked = effects.findLast((effect) => effect.do === 'camera');
  if (asked) return { key, messageId, target: asked.target, isAsked: true, named: [] };

  const before = camera?.messageId === messageId ? camera : null;
  const isDrawing = effects.some(draws);
  const added = effects.flatMap((effect) => namedBy(effect, layers));
  if (before?.isAsked || !(isDrawing || added.length > 0)) return camera;

  const named = [...(before?.named ?? []), ...added];
  const own = layers.filter((layer) => layer.messageId === messageId && !layer.hidden);
  const target = frameOf(own, named);
  if (!target) return camera;
  const isLook = own.length === 0 && !effects.some((effect) => effect.do === 'name');
  const shown = isLook ? lookAt(added, camera?.target) : target;
  const next: Camera = { key, messageId, target: shown ?? target, isAsked: false, named };
  // What already lies within the frame moves nothing.
  return before && isSame(before.target, next.target) ? { ...before, named } : next;
}

/** The view that holds everything; a single point has its own zoom, if it set one. */
function frameOf(layers: readonly DrawnLayer[], named: readonly LngLat[]): CameraTarget | null {
  const bbox = bboxOf([...layers.flatMap(pointsOf), ...named]);
  if (!bbox) return null;
  const zooms = layers.flatMap((layer) => (layer.kind === 'marker' && layer.zoom !== undefined ? [layer.zoom] : []));
  if (!isPoint(bbox) || zooms.length === 0) return { to: 'bounds', bbox };
  return { to: 'point', center: centerOf(bbox), zoom: Math.min(...zooms) };
}

/** Things drawn earlier are looked at within the view that showed them; the camera moves only if they have left it. */
function lookAt(points: readonly LngLat[], last: CameraTarget | undefined): CameraTarget | null {
  const bbox = bboxOf(points);
  if (!bbox) return null;
  const isWithin = last?.to === 'bounds' && points.every((point) => isInside(point, last.bbox));
  return { to: 'bounds', bbox: isWithin ? last.bbox : bbox, isMinor: true };
}

/** Whether a box is too small to be shown as a box. */
export function isPoint(box: BBox): boolean {
  return box[3] - box[1] < POINT_DEG && widthOf(box) < POINT_DEG;
}

function draws(effect: MapEffect): boolean {
  return (effect.do === 'show' && effect.layers.length > 0) || (effect.do === 'heat' && effect.on);
}

function namedBy(effect: MapEffect, layers: readonly DrawnLayer[]): LngLat[] {
  if (effect.do === 'name') return effect.points;
  if (effect.do !== 'highlight') return [];
  return layers.filter((layer) => layer.ref === effect.ref && !layer.hidden).flatMap(pointsOf);
}

const isSame = (a: CameraTarget, b: CameraTarget) => JSON.stringify(a) === JSON.stringify(b);
