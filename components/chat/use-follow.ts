'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Direction, keyDirection, ScrollIntent, wheelPixels } from './scroll-intent.ts';

/** Closer to the end than this counts as being there, in CSS pixels. */
const NEAR_PX = 24;
/** A question that goes to the top of the log stands this far below its edge. */
const TOP_PX = 12;
/** When its content is laid out again, the box moves up by less than this. */
const LAYOUT_PX = 3;
/** An event of something in the conversation that is about to be shown: the end is left for it, if it is elsewhere. */
export const LEAVE_END = 'wt-leave-end';

export interface Follow {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Below the content: as high as it takes for the last question to be at the top. */
  space: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  scrollToEnd(): void;
  /** The last question goes to the top and stays there while its answer grows below, until the reader scrolls. */
  scrollToQuestion(): void;
}

/** What the log keeps in place while it grows: its end, its last question, or nothing. */
type Kept = 'end' | 'question' | null;

/**
 * The sole owner of the conversation's scroll position: a new question goes to the top, and its answer grows below. The
 * end is followed while the content grows once the user is there, until they scroll up. Its own movement is never
 * mistaken for the user's.
 * `isFromStart`: it begins at its beginning and follows nothing until the user goes to the end.
 */
export function useFollow(isFromStart = false): Follow {
  const scroller = useRef<HTMLDivElement | null>(null);
  const content = useRef<HTMLDivElement | null>(null);
  const space = useRef<HTMLDivElement | null>(null);
  const kept = useRef<Kept>(isFromStart ? null : 'end');
  const intent = useRef(new ScrollIntent());
  const [isAtEnd, setIsAtEnd] = useState(!isFromStart);

  const pin = useCallback((next: boolean) => {
    kept.current = next ? 'end' : null;
    setIsAtEnd(next);
  }, []);

  const scrollToEnd = useCallback(() => {
    pin(true);
    intent.current.mean(null);
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [pin]);

  const isMakingRoom = useRef(false);
  const questionTop = useRef(-1);
  const settle = useCallback(() => {
    const [box, inner, below] = [scroller.current, content.current, space.current];
    if (!box || !inner) return;
    const question = isMakingRoom.current ? lastQuestion(inner) : undefined;
    if (below && question) below.style.height = `${roomBelow(question, inner, box.clientHeight)}px`;
    if (kept.current === 'end') box.scrollTop = box.scrollHeight;
    else if (kept.current === 'question' && question) {
      box.scrollTop = topIn(question, inner) - TOP_PX;
      questionTop.current = box.scrollTop;
      setIsAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight <= NEAR_PX);
    } else if (box.scrollHeight <= box.clientHeight + NEAR_PX) setIsAtEnd(true);
  }, []);

  const scrollToQuestion = useCallback(() => {
    isMakingRoom.current = true;
    kept.current = 'question';
    intent.current.mean(null);
    settle();
  }, [settle]);

  useEffect(
    function followGrowth() {
      const box = scroller.current;
      const inner = content.current;
      if (!box || !inner) return;
      const stay = new ResizeObserver(settle);
      stay.observe(inner);
      stay.observe(box);
      return () => stay.disconnect();
    },
    [settle],
  );

  useEffect(
    function watchTheUser() {
      const box = scroller.current;
      if (!box) return;
      const gap = () => box.scrollHeight - box.scrollTop - box.clientHeight;
      let [lastTop, lastHeight] = [0, 0];
      // In a frame of its own the page is laid out already.
      const first = requestAnimationFrame(() => {
        [lastTop, lastHeight] = [box.scrollTop, box.scrollHeight];
      });
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
        if (kept.current === 'question') {
          // A question at the top of a log with room below is at its end as well, without anybody having gone there;
          // and what is laid out between two steps of an answer can move the box by itself.
          const isReaders = isHeld || intent.current.direction !== null;
          if (isReaders && box.scrollTop !== questionTop.current) pin(isDown && gap() <= NEAR_PX);
          return;
        }
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
        cancelAnimationFrame(first);
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

  return { scroller, content, space, isAtEnd, scrollToEnd, scrollToQuestion };
}

const lastQuestion = (inner: HTMLElement) => [...inner.querySelectorAll<HTMLElement>('[data-question]')].at(-1);

const topIn = (question: HTMLElement, inner: HTMLElement) =>
  question.getBoundingClientRect().top - inner.getBoundingClientRect().top;

/** What is missing below for a question to be at the top of a box of this height, in pixels. */
function roomBelow(question: HTMLElement, inner: HTMLElement, boxHeight: number): number {
  const after = inner.offsetHeight - topIn(question, inner);
  return Math.max(0, Math.ceil(boxHeight - after - TOP_PX));
}
