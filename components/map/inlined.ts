/** What decides how a part of the map looks; a picture of it has no style sheet. */
const LOOKS = [
  'align-items',
  'background-color',
  'border-bottom',
  'border-left',
  'border-radius',
  'border-right',
  'border-top',
  'bottom',
  'box-shadow',
  'box-sizing',
  'color',
  'display',
  'fill',
  'fill-opacity',
  'filter',
  'flex-direction',
  'font-family',
  'font-size',
  'font-weight',
  'gap',
  'height',
  'inset',
  'justify-content',
  'left',
  'letter-spacing',
  'line-height',
  'margin',
  'max-width',
  'opacity',
  'overflow',
  'padding',
  'paint-order',
  'place-items',
  'position',
  'right',
  'rotate',
  'scale',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-align',
  'text-overflow',
  'text-shadow',
  'top',
  'transform',
  'transform-origin',
  'translate',
  'visibility',
  'white-space',
  'width',
  '-webkit-text-stroke',
] as const;

/** Names and shadows reach beyond a marker's box. */
const REACH_PX = 160;

/** A part of the map as an image that shows `reach` pixels around its box. */
export async function inlined(part: Element, box: DOMRect): Promise<{ image: HTMLImageElement; reach: number }> {
  const reach = part instanceof SVGElement ? 0 : REACH_PX;
  const copy = copyOf(part);
  copy.style.position = 'absolute';
  copy.style.inset = 'auto';
  copy.style.left = `${reach}px`;
  copy.style.top = `${reach}px`;
  copy.style.margin = '0';
  copy.style.transform = 'none';
  copy.style.translate = 'none';
  const [width, height] = [box.width + 2 * reach, box.height + 2 * reach].map(Math.ceil);
  const markup = new XMLSerializer().serializeToString(copy);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" style="position:relative;width:${width}px;height:${height}px">${markup}</div></foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return { image, reach };
}

function copyOf(part: Element): HTMLElement | SVGElement {
  const copy = part.cloneNode(true) as HTMLElement | SVGElement;
  const [from, to] = [part, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  for (const [index, element] of (from ?? []).entries()) {
    const target = to?.[index] as HTMLElement | SVGElement | undefined;
    if (!target) continue;
    const look = getComputedStyle(element);
    target.setAttribute('style', LOOKS.map((name) => `${name}:${look.getPropertyValue(name)}`).join(';'));
    target.removeAttribute('class');
    // A number that the style sheet writes, so that nobody reads it twice.
    if (element instanceof HTMLElement && element.dataset.face) target.textContent = element.dataset.face;
  }
  return copy;
}
