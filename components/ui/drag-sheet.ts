import { beginDrag, type Drag } from './sheet-drag.ts';
import type { Snap } from './sheet-snap.ts';
import { mayDragFrom } from './sheet-touch.ts';

/** From here on it is clear which way a finger goes; browsers begin to scroll a little later. */
const DIRECTION_PX = 3;

interface Settings {
  handle: HTMLElement;
  snap(): Snap;
  onSnap(snap: Snap): void;
}

/**
 * The sheet follows a pointer on its handle, and a finger on its content where that has nothing left to scroll.
 * Returns a function that ends this.
 */
export function dragSheet(sheet: HTMLElement, settings: Settings): () => void {
  const leaves = [dragByHandle(sheet, settings), dragByContent(sheet, settings)];
  return () => {
    for (const leave of leaves) leave();
  };
}

function dragByHandle(sheet: HTMLElement, { handle, onSnap }: Settings): () => void {
  const ended = new AbortController();
  let drag: Drag | null = null;
  let wasDragged = false;
  const on = <Type extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'click'>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => handle.addEventListener(type, listener, { signal: ended.signal, capture: true });
  const release = ({ timeStamp }: PointerEvent) => {
    wasDragged = drag?.hasMoved() ?? false;
    if (drag && wasDragged) onSnap(drag.end(timeStamp));
    drag = null;
  };
  on('pointerdown', ({ pointerId, clientY, timeStamp }) => {
    handle.setPointerCapture(pointerId);
    wasDragged = false;
    drag = beginDrag(sheet, clientY, timeStamp);
  });
  on('pointermove', ({ clientY, timeStamp }) => drag?.move(clientY, timeStamp));
  on('pointerup', release);
  on('pointercancel', release);
  // The end of a drag is no press.
  on('click', (event) => {
    if (wasDragged) event.stopPropagation();
    wasDragged = false;
  });
  return () => ended.abort();
}

function dragByContent(sheet: HTMLElement, { snap, onSnap }: Settings): () => void {
  const ended = new AbortController();
  let start: { x: number; y: number; target: Element } | null = null;
  let drag: Drag | null = null;
  const letGo = () => {
    drag?.cancel();
    drag = null;
    start = null;
  };
  const onStart = ({ touches, target }: TouchEvent) => {
    const [finger] = touches;
    letGo();
    const isOne = touches.length === 1 && finger && target instanceof Element;
    if (isOne && isSheet(sheet)) start = { x: finger.clientX, y: finger.clientY, target };
  };
  const onMove = (event: TouchEvent) => {
    const [finger] = event.touches;
    if (!start || !finger) return;
    if (!drag) {
      const [right, down] = [finger.clientX - start.x, finger.clientY - start.y];
      if (Math.max(Math.abs(right), Math.abs(down)) < DIRECTION_PX) return;
      const isUpright = Math.abs(down) > Math.abs(right);
      // Once the browser scrolls, it does not let go of the finger.
      if (!isUpright || !event.cancelable || !mayDragFrom(start.target, sheet, down, snap())) return letGo();
      drag = beginDrag(sheet, start.y, event.timeStamp);
    }
    event.preventDefault();
    drag.move(finger.clientY, event.timeStamp);
  };
  const onEnd = ({ timeStamp }: TouchEvent) => {
    if (drag?.hasMoved()) onSnap(drag.end(timeStamp));
    letGo();
  };
  const { signal } = ended;
  sheet.addEventListener('touchstart', onStart, { passive: true, signal });
  sheet.addEventListener('touchmove', onMove, { passive: false, signal });
  sheet.addEventListener('touchend', onEnd, { signal });
  sheet.addEventListener('touchcancel', letGo, { signal });
  return () => ended.abort();
}

/** A column beside the map cannot be dragged. */
const isSheet = (sheet: HTMLElement) => sheet.querySelector('.sheet-handle')?.checkVisibility?.() ?? false;
