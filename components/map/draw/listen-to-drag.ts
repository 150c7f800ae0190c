import type L from 'leaflet';

export interface DragHandlers {
  /** The pointer moved from one place on the map to another; isMore: not for the first time since it was pressed. */
  onDrag(to: L.LatLng, from: L.LatLng, isMore: boolean, isTouch: boolean): void;
  /** Pressed without moving, or by a key. */
  onPress(): void;
}

/** A pointer that moved less than this has pressed. */
const PRESS_PX = 4;
/** What Leaflet would take for a drag of the map, or a click on it. */
const LEAFLETS = ['mousedown', 'touchstart', 'dblclick'] as const;

/** Lets an element of the map be dragged by mouse, pen or finger, without the map. Returns the way to stop. */
export function listenToDrag(map: L.Map, element: HTMLElement | SVGElement, handlers: DragHandlers): () => void {
  let pressed: { x: number; y: number; at: L.LatLng; isMoved: boolean } | null = null;
  let isAfterPointer = false;
  const stop = (event: Event) => event.stopPropagation();
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    isAfterPointer = true;
    pressed = { x: event.clientX, y: event.clientY, at: map.mouseEventToLatLng(event), isMoved: false };
  };
  const onMove = (event: PointerEvent) => {
    if (!pressed) return;
    const isFirm = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) >= PRESS_PX;
    if (!pressed.isMoved && !isFirm) return;
    const at = map.mouseEventToLatLng(event);
    handlers.onDrag(at, pressed.at, pressed.isMoved, event.pointerType === 'touch');
    pressed.at = at;
    pressed.isMoved = true;
  };
  const onUp = () => {
    const was = pressed;
    pressed = null;
    if (was && !was.isMoved) handlers.onPress();
  };
  const onCancel = () => {
    pressed = null;
  };
  const onClick = (event: Event) => {
    event.stopPropagation();
    // A key press comes as a click alone.
    if (!isAfterPointer) handlers.onPress();
    isAfterPointer = false;
  };
  const listeners: [string, (event: never) => void][] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onCancel],
    ['click', onClick],
    ...LEAFLETS.map((name): [string, (event: never) => void] => [name, stop]),
  ];
  for (const [name, listener] of listeners) element.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of listeners) element.removeEventListener(name, listener as EventListener);
  };
}
