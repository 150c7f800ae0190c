import { inlined } from './inlined.ts';

/** Height of the line of credits under the picture, in CSS pixels. */
const CREDITS_PX = 22;
/** A sharper picture than this is only larger. */
const MOST_RATIO = 2;

type Bitmap = HTMLImageElement | HTMLCanvasElement;

/**
 * What the map shows as a PNG: basemap, drawings and markers, without the controls, over the line of its credits.
 * Throws if the browser cannot make it.
 */
export async function mapPicture(container: HTMLElement, credits: string): Promise<Blob> {
  const { width, height } = container.getBoundingClientRect();
  const ratio = Math.min(MOST_RATIO, window.devicePixelRatio || 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((height + CREDITS_PX) * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.scale(ratio, ratio);
  context.fillStyle = getComputedStyle(container).backgroundColor;
  context.fillRect(0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  for (const pane of panesOf(container)) await drawPane(context, pane, container);
  context.restore();
  drawCredits(context, credits, { width, height });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Leaflet's panes from the lowest to the highest. Popups and tooltips are of the moment. */
function panesOf(container: HTMLElement): HTMLElement[] {
  const levelOf = (pane: HTMLElement) => Number(getComputedStyle(pane).zIndex) || 0;
  return [...container.querySelectorAll<HTMLElement>('.leaflet-map-pane > .leaflet-pane')]
    .filter((pane) => !pane.matches('.leaflet-popup-pane, .leaflet-tooltip-pane'))
    .toSorted((a, b) => levelOf(a) - levelOf(b));
}

async function drawPane(context: CanvasRenderingContext2D, pane: HTMLElement, container: HTMLElement): Promise<void> {
  const origin = container.getBoundingClientRect();
  const { filter, opacity } = getComputedStyle(pane);
  context.save();
  context.filter = filter === 'none' ? 'none' : filter;
  context.globalAlpha = Number(opacity);
  for (const bitmap of pane.querySelectorAll<Bitmap>('canvas, img.leaflet-tile')) {
    const source = await readable(bitmap);
    const box = bitmap.getBoundingClientRect();
    if (source) context.drawImage(source, box.left - origin.left, box.top - origin.top, box.width, box.height);
  }
  context.restore();
  for (const part of pane.querySelectorAll<HTMLElement>(':scope > svg, .wt-marker, .wt-shape-label')) {
    const box = part.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const { image, reach } = await inlined(part, box);
    context.drawImage(image, box.left - origin.left - reach, box.top - origin.top - reach);
  }
}

/** Tiles from elsewhere are asked for once more in a way that lets them be copied; without leave they stay out. */
async function readable(bitmap: Bitmap): Promise<CanvasImageSource | undefined> {
  if (bitmap instanceof HTMLCanvasElement) return bitmap.width > 0 ? bitmap : undefined;
  if (!bitmap.complete || bitmap.naturalWidth === 0) return undefined;
  if (new URL(bitmap.src, location.href).origin === location.origin) return bitmap;
  const copy = new Image();
  copy.crossOrigin = 'anonymous';
  copy.src = bitmap.src;
  return copy.decode().then(
    () => copy,
    () => undefined,
  );
}

function drawCredits(
  context: CanvasRenderingContext2D,
  credits: string,
  { width, height }: { width: number; height: number },
) {
  context.fillStyle = '#fff';
  context.fillRect(0, height, width, CREDITS_PX);
  context.fillStyle = '#3d444d';
  context.font = '11px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.fillText(credits, width - 8, height + CREDITS_PX / 2, width - 16);
}
