import L from 'leaflet';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { snapped } from './snap.ts';
import type { Drafting } from './use-drafting.ts';

/** A pointer that moved less than this since it was pressed has clicked. */
const CLICK_PX = 6;

/** Rectangles and circles are dragged out, or set by two clicks; the map then stays where it is. */
const isDragged = ({ draft, isEditing }: Drafting) =>
  !isEditing && (draft.kind === 'rectangle' || draft.kind === 'circle');

/** Mouse, pen and finger on the map: each click sets a point, a drag sets two. Two fingers still move and zoom the map. */
export function useDrawPointer(drafting: Drafting): void {
  const map = useMap();
  const latest = useRef(drafting);
  useLayoutEffect(function keepLatest() {
    latest.current = drafting;
  });
  const { isEditing } = drafting;
  const hasDrag = isDragged(drafting);

  useEffect(
    function click() {
      if (isEditing) return;
      const at = ({ latlng, originalEvent }: L.LeafletMouseEvent) => {
        const isTouch = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch';
        return snapped(map, { lng: latlng.lng, lat: latlng.lat }, latest.current.targets, isTouch);
      };
      const onClick = (event: L.LeafletMouseEvent) => {
        if (!isDragged(latest.current)) latest.current.add(at(event));
      };
      const onMove = (event: L.LeafletMouseEvent) => latest.current.setCursor(at(event));
      const onOut = () => latest.current.setCursor(null);
      map.on('click', onClick).on('mousemove', onMove).on('mouseout', onOut);
      return () => void map.off('click', onClick).off('mousemove', onMove).off('mouseout', onOut);
    },
    [map, isEditing],
  );

  useEffect(
    function dragOut() {
      if (!hasDrag) return;
      const container = map.getContainer();
      map.dragging.disable();
      const fingers = new Set<number>();
      let start: { x: number; y: number } | null = null;
      const at = (event: PointerEvent) => {
        const { lng, lat } = map.mouseEventToLatLng(event);
        return snapped(map, { lng, lat }, latest.current.targets, event.pointerType === 'touch');
      };
      const onDown = (event: PointerEvent) => {
        if (event.button !== 0 || isOnGrip(event)) return;
        fingers.add(event.pointerId);
        if (fingers.size > 1) {
          // The second finger turns it into a pinch.
          if (start && latest.current.draft.points.length === 1) latest.current.step({ do: 'undo' });
          start = null;
          latest.current.setCursor(null);
          return;
        }
        start = { x: event.clientX, y: event.clientY };
        if (latest.current.draft.points.length === 0) latest.current.add(at(event));
      };
      const onMove = (event: PointerEvent) => {
        if (start && fingers.has(event.pointerId)) latest.current.setCursor(at(event));
      };
      const onUp = (event: PointerEvent) => {
        const isLast = fingers.delete(event.pointerId) && fingers.size === 0;
        const [first] = latest.current.draft.points;
        const from = start;
        start = null;
        if (!isLast || !from || !first) return;
        const corner = map.latLngToContainerPoint(L.latLng(first.lat, first.lng + latest.current.world));
        const here = map.mouseEventToContainerPoint(event);
        if (corner.distanceTo(here) >= CLICK_PX) latest.current.add(at(event));
      };
      const onCancel = (event: PointerEvent) => {
        fingers.delete(event.pointerId);
        start = null;
      };
      container.addEventListener('pointerdown', onDown);
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      return () => {
        map.dragging.enable();
        container.removeEventListener('pointerdown', onDown);
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', onCancel);
      };
    },
    [map, hasDrag],
  );

  useEffect(
    function holdMap() {
      const nothing = () => {};
      map.doubleClickZoom.disable();
      map.boxZoom.disable();
      map.keyboard.disable();
      // With somebody listening Leaflet keeps the browser's own menu away.
      map.on('contextmenu', nothing);
      return () => {
        map.doubleClickZoom.enable();
        map.boxZoom.enable();
        map.keyboard.enable();
        map.off('contextmenu', nothing);
      };
    },
    [map],
  );
}

const isOnGrip = ({ target }: Event) => target instanceof Element && target.closest('.wt-grip') !== null;
