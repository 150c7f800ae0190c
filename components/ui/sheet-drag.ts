import { type Snap, snapAfter, upwardSpeed } from './sheet-snap.ts';

/** A finger that moved less than this pressed. */
const PRESS_PX = 6;

export interface Drag {
  move(y: number, at: number): void;
  hasMoved(): boolean;
  /** Lets the sheet go; where it comes to rest. */
  end(at: number): Snap;
  /** Lets the sheet go back to where it was. */
  cancel(): void;
}

/** The sheet follows a finger that went down at this height of the screen. */
export function beginDrag(sheet: HTMLElement, startY: number, startAt: number): Drag {
  const from = sheet.offsetHeight;
  const samples = [{ y: startY, at: startAt }];
  let hasMoved = false;
  const cancel = () => {
    delete sheet.dataset.dragging;
    sheet.style.height = '';
  };
  return {
    move(y, at) {
      samples.push({ y, at });
      if (Math.abs(y - startY) > PRESS_PX) hasMoved = true;
      if (!hasMoved) return;
      sheet.dataset.dragging = '';
      sheet.style.height = `${from + startY - y}px`;
    },
    hasMoved: () => hasMoved,
    end(at) {
      const snap = snapAfter(sheet.offsetHeight, upwardSpeed(samples, at), restingHeights(sheet));
      cancel();
      return snap;
    },
    cancel,
  };
}

/** Where the sheet can rest, px, as its styles say: the lowest and the highest limit it, a share of the screen is half. */
function restingHeights(sheet: HTMLElement): Record<Snap, number> {
  const style = getComputedStyle(sheet);
  const visible = Number.parseFloat(style.getPropertyValue('--visible-height')) || window.innerHeight;
  const share = Number.parseFloat(style.getPropertyValue('--half')) || 0.5;
  const [peek, full] = [Number.parseFloat(style.minHeight) || 0, Number.parseFloat(style.maxHeight) || visible];
  return { peek, half: Math.max(peek, Math.min(full, visible * share)), full };
}
