/** Movement of this size in one direction, in one step or in many, was intended. */
const MEANT_PX = 3;
/** For a wheel that counts lines, as in Firefox. */
const LINE_PX = 16;

export type Direction = 'up' | 'down';

/** Sums the reader's own movements, however small and slow. Trembling back and forth adds up to nothing. */
export class ScrollIntent {
  #up = 0;
  #down = 0;
  /** Where the reader last meant to go; null: nowhere yet. */
  direction: Direction | null = null;

  /** px: towards the end if positive. Returns the direction once this step makes it clear. */
  move(px: number): Direction | null {
    this.#up = Math.max(0, this.#up - px);
    this.#down = Math.max(0, this.#down + px);
    if (px < 0 && this.#up >= MEANT_PX) return this.mean('up');
    if (px > 0 && this.#down >= MEANT_PX) return this.mean('down');
    return null;
  }

  mean(direction: Direction | null): Direction | null {
    this.#up = 0;
    this.#down = 0;
    this.direction = direction;
    return direction;
  }
}

/** How far a turn of the wheel goes, in pixels. */
export function wheelPixels(
  { deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>,
  pageHeight: number,
): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return deltaY * LINE_PX;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? deltaY * pageHeight : deltaY;
}

const UPWARDS = new Set(['ArrowUp', 'PageUp', 'Home']);
const DOWNWARDS = new Set(['ArrowDown', 'PageDown', 'End']);

/** The direction of a key that scrolls; null: it does not. */
export function keyDirection({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Direction | null {
  if (key === ' ') return shiftKey ? 'up' : 'down';
  if (UPWARDS.has(key)) return 'up';
  return DOWNWARDS.has(key) ? 'down' : null;
}
