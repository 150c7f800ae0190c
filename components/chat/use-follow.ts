'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Nearer to the end than this counts as being there, in CSS pixels. */
const NEAR_PX = 24;
/** A wheel or finger that moves up by this much lets go of the end. */
const UNPIN_PX = 3;
/** Keys that scroll a focused box upwards. */
const UPWARDS = new Set(['ArrowUp', 'PageUp', 'Home']);

export interface Follow {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  scrollToEnd(): void;
}

/**
 * The one owner of the conversation's scroll position: it stays at the end while the content grows, until the user
 * scrolls up, and follows again once they are back at the end.
 */
export function useFollow(): Follow {
  const scroller = useRef<HTMLDivElement | null>(null);
  const content = useRef<HTMLDivElement | null>(null);
  const isPinned = useRef(true);
  const [isAtEnd, setIsAtEnd] = useState(true);

  const pin = useCallback((next: boolean) => {
    isPinned.current = next;
    setIsAtEnd(next);
  }, []);

  const scrollToEnd = useCallback(() => {
    pin(true);
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [pin]);

  useEffect(function followGrowth() {
    const box = scroller.current;
    const inner = content.current;
    if (!box || !inner) return;
    const stay = new ResizeObserver(() => {
      if (isPinned.current) box.scrollTop = box.scrollHeight;
    });
    stay.observe(inner);
    stay.observe(box);
    return () => stay.disconnect();
  }, []);

  useEffect(
    function watchTheUser() {
      const box = scroller.current;
      if (!box) return;
      const gap = () => box.scrollHeight - box.scrollTop - box.clientHeight;
      let lastTop = box.scrollTop;
      let lastHeight = box.scrollHeight;
      let isHeld = false;
      let touchY: number | null = null;
      const onWheel = (event: WheelEvent) => {
        if (event.deltaY <= -UNPIN_PX && box.scrollHeight > box.clientHeight) pin(false);
      };
      const onTouchStart = (event: TouchEvent) => {
        touchY = event.touches[0]?.clientY ?? null;
      };
      const onTouchMove = (event: TouchEvent) => {
        const y = event.touches[0]?.clientY;
        if (touchY !== null && y !== undefined && y - touchY >= UNPIN_PX) pin(false);
      };
      const onKey = (event: KeyboardEvent) => {
        if (event.target === box && UPWARDS.has(event.key) && box.scrollTop > 0) pin(false);
      };
      // Holding the box itself, not what is in it, is holding its scroll bar.
      const onHold = (event: PointerEvent) => {
        isHeld = event.target === box;
      };
      const onLetGo = () => {
        isHeld = false;
      };
      // Only a movement downwards pins again: content that shrinks must not. And content that shrank and grew within a
      // frame moves the box upwards without anybody's doing: that must not let go of the end.
      const onScroll = () => {
        const isDown = box.scrollTop > lastTop;
        const isUp = box.scrollTop < lastTop - UNPIN_PX;
        const isTheirs = isHeld || box.scrollHeight === lastHeight;
        lastTop = box.scrollTop;
        lastHeight = box.scrollHeight;
        if (isDown && gap() <= NEAR_PX) pin(true);
        else if (isUp && isTheirs && gap() > NEAR_PX) pin(false);
      };
      box.addEventListener('keydown', onKey);
      box.addEventListener('pointerdown', onHold);
      window.addEventListener('pointerup', onLetGo);
      box.addEventListener('wheel', onWheel, { passive: true });
      box.addEventListener('touchstart', onTouchStart, { passive: true });
      box.addEventListener('touchmove', onTouchMove, { passive: true });
      box.addEventListener('scroll', onScroll, { passive: true });
      return () => {
        box.removeEventListener('keydown', onKey);
        box.removeEventListener('pointerdown', onHold);
        window.removeEventListener('pointerup', onLetGo);
        box.removeEventListener('wheel', onWheel);
        box.removeEventListener('touchstart', onTouchStart);
        box.removeEventListener('touchmove', onTouchMove);
        box.removeEventListener('scroll', onScroll);
      };
    },
    [pin],
  );

  return { scroller, content, isAtEnd, scrollToEnd };
}
