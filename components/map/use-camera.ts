import L from 'leaflet';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapView } from '../../lib/domain/map-view.ts';
import { bboxOf, isInside } from '../../lib/geo/bbox.ts';
import type { BBox, LngLat } from '../../lib/geo/lng-lat.ts';
import { pointsOf } from '../../lib/map/points-of.ts';
import type { Camera, CameraTarget, DrawnLayer } from '../../lib/map/state.ts';
import { type Aim, aimAtPoint } from './aim.ts';
import { aimOf, isShown } from './aim-of.ts';
import { isAwayNow, isDragging } from './away.ts';
import { coveredOf, isPointFree } from './free-area.ts';
import type { HomeView } from './home.ts';
import type { ViewMemory } from './kept-views.ts';
import type { Padding } from './props.ts';
import { useDrive } from './use-drive.ts';
import { useFirstView } from './use-first-view.ts';
import { useKeepClear } from './use-keep-clear.ts';
import { useKeptView } from './use-kept-view.ts';
import { useReaderMoves } from './use-reader-moves.ts';
import { viewOf } from './view-of.ts';

interface CameraOptions {
  map: L.Map | null;
  camera: Camera | null;
  layers: DrawnLayer[];
  replayKeys: ReadonlySet<string>;
  /** Keys that move nothing: of what the reader drew. */
  stillKeys: ReadonlySet<string> | undefined;
  isDrawing: boolean;
  home: HomeView;
  padding: Padding;
  isLegendOpen: boolean;
  memory?: ViewMemory | undefined;
  /** The question being answered, or answered last. */
  turn: string | null;
  isAnswering: boolean;
  onViewChange(view: MapView): void;
}

const BY_READER = { isByReader: true };

export interface CameraControl {
  /** The user has moved the map since the camera last did. */
  hasMoved: boolean;
  /** Nothing of what is drawn is in view, or not all of what a held-back move would show. */
  isAway: boolean;
  /** Shows what is drawn, or makes the move that was held back. */
  showResults(): void;
  goHome(): void;
  goTo(at: LngLat, zoom: number): void;
  /** Brings a point to the middle of the free area, unless it is well within that. `drawn`: what the reader has just drawn around it; it stays clear of panels. */
  reveal(at: LngLat, drawn?: BBox): void;
  forgetMove(): void;
}

/**
 * Moves the map as the conversation says: once per camera key, at once for keys present at load, never while the user
 * drags, nor by itself in an answer during which the user moved the map. As long as the user leaves it alone, what is
 * shown stays clear of panels that open. Reports the view after every move.
 */
export function useCamera(options: CameraOptions): CameraControl {
  const { map, camera, layers, replayKeys, home, padding, isDrawing } = options;
  const [isAway, setAway] = useState(false);
  const handled = useRef(new Set<string>());
  const held = useRef<CameraTarget | null>(null);
  const framed = useRef<CameraTarget | null>(null);
  const before = useRef<Aim[]>([]);
  const lastAnswer = useRef<string | null>(null);
  const latest = useRef(options);
  useLayoutEffect(function keepLatest() {
    latest.current = options;
  });

  const reader = useReaderMoves(map, options);
  const keeper = useKeptView(map, { ...options, cameraKey: camera?.key ?? '' });
  const drive = useDrive(map, function letGo() {
    framed.current = null;
    keeper.movedBy('reader');
    reader.onMove();
  });

  useEffect(
    function leaveToDrawing() {
      if (isDrawing) framed.current = null;
    },
    [isDrawing],
  );

  const follow = useCallback(
    function follow(
      target: CameraTarget,
      { isInstant = false, answer = null as string | null, isByReader = false } = {},
    ) {
      if (!map) return;
      const covered = coveredOf(map, latest.current.padding);
      held.current = null;
      framed.current = target;
      if (target.to === 'bounds' && target.isMinor && isShown(map, target, covered)) return;
      keeper.movedBy(isByReader ? 'reader' : 'answer');
      const present = { center: map.getCenter(), zoom: map.getZoom() };
      const aim = aimOf(map, target, { ...latest.current, covered, before: before.current, isReplay: isInstant });
      if (target.to === 'back') before.current.pop();
      // An answer's results arrive in steps but are one move, as they are one step back.
      else if (answer === null || answer !== lastAnswer.current)
        before.current = [...before.current.slice(-19), present];
      lastAnswer.current = answer;
      reader.forget();
      drive(aim, isInstant);
    },
    [map, drive, reader.forget, keeper],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new key moves the map; a new render with it does not
  useEffect(
    function moveOncePerKey() {
      if (!map || !camera) return;
      const isReplay = replayKeys.has(camera.key);
      if (!isReplay && handled.current.has(camera.key)) return;
      handled.current.add(camera.key);
      if (!isReplay && latest.current.stillKeys?.has(camera.key)) return;
      if (isReplay && keeper.isFirst() && keeper.kept?.cameraKey === camera.key) return;
      const isReaders =
        isDragging() || latest.current.isDrawing || (!camera.isAsked && reader.hasMovedIn(latest.current.turn));
      if (isReplay || !isReaders)
        return follow(camera.target, { isInstant: isReplay, answer: camera.isAsked ? null : camera.messageId });
      held.current = camera.target;
      setAway(isAwayNow(map, latest.current, held.current));
    },
    [map, camera?.key, follow],
  );

  useEffect(
    function reportMoves() {
      if (!map) return;
      const report = () => {
        latest.current.onViewChange(viewOf(map, latest.current.padding));
        reader.onMoved();
        keeper.onMoved();
        setAway(isAwayNow(map, latest.current, held.current));
      };
      report();
      map.on('moveend', report);
      return () => void map.off('moveend', report);
    },
    [map, reader.onMoved, keeper],
  );

  useEffect(
    function reportNewPadding() {
      if (map) latest.current.onViewChange(viewOf(map, padding));
    },
    [map, padding],
  );

  useFirstView(map, { home, kept: keeper.kept, padding, isFirst: keeper.isFirst }, drive);

  useKeepClear(map, options, function clear(isInstant) {
    const target = framed.current;
    if (!map || !target) return;
    const covered = coveredOf(map, padding);
    if (!isShown(map, target, covered))
      drive(aimOf(map, target, { ...options, covered, before: [], isReplay: true }), isInstant);
  });

  return {
    hasMoved: reader.hasMoved,
    isAway: isAway && layers.length > 0,
    forgetMove: reader.forget,
    showResults() {
      const box = bboxOf(layers.filter((layer) => !layer.hidden).flatMap(pointsOf));
      const target: CameraTarget | null = held.current ?? (box && { to: 'bounds', bbox: box });
      setAway(false);
      if (target) follow(target, BY_READER);
    },
    goHome() {
      follow({ to: 'home' }, BY_READER);
      reader.claim();
    },
    goTo(center, zoom) {
      follow({ to: 'point', center, zoom }, BY_READER);
      reader.claim();
    },
    reveal(at, drawn) {
      if (!map) return;
      if (drawn) framed.current = { to: 'bounds', bbox: drawn };
      // The map is on its way to a view that shows it.
      if (framed.current?.to === 'bounds' && isInside(at, framed.current.bbox)) return;
      const covered = coveredOf(map, padding);
      if (isPointFree(map, at, covered)) return;
      const zoom = Math.round(map.getZoom());
      keeper.movedBy('reader');
      drive(aimAtPoint(map, L.latLng(at), zoom, covered), false);
      framed.current = { to: 'point', center: at, zoom };
      reader.claim();
    },
  };
}
