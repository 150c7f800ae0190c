interface Press {
  clientX: number;
  clientY: number;
  currentTarget: Element;
}

/**
 * The ref of the intended marker: the touch areas of neighbours overlap, and the topmost is not always the nearest. If
 * two look equally near, the one that received the press.
 */
export function nearestMarker({ clientX, clientY, currentTarget }: Press): string | undefined {
  const markers =
    currentTarget.closest('.leaflet-marker-pane')?.querySelectorAll<HTMLElement>('button.wt-marker') ?? [];
  let [nearest, least] = [currentTarget, distanceTo(currentTarget, clientX, clientY)];
  for (const marker of markers) {
    const distance = distanceTo(marker, clientX, clientY);
    if (distance < least) [nearest, least] = [marker, distance];
  }
  return nearest.getAttribute('data-ref') ?? undefined;
}

/** Pixels from a point to the visible part of a marker; 0 within it. */
function distanceTo(marker: Element, x: number, y: number): number {
  const box = (marker.querySelector('.wt-marker__body') ?? marker).getBoundingClientRect();
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
