import { type RefObject, useEffect } from 'react';
import { LEAVE_END } from './use-follow.ts';

/** Between the row and the edge below it. */
const ROOM_PX = 8;
const SELECTED = '[data-ref]:has([aria-pressed="true"])';

/**
 * A row that is selected stays in view when the log becomes lower: the chip of what is selected stands below it and takes
 * room from it.
 */
export function useKeepSelected(scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(
    function followHeight() {
      const box = scroller.current;
      if (!box) return;
      let height = box.clientHeight;
      const observer = new ResizeObserver(() => {
        const lost = height - box.clientHeight;
        height = box.clientHeight;
        if (lost <= 0) return;
        const edge = box.getBoundingClientRect().bottom;
        const rows = [...box.querySelectorAll(SELECTED)].map((row) => ({
          row,
          bottom: row.getBoundingClientRect().bottom,
        }));
        const cut = rows.findLast(({ bottom }) => bottom > edge && bottom <= edge + lost);
        if (!cut) return;
        cut.row.dispatchEvent(new Event(LEAVE_END, { bubbles: true }));
        box.scrollTop += cut.bottom - edge + ROOM_PX;
      });
      observer.observe(box);
      return () => observer.disconnect();
    },
    [scroller],
  );
}
