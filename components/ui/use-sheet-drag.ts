'use client';

import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { beginDrag, type Drag } from './sheet-drag.ts';
import type { Snap } from './sheet-snap.ts';
import { mayDragFrom } from './sheet-touch.ts';

/** From here on it is clear which way a finger goes; browsers begin to scroll a little later. */
const DIRECTION_PX = 3;

interface Settings {
  pane: RefObject<HTMLElement | null>;
  snap: Snap;
  onSnap(snap: Snap): void;
  /** The handle was pressed, not dragged. */
  onPress(): void;
}

/** The sheet follows a finger on its handle, and one on its content where that has nothing left to scroll. */
export function useSheetDrag({ pane, snap, onSnap, onPress }: Settings) {
  const drag = useRef<Drag | null>(null);
  const latest = useRef({ snap, onSnap });
  latest.current = { snap, onSnap };

  useEffect(
    function dragByContent() {
      const sheet = pane.current;
      if (!sheet) return;
      let start: { x: number; y: number; target: Element } | null = null;
      let held: Drag | null = null;

      const onStart = ({ touches, target }: TouchEvent) => {
        const [finger] = touches;
        held?.cancel();
        held = null;
        const isOne = touches.length === 1 && finger && target instanceof Element;
        start = isOne && isSheet(sheet) ? { x: finger.clientX, y: finger.clientY, target } : null;
      };
      const onMove = (event: TouchEvent) => {
        const [finger] = event.touches;
        if (!start || !finger) return;
        if (!held) {
          const [right, down] = [finger.clientX - start.x, finger.clientY - start.y];
          if (Math.max(Math.abs(right), Math.abs(down)) < DIRECTION_PX) return;
          const isUpright = Math.abs(down) > Math.abs(right);
          // Once the browser scrolls, it does not let go of the finger.
          if (!isUpright || !event.cancelable || !mayDragFrom(start.target, sheet, down, latest.current.snap)) {
            start = null;
            return;
          }
          held = beginDrag(sheet, start.y, event.timeStamp);
        }
        event.preventDefault();
        held.move(finger.clientY, event.timeStamp);
      };
      const onEnd = (event: TouchEvent) => {
        if (held) latest.current.onSnap(held.end(event.timeStamp));
        held = null;
        start = null;
      };
      const onCancel = () => {
        held?.cancel();
        held = null;
        start = null;
      };
      sheet.addEventListener('touchstart', onStart, { passive: true });
      sheet.addEventListener('touchmove', onMove, { passive: false });
      sheet.addEventListener('touchend', onEnd);
      sheet.addEventListener('touchcancel', onCancel);
      return () => {
        sheet.removeEventListener('touchstart', onStart);
        sheet.removeEventListener('touchmove', onMove);
        sheet.removeEventListener('touchend', onEnd);
        sheet.removeEventListener('touchcancel', onCancel);
      };
    },
    [pane],
  );

  const release = (event: PointerEvent) => {
    const now = drag.current;
    drag.current = null;
    if (!now) return;
    if (now.hasMoved()) onSnap(now.end(event.timeStamp));
    else onPress();
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!pane.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = beginDrag(pane.current, event.clientY, event.timeStamp);
    },
    onPointerMove: (event: PointerEvent) => drag.current?.move(event.clientY, event.timeStamp),
    onPointerUp: release,
    onPointerCancel: release,
  };
}

/** A column beside the map cannot be dragged. */
const isSheet = (sheet: HTMLElement) => sheet.querySelector('.sheet-handle')?.checkVisibility?.() ?? false;
