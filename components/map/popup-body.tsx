import { type ReactNode, useEffect, useRef } from 'react';

/** Leaflet shows its content later than told to: only what is inside knows when it is there. */
export function PopupBody({ name, onClose, children }: { name: string; onClose(): void; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);

  useEffect(function borrowFocusFromKeyboard() {
    const marker = document.activeElement;
    if (!(marker instanceof HTMLElement) || !marker.matches('.wt-marker:focus-visible')) return;
    const frame = requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>('.wt-icon-button')?.focus({ preventScroll: true }),
    );
    return () => {
      cancelAnimationFrame(frame);
      if (document.activeElement === document.body) marker.focus({ preventScroll: true });
    };
  }, []);

  return (
    <div
      ref={body}
      role="dialog"
      aria-label={name}
      className="wt-popup__body"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {children}
    </div>
  );
}
