'use client';

import { type PointerEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { usePreferences } from './preferences.tsx';
import { useTouch } from './use-media.ts';

const SNAPS = ['peek', 'half', 'full'] as const;
export type Snap = (typeof SNAPS)[number];

/** A finger that moved less than this pressed the handle. */
const PRESS_PX = 6;

interface Props {
  snap: Snap;
  onSnap(snap: Snap): void;
  /** The part that stays visible in 'peek'. */
  dock: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/** The conversation's pane: a column on wide screens, a sheet with three heights on phones. */
export function Sheet({ snap, onSnap, dock, children }: Props) {
  const { t } = usePreferences();
  const isTouch = useTouch();
  const pane = useRef<HTMLElement | null>(null);
  const drag = useRef<{ y: number; height: number; moved: boolean } | null>(null);

  useEffect(
    function measureDock() {
      const inner = dock.current;
      if (!inner) return;
      const observer = new ResizeObserver(() =>
        pane.current?.style.setProperty('--dock-height', `${inner.offsetHeight}px`),
      );
      observer.observe(inner);
      return () => observer.disconnect();
    },
    [dock],
  );

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (!pane.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: pane.current.offsetHeight, moved: false };
  };

  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (!from || !pane.current) return;
    if (Math.abs(event.clientY - from.y) > PRESS_PX) from.moved = true;
    if (!from.moved) return;
    pane.current.dataset.dragging = '';
    pane.current.style.height = `${from.height + from.y - event.clientY}px`;
  };

  const onPointerUp = () => {
    const from = drag.current;
    drag.current = null;
    if (!from || !pane.current) return;
    const { offsetHeight } = pane.current;
    delete pane.current.dataset.dragging;
    pane.current.style.height = '';
    if (from.moved) onSnap(nearest(offsetHeight, window.innerHeight));
    else onSnap(SNAPS[(SNAPS.indexOf(snap) + 1) % SNAPS.length] ?? 'half');
  };

  return (
    <main
      ref={pane}
      id="chat-pane"
      className="chat-pane"
      data-snap={snap}
      // A touch screen's keyboard appears only when the user presses the box.
      data-focus-home={isTouch ? '[role="log"]' : '#message'}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={`${t.layout.sheet}: ${t.layout[snap]}`}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1, Enter: 1, ' ': 1 }[event.key];
          if (!step) return;
          event.preventDefault();
          const isArrow = event.key.startsWith('Arrow');
          const at = SNAPS.indexOf(snap) + step;
          onSnap(SNAPS[isArrow ? Math.max(0, Math.min(2, at)) : at % SNAPS.length] ?? 'half');
        }}
      >
        <span aria-hidden />
      </button>
      {children}
    </main>
  );
}

function nearest(height: number, of: number): Snap {
  const share = height / of;
  if (share < 0.36) return 'peek';
  return share < 0.75 ? 'half' : 'full';
}
