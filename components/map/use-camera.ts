import L from 'leaflet';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapView } from '../../lib/domain/map-view.ts';
import { bboxOf, isInside } from '../../lib/geo/bbox.ts';
import { pointsOf } from '../../lib/map/reduce.ts';
import type { Camera, CameraTarget, DrawnLayer } from '../../lib/map/state.ts';
import { HOME } from './home.ts';
import { type Aim, aimAtBox, aimAtPoint } from './move.ts';
import type { Padding } from './props.ts';
import { viewOf } from './view-of.ts';

interface CameraOptions {
  map: L.Map | null;
  camera: Camera | null;
  layers: DrawnLayer[];
  replayKeys: ReadonlySet<string>;
  padding: Padding;
  onViewChange(view: MapView): void;
}

export interface CameraControl {
  /** The user moved the map since the camera last did. */
  hasMoved: boolean;
  /** Something is drawn, and nothing of it is in view; or a move was held back while the user dragged. */
  isAway: boolean;
  /** Shows what is drawn, or the move that was held back. */
  showResults(): void;
  goHome(): void;
  goTo(at: { lng: number; lat: number }, zoom: number): void;
  forgetMove(): void;
}

/**
 * Moves the map as the conversation says: once per camera key, at once for keys that were there at load, never while
 * the user drags. Reports the view after every move.
 */
export function useCamera({ map, camera, layers, replayKeys, padding, onViewChange }: CameraOptions): CameraControl {
  const [hasMoved, setMoved] = useState(false);
  const [isAway, setAway] = useState(false);
  const handled = useRef(new Set<string>());
  const held = useRef<CameraTarget | null>(null);
  const before = useRef<Aim[]>([]);
  const isDriving = useRef(false);
  const latest = useRef({ layers, padding, onViewChange });
  useLayoutEffect(function keepLatest() {
    latest.current = { layers, padding, onViewChange };
  });

  const drive = useCallback(
    function drive(aim: Aim, isInstant: boolean) {
      if (!map) return;
      isDriving.current = true;
      setMoved(false);
      if (isInstant || document.hidden || prefersStill()) {
        map.setView(aim.center, aim.zoom, { animate: false });
        isDriving.current = false;
        return;
      }
      map.once('moveend', () => {
        isDriving.current = false;
      });
      map.flyTo(aim.center, aim.zoom, { duration: 0.9, easeLinearity: 0.3 });
    },
    [map],
  );

  const follow = useCallback(
    function follow(target: CameraTarget, isInstant: boolean) {
      if (!map) return;
      const present = { center: map.getCenter(), zoom: map.getZoom() };
      const aim = aimOf(map, target, { ...latest.current, before: before.current, isReplay: isInstant });
      if (target.to === 'back') before.current.pop();
      else before.current = [...before.current.slice(-19), present];
      drive(aim, isInstant);
    },
    [map, drive],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new key moves the map; a new render with it does not
  useEffect(
    function moveOncePerKey() {
      if (!map || !camera) return;
      const isReplay = replayKeys.has(camera.key);
      if (!isReplay && handled.current.has(camera.key)) return;
      handled.current.add(camera.key);
      if (!isReplay && isDragging()) {
        held.current = camera.target;
        setAway(true);
        return;
      }
      follow(camera.target, isReplay);
    },
    [map, camera?.key, follow],
  );

  useEffect(
    function reportMoves() {
      if (!map) return;
      let size = map.getSize();
      const report = () => {
        const view = viewOf(map, latest.current.padding);
        latest.current.onViewChange(view);
        // A pane that changed its width moved the map, not its reader.
        if (!isDriving.current && size.equals(map.getSize())) setMoved(true);
        size = map.getSize();
        const points = latest.current.layers.filter((layer) => !layer.hidden).flatMap(pointsOf);
        setAway(held.current !== null || (points.length > 0 && !points.some((point) => isInside(point, view.bbox))));
      };
      report();
      setMoved(false);
      map.on('moveend', report);
      return () => void map.off('moveend', report);
    },
    [map],
  );

  useEffect(
    function beginUncovered() {
      // A sheet is measured after the map has begun: what home shows belongs above it.
      const isCovered = padding.left + padding.right + padding.top + padding.bottom > 0;
      if (!map || !isCovered || handled.current.size > 0 || !map.getCenter().equals(L.latLng(HOME.center))) return;
      drive(aimAtPoint(map, L.latLng(HOME.center), HOME.zoom, padding), true);
    },
    [map, padding, drive],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: covering more or less of the map changes what it shows
  useEffect(
    function reportNewPadding() {
      if (map) latest.current.onViewChange(viewOf(map, padding));
    },
    [map, padding.left, padding.right, padding.top, padding.bottom],
  );

  return {
    hasMoved,
    isAway: isAway && layers.length > 0,
    forgetMove: () => setMoved(false),
    showResults() {
      const target = held.current;
      held.current = null;
      setAway(false);
      const box = bboxOf(layers.filter((layer) => !layer.hidden).flatMap(pointsOf));
      if (target) follow(target, false);
      else if (box) follow({ to: 'bounds', bbox: box }, false);
    },
    goHome: () => follow({ to: 'home' }, false),
    goTo: (center, zoom) => follow({ to: 'point', center, zoom }, false),
  };
}

interface Surroundings {
  layers: DrawnLayer[];
  padding: Padding;
  before: Aim[];
  isReplay: boolean;
}

function aimOf(map: L.Map, target: CameraTarget, { layers, padding, before, isReplay }: Surroundings): Aim {
  const home = () => aimAtPoint(map, L.latLng(HOME.center), HOME.zoom, padding);
  switch (target.to) {
    case 'point':
      return aimAtPoint(map, L.latLng(target.center), target.zoom, padding);
    case 'bounds':
      return aimAtBox(map, target.bbox, padding);
    case 'home':
      return home();
    case 'back': {
      const last = before.at(-1);
      // At load nobody knows the view before; what is drawn is the best that the messages say.
      const box = bboxOf(layers.flatMap(pointsOf));
      return last && !isReplay ? last : box ? aimAtBox(map, box, padding) : home();
    }
    default:
      return target satisfies never;
  }
}

/** Leaflet marks the page while a drag goes on. */
function isDragging(): boolean {
  return document.body.classList.contains('leaflet-dragging');
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
