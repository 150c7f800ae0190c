'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { loadTwice } from './load-twice.ts';
import { usePreferences } from './preferences.tsx';
import { SNAPS, type Snap } from './sheet-snap.ts';
import { useLyingPhone, usePhone, useTouch } from './use-media.ts';

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

  // Beside the map it is down, or as high as the screen.
  const isLying = useLyingPhone();
  const snaps = isLying ? SNAPS.slice(0, 2) : SNAPS;
  const resting = isLying && snap === 'full' ? 'half' : snap;
  const step = (by: number) => snaps.indexOf(resting) + by;
  const raise = () => onSnap(snaps[step(1) % snaps.length] ?? 'half');
  const handle = useRef<HTMLButtonElement | null>(null);
  const isPhone = usePhone();
  const latest = useRef({ snap, onSnap });
  latest.current = { snap, onSnap };

  useEffect(
    function dragOnPhones() {
      if (!isPhone) return;
      let leave: (() => void) | null = () => {};
      loadTwice(() => import('./drag-sheet.ts')).then(
        ({ dragSheet }) => {
          if (!leave || !pane.current || !handle.current) return;
          leave = dragSheet(pane.current, {
            handle: handle.current,
            snap: () => latest.current.snap,
            onSnap: (next) => latest.current.onSnap(next),
          });
        },
        // The handle is a button, too.
        () => {},
      );
      return () => {
        leave?.();
        leave = null;
      };
    },
    [isPhone],
  );

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
        ref={handle}
        type="button"
        className="sheet-handle"
        aria-label={`${t.layout.sheet}: ${t.layout[isLying && snap !== 'peek' ? 'full' : snap]}`}
        onClick={raise}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1, Enter: 1, ' ': 1 }[event.key];
          if (!by) return;
          event.preventDefault();
          if (!event.key.startsWith('Arrow')) return raise();
          onSnap(snaps[Math.max(0, Math.min(snaps.length - 1, step(by)))] ?? 'half');
        }}
      >
        <span aria-hidden />
      </button>
      {children}
    </main>
  );
}
