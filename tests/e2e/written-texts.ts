import type { Page } from '@playwright/test';

/** Notes every text that is written on a canvas. */
export async function noteTexts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const texts: string[] = [];
    Object.assign(window, { writtenTexts: texts });
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, y) {
      texts.push(text);
      write.call(this, text, x, y);
    };
  });
  return () => page.evaluate(() => (window as never as { writtenTexts: string[] }).writtenTexts);
}
