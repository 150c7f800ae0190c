import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { isSameSlot, type Slot, slotOf, slotsFor, type TripLayout } from '../../lib/tools/plan-trip/trip-layout.ts';

/** A pointer that moved less than this pressed. */
const PRESS_PX = 4;
/** This near to an edge of what scrolls, it scrolls. */
const EDGE_PX = 48;
const SCROLL_PX = 8;

interface Settings {
  layout: TripLayout;
  onMove(ref: string, to: Slot): void;
  /** Says what the keys have done. */
  onSay(what: 'lifted' | 'over' | 'cancelled', ref: string, slot: Slot): void;
}

/** What is in hand, and where it would be put. */
interface Held {
  ref: string;
  slot: Slot;
  by: 'pointer' | 'keys';
  /** How far the pointer has taken it, px. */
  shift: number;
}

/** Stops are moved by their handles: with mouse or finger, or with the keys (space, arrows, space or Escape). */
export function useStopDrag({ layout, onMove, onSay }: Settings) {
  const [held, setHeld] = useState<Held | null>(null);
  const latest = useRef(held);
  latest.current = held;
  const pointer = useRef({ startY: 0, y: 0, startScroll: 0, frame: 0 });
  useEffect(() => () => cancelAnimationFrame(pointer.current.frame), []);

  const put = (next: Held | null) => {
    latest.current = next;
    setHeld(next);
  };
  const drop = () => {
    const done = latest.current;
    put(null);
    if (done) onMove(done.ref, done.slot);
  };

  const follow = (handle: HTMLElement, ref: string) => {
    const { y, startY, startScroll } = pointer.current;
    const scroller = scrollerOf(handle);
    const shift = y - startY + (scroller?.scrollTop ?? 0) - startScroll;
    const card = handle.closest('[data-trip]');
    const slot = card && slotAt(card, ref, y);
    if (slot) put({ ref, slot, by: 'pointer', shift });
  };

  const byPointer = (ref: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      const handle = event.currentTarget;
      handle.setPointerCapture(event.pointerId);
      pointer.current = {
        startY: event.clientY,
        y: event.clientY,
        startScroll: scrollerOf(handle)?.scrollTop ?? 0,
        frame: 0,
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const handle = event.currentTarget;
      if (!handle.hasPointerCapture(event.pointerId)) return;
      pointer.current.y = event.clientY;
      if (latest.current?.by !== 'pointer') {
        if (Math.abs(event.clientY - pointer.current.startY) < PRESS_PX) return;
        scrollAtEdges(handle, pointer.current, () => follow(handle, ref));
      }
      follow(handle, ref);
    },
    onPointerUp() {
      cancelAnimationFrame(pointer.current.frame);
      if (latest.current?.by === 'pointer') drop();
    },
    onPointerCancel() {
      cancelAnimationFrame(pointer.current.frame);
      if (latest.current?.by === 'pointer') put(null);
    },
  });

  const byKeys = (ref: string) => ({
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const now = latest.current;
      const slots = slotsFor(layout, ref);
      const own = slotOf(layout, ref);
      if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault();
        if (now) return drop();
        if (!own) return;
        put({ ref, slot: own, by: 'keys', shift: 0 });
        return onSay('lifted', ref, own);
      }
      if (now?.by !== 'keys') return;
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const next = step && slots[slots.findIndex((slot) => isSameSlot(slot, now.slot)) + step];
      if (step) event.preventDefault();
      if (next) {
        put({ ...now, slot: next });
        onSay('over', ref, next);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        put(null);
        if (own) onSay('cancelled', ref, own);
      }
    },
    onBlur() {
      if (latest.current?.by === 'keys') put(null);
    },
  });

  return { held, handleOf: (ref: string) => ({ ...byPointer(ref), ...byKeys(ref) }) };
}

/** The slot at a height of the screen: before the first stop whose middle is below it, in the last day that begins above. */
function slotAt(card: Element, ref: string, y: number): Slot | undefined {
  const days = [...card.querySelectorAll<HTMLElement>('[data-day]')];
  const day = Math.max(
    0,
    days.findLastIndex((each) => each.getBoundingClientRect().top <= y),
  );
  const stops = [...(days[day]?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])].filter(
    (each) => each.dataset.stop !== ref,
  );
  const below = stops.findIndex((each) => {
    const { top, height } = each.getBoundingClientRect();
    return y < top + height / 2;
  });
  return days.length === 0 ? undefined : { day, index: below === -1 ? stops.length : below };
}

function scrollerOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[role="log"]');
}

/** Scrolls the conversation while the pointer is held near its upper or lower edge. */
function scrollAtEdges(handle: HTMLElement, at: { y: number; frame: number }, onScroll: () => void): void {
  const scroller = scrollerOf(handle);
  if (!scroller) return;
  const tick = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const before = scroller.scrollTop;
    scroller.scrollTop += at.y < top + EDGE_PX ? -SCROLL_PX : at.y > bottom - EDGE_PX ? SCROLL_PX : 0;
    if (scroller.scrollTop !== before) onScroll();
    at.frame = requestAnimationFrame(tick);
  };
  at.frame = requestAnimationFrame(tick);
}
