import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

/** What is drawn, and the zoom below which the camera would show half the world for it. */
const DRAWN = [
  { what: 'a rectangle', server: 'live', question: '框出塔韦乌尼岛 [mock:rectangle]', zoom: { desktop: 8, phone: 6 } },
  { what: 'a route', server: 'demo', question: '从斐济苏瓦到萨摩亚阿皮亚怎么走', zoom: { desktop: 5, phone: 3 } },
] as const;

for (const [name, size] of Object.entries(SIZES)) {
  for (const { what, server, question, zoom } of DRAWN) {
    test.describe(name, () => {
      test.use({ baseURL: urlOf(server), reducedMotion: 'reduce', ...size });

      test(`${what} over the 180th meridian is in view whole, from near, after a reload too`, async ({ page }) => {
        const chat = new ChatPage(page);
        await chat.open();
        await chat.ask(question);
        const near = zoom[name as keyof typeof SIZES];
        for (const when of ['as it was drawn', 'after a reload']) {
          await expect
            .poll(async () => Number(await chat.map.getAttribute('data-zoom')), when)
            .toBeGreaterThanOrEqual(near);
          await expect.poll(() => placed(chat), when).toBe('in view');
          await page.reload();
        }
      });
    });
  }
}

/** "in view" if everything drawn lies within the map and is more than a speck in it, else where it is. */
async function placed(chat: ChatPage): Promise<string> {
  const map = await chat.map.boundingBox();
  const boxes = await Promise.all((await chat.shapes().all()).map((shape) => shape.boundingBox()));
  if (!map || boxes.length === 0) return 'nothing drawn';
  const isInside = boxes.every(
    (box) =>
      box &&
      box.x >= map.x &&
      box.x + box.width <= map.x + map.width &&
      box.y >= map.y &&
      box.y + box.height <= map.y + map.height,
  );
  const widest = Math.max(...boxes.map((box) => box?.width ?? 0));
  return isInside && widest > 60 ? 'in view' : JSON.stringify({ map, boxes });
}
