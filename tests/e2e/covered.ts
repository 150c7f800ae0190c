import type { Page } from '@playwright/test';

/** What lies over the map, by the page's own classes. */
const PANELS = [
  '.wt-controls',
  '.wt-legend',
  '.wt-attribution',
  '.leaflet-control-scale',
  '.wt-notices > *',
  '.top-bar',
  '.chat-pane',
  '.list-pane',
];

/** Names of markers that are at least partly covered by the page, or that extend beyond the map. */
export function coveredMarkers(page: Page): Promise<string[]> {
  return page.evaluate((panels) => {
    const boxes = panels.flatMap((selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.getBoundingClientRect()),
    );
    const map = document.querySelector('.wt-map')?.getBoundingClientRect();
    return [...document.querySelectorAll('button.wt-marker')].flatMap((marker) => {
      const a = (marker.querySelector('.wt-marker__body') ?? marker).getBoundingClientRect();
      const isCovered = boxes.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
      const isBeyond = !map || a.left < map.left || a.top < map.top || a.right > map.right || a.bottom > map.bottom;
      return isCovered || isBeyond ? [marker.getAttribute('aria-label') ?? ''] : [];
    });
  }, PANELS);
}
