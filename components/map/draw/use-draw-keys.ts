import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { distanceM } from '../../../lib/geo/distance.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { formatDistance } from '../../../lib/i18n/format.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { announce } from '../../ui/announcer.tsx';
import { coveredOf, freeBounds } from '../free-area.ts';
import type { Padding } from '../props.ts';
import { gripsOf } from './draft.ts';
import { snapped } from './snap.ts';
import type { Drafting } from './use-drafting.ts';

const STEP_PX = 8;
const LONG_STEP_PX = 64;
/** How long the crosshair has to rest before the distance is said, ms. */
const REST_MS = 600;
const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The keys of drawing. On the map: arrows move a crosshair (while editing, the shape), Enter sets a point and in the same
 * place again finishes. On a point: arrows move it, Delete removes it. Returns where the crosshair is, in pixels.
 */
export function useDrawKeys(drafting: Drafting, padding: Padding): L.Point | null {
  const map = useMap();
  const [crosshair, setCrosshair] = useState<L.Point | null>(null);
  const latest = useRef({ drafting, padding, crosshair });
  useLayoutEffect(function keepLatest() {
    latest.current = { drafting, padding, crosshair };
  });

  useEffect(
    function listen() {
      let resting: ReturnType<typeof setTimeout> | undefined;
      const surface = map.getContainer().parentElement;

      function aim(to: L.Point) {
        const { drafting: now } = latest.current;
        setCrosshair(to);
        const { lng, lat } = map.containerPointToLatLng(to);
        const at = snapped(map, { lng, lat }, now.targets, false);
        now.setCursor(at);
        clearTimeout(resting);
        resting = setTimeout(() => sayDistance(now, at), REST_MS);
      }

      function moveCrosshair([x, y]: readonly [number, number], px: number) {
        const free = freeBounds(map, coveredOf(map, latest.current.padding));
        const from = latest.current.crosshair ?? free.getCenter();
        const to = from.add([x * px, y * px]);
        if (free.contains(to)) return aim(to);
        map.panBy([x * px, y * px], { animate: false });
        aim(from);
      }

      function setPoint() {
        const { drafting: now, crosshair: at, padding: covered } = latest.current;
        if (!at && now.draft.points.length > 0) return now.finish();
        if (!at) return aim(freeBounds(map, coveredOf(map, covered)).getCenter());
        const { lng, lat } = map.containerPointToLatLng(at);
        now.add(snapped(map, { lng, lat }, now.targets, false));
      }

      function onMapKey(event: KeyboardEvent): boolean {
        const { drafting: now } = latest.current;
        const arrow = ARROWS[event.key];
        const px = event.shiftKey ? LONG_STEP_PX : STEP_PX;
        if (arrow && now.isEditing) now.step({ do: 'shift', ...degreesOf(map, arrow, px), isMore: event.repeat });
        else if (arrow) moveCrosshair(arrow, px);
        else if (event.key === 'Enter' || event.key === ' ') now.isEditing ? now.finish() : setPoint();
        else if ((event.key === 'Backspace' || event.key === 'Delete') && !now.isEditing) now.removeLast();
        else if (event.key === '+' || event.key === '=') map.zoomIn();
        else if (event.key === '-') map.zoomOut();
        else return false;
        return true;
      }

      function onGripKey(event: KeyboardEvent, index: number): boolean {
        const { drafting: now } = latest.current;
        const arrow = ARROWS[event.key];
        const grip = gripsOf(now.draft)[index];
        if (arrow && grip) {
          const { byLng, byLat } = degreesOf(map, arrow, event.shiftKey ? LONG_STEP_PX : STEP_PX);
          const to = { lng: grip.lng + byLng, lat: grip.lat + byLat };
          now.step({ do: 'move', index, to, isMore: event.repeat });
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
          now.remove(index);
          map.getContainer().focus({ preventScroll: true });
        } else if (event.key === 'Enter' && now.isEditing) now.finish();
        else return false;
        return true;
      }

      function onKey(event: KeyboardEvent) {
        const { target } = event;
        const isOurs = target === document.body || (target instanceof Node && surface?.contains(target));
        if (!isOurs || event.isComposing || event.altKey) return;
        if (target instanceof Element && target.closest('input, textarea, select')) return;
        // What this key does is said, not how far the one before went.
        clearTimeout(resting);
        const grip = target instanceof HTMLElement ? target.dataset.grip : undefined;
        const isOnMap = target === document.body || target === map.getContainer();
        const isDone =
          onAnyKey(event, latest.current.drafting) ||
          (grip !== undefined ? onGripKey(event, Number(grip)) : isOnMap && onMapKey(event));
        if (!isDone) return;
        event.preventDefault();
        event.stopPropagation();
      }

      const hide = () => setCrosshair(null);
      window.addEventListener('keydown', onKey, true);
      map.on('mousemove', hide);
      return () => {
        clearTimeout(resting);
        window.removeEventListener('keydown', onKey, true);
        map.off('mousemove', hide);
      };
    },
    [map],
  );
  return crosshair;
}

/** Escape, undo and redo work wherever the focus is in the map. */
function onAnyKey(event: KeyboardEvent, drafting: Drafting): boolean {
  if (event.key === 'Escape') {
    drafting.cancel();
    return true;
  }
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && !isRedo) return false;
  drafting.step({ do: isRedo ? 'redo' : 'undo' });
  return true;
}

/** How far a step on the screen goes in degrees, in the middle of the map. */
function degreesOf(map: L.Map, [x, y]: readonly [number, number], px: number): { byLng: number; byLat: number } {
  const from = map.getSize().divideBy(2);
  const [a, b] = [map.containerPointToLatLng(from), map.containerPointToLatLng(from.add([x * px, y * px]))];
  return { byLng: b.lng - a.lng, byLat: b.lat - a.lat };
}

function sayDistance({ draft, locale }: Drafting, at: LngLat): void {
  const last = draft.points.at(-1);
  if (last) announce(wordsOf(locale).draw.said.far(formatDistance(distanceM(last, at), locale)));
}
