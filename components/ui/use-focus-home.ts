'use client';

import { type RefObject, useEffect } from 'react';
import { type Place, placeOf, targetFor } from './focus-target.ts';

/**
 * The focus never falls to the body because what had it disappeared, like a button that did its work. It goes to
 * whatever took that one's place (the same `data-focus`), else to a neighbour, else to the home of the region:
 * `data-focus-home` holds selectors, the first that is found gets it.
 */
export function useFocusHome(): void {
  useEffect(function keepFocus() {
    let last: Place | null = null;
    /** Where the focus was before it went into a menu, which is gone when its work is done. */
    let opener: Place | null = null;
    let frame = 0;

    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target === document.body) return;
      const place = placeOf(target);
      if (target.closest('[role="menu"]')) place.homes = [];
      if (place.homes.length > 0) opener = place;
      last = place;
    };
    // Pressing elsewhere gives it up.
    const onPointerDown = ({ target }: Event) => {
      if (last && !(target instanceof Node && last.element.contains(target))) last = null;
    };
    const restore = () => {
      if (!last || isUsable(last.element)) return;
      const active = document.activeElement;
      if (active !== null && active !== document.body && active !== last.element) return;
      const from = last.homes.length > 0 ? last : (opener ?? last);
      last = null;
      targetFor(from)?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(restore);
    });

    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown, true);
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown, true);
      changes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** The page begins with the box focused, but not on a touch screen, whose keyboard would cover half of it. */
export function useFocusAtStart(box: RefObject<HTMLElement | null>): void {
  useEffect(
    function focusBox() {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && !matchMedia('(pointer: coarse)').matches) box.current?.focus({ preventScroll: true });
    },
    [box],
  );
}
