import type { Snap } from './sheet-snap.ts';

/** What a finger moves text or a value in. */
const OWN_DRAG = 'textarea, input, select, [role="slider"]';

/**
 * Whether a finger that goes up or down on something in the sheet drags the sheet: down, when all around it is at its
 * top; up, when nothing around it can scroll and the sheet can still grow. What leaves no touch to the browser is dragged
 * itself: the handle of the sheet, or of a stop of a trip. `down`: px, negative is up.
 */
export function mayDragFrom(target: Element, sheet: Element, down: number, snap: Snap): boolean {
  if (target.closest(OWN_DRAG)) return false;
  if (down < 0 && snap === 'full') return false;
  for (let box: Element | null = target; box && box !== sheet.parentElement; box = box.parentElement) {
    const { touchAction, overflowY } = getComputedStyle(box);
    if (touchAction === 'none') return false;
    if (down > 0 ? box.scrollTop > 0 : canScroll(box, overflowY)) return false;
  }
  return true;
}

function canScroll(box: Element, overflowY: string): boolean {
  return box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(overflowY);
}
