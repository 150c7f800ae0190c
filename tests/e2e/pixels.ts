import type { Page } from '@playwright/test';

type Colour = [red: number, green: number, blue: number];

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: number[];
}

/** What is on the screen in a rectangle of it. */
export async function pixelsOf(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<Pixels> {
  const picture = (await page.screenshot({ clip, scale: 'css' })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { width: bitmap.width, height: bitmap.height, data: [...data] };
  }, picture);
}

/** The colour in the middle of 3 × 3 pixels around a point of the screen. */
export async function colourAt(page: Page, x: number, y: number): Promise<Colour> {
  const { data } = await pixelsOf(page, { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 });
  return [data[16] ?? 0, data[17] ?? 0, data[18] ?? 0];
}

/** The middle of everything that satisfies the test, in pixels of the rectangle; null if there is nothing. */
export function middleOf({ width, data }: Pixels, test: (colour: Colour) => boolean): { x: number; y: number } | null {
  let [count, x, y] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (!test([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])) continue;
    count += 1;
    x += ((at / 4) % width) + 0.5;
    y += Math.floor(at / 4 / width) + 0.5;
  }
  return count === 0 ? null : { x: x / count, y: y / count };
}
