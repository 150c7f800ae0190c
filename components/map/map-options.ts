export const MAX_ZOOM = 19;

/** Controls and attribution are the page's own. Fading each tile would repaint the whole map in every frame of a start. */
export const MAP_OPTIONS = {
  maxZoom: MAX_ZOOM,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: false,
  worldCopyJump: true,
};

/** A narrower map only shows the whole world at the lowest zoom, 256 px. */
const NARROW_PX = 600;

export function minZoomOf(widthPx: number): number {
  return widthPx < NARROW_PX ? 0 : 1;
}
