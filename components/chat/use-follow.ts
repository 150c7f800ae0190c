'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Direction, keyDirection, ScrollIntent, wheelPixels } from './scroll-intent.ts';

/** Closer to the end than this counts as being there, in CSS pixels. */
const NEAR_PX = 24;
/** When its content is laid out again, the box moves up by less than this. */
const LAYOUT_PX = 3;
/** An event of something in the conversation that is about to be shown: the end is left for it, if it is elsewhere. */
export const LEAVE_END = 'wt-leave-end';

export interface Follow {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  scrollToEnd(): void;
}

/**
 * The sole owner of the conversation's scroll position: it stays at the end while the content grows, until the user
 * scrolls up, and follows again once they are back at the end. Its own movement is never mistaken for the user's.
 * `isFromStart`: it begins at its beginning and follows nothing until the user goes to the end.
 */
export function useFollow(isFromStart = false): Follow {
  const scroller = useRef<HTMLDivElement | null>(null);
  const content = useRef<HTMLDivElement | null>(null);
  const isPinned = useRef(!isFromStart);
  const intent = useRef(new ScrollIntent());
  const [isAtEnd, setIsAtEnd] = useState(!isFromStart);

  const pin = useCallback((next: boolean) => {
    isPinned.current = next;
    setIsAtEnd(next);
  }, []);

  const scrollToEnd = useCallback(() => {
    pin(true);
    intent.current.mean(null);
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [pin]);

  useEffect(function followGrowth() {
    const box = scroller.current;
    const inner = content.current;
    if (!box || !inner) return;
    const stay = new ResizeObserver(() => {
      if (isPinned.current) box.scrollTop = box.scrollHeight;
      else if (box.scrollHeight <= box.clientHeight + NEAR_PX) setIsAtEnd(true);
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
      const follow = (direction: Direction | null) => {
        if (direction === 'up' && box.scrollHeight > box.clientHeight) pin(false);
        if (direction === 'down' && gap() <= NEAR_PX) pin(true);
      };
      const onWheel = (event: WheelEvent) => {
        // With Ctrl the wheel zooms the page.
        if (!event.ctrlKey) follow(intent.current.move(wheelPixels(event, box.clientHeight)));
      };
      const onTouchStart = (event: TouchEvent) => {
        touchY = event.touches[0]?.clientY ?? null;
      };
      const onTouchMove = (event: TouchEvent) => {
        const y = event.touches[0]?.clientY ?? null;
        if (touchY !== null && y !== null && event.touches.length === 1) follow(intent.current.move(touchY - y));
        touchY = y;
      };
      const onKey = (event: KeyboardEvent) => {
        const direction = event.target === box ? keyDirection(event) : null;
        if (direction) follow(intent.current.mean(direction));
      };
      // Pressing the box itself, rather than its content, means holding its scroll bar.
      const onHold = (event: PointerEvent) => {
        isHeld = event.target === box;
      };
      const onLetGo = () => {
        isHeld = false;
      };
      // Only a downward movement pins again: shrinking content must not, nor the page's own last step after the reader
      // went up. Content that shrinks and grows within a frame moves the box upwards without anybody's doing: that must
      // not unpin.
      const onScroll = () => {
        const isDown = box.scrollTop > lastTop;
        const isUp = box.scrollTop < lastTop - LAYOUT_PX;
        const isTheirs = isHeld || box.scrollHeight === lastHeight;
        lastTop = box.scrollTop;
        lastHeight = box.scrollHeight;
        if (isDown && gap() <= NEAR_PX && (isHeld || intent.current.direction !== 'up')) pin(true);
        else if (isUp && isTheirs && gap() > NEAR_PX) pin(false);
      };
      const onLeaveEnd = ({ target }: Event) => {
        const shown = target instanceof Element ? target.getBoundingClientRect() : null;
        const own = box.getBoundingClientRect();
        if (shown && (shown.top < own.top || shown.bottom > own.bottom)) pin(false);
      };
      box.addEventListener(LEAVE_END, onLeaveEnd);
      box.addEventListener('keydown', onKey);
      box.addEventListener('pointerdown', onHold);
      window.addEventListener('pointerup', onLetGo);
      box.addEventListener('wheel', onWheel, { passive: true });
      box.addEventListener('touchstart', onTouchStart, { passive: true });
      box.addEventListener('touchmove', onTouchMove, { passive: true });
      box.addEventListener('scroll', onScroll, { passive: true });
      return () => {
        box.removeEventListener(LEAVE_END, onLeaveEnd);
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
