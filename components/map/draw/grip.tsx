import { useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { type DragHandlers, listenToDrag } from './listen-to-drag.ts';
import { useMovingAnchor } from './use-moving-anchor.ts';

/** Above everything else on the map. */
const LIFT = 20_000;

interface Props extends DragHandlers {
  at: LngLat;
  label: string;
  look: 'corner' | 'between';
  isChosen?: boolean;
  /** Its number, for the keys. */
  index?: number;
  onFocus?(): void;
  /** Right click. */
  onRemove?(): void;
}

/** A point of a draft that can be taken hold of: a button, 44 px around for a finger. */
export function Grip({ at, label, look, isChosen, index, onFocus, onRemove, onDrag, onPress }: Props) {
  const map = useMap();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef<DragHandlers>({ onDrag, onPress });
  useLayoutEffect(function keepLatest() {
    latest.current = { onDrag, onPress };
  });
  const anchor = useMovingAnchor(at, LIFT);

  useEffect(
    function letDrag() {
      if (!button.current) return;
      return listenToDrag(map, button.current, {
        onDrag: (...moved) => latest.current.onDrag(...moved),
        onPress: () => latest.current.onPress(),
      });
    },
    [map],
  );

  return createPortal(
    <button
      ref={button}
      type="button"
      aria-label={label}
      data-grip={look === 'corner' ? index : undefined}
      className={`wt-grip wt-grip--${look}${isChosen ? ' is-chosen' : ''}`}
      onFocus={onFocus}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onRemove?.();
      }}
    />,
    anchor,
  );
}
