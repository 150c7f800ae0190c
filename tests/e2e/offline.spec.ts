import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

test.use({ baseURL: urlOf('demo'), ...SIZES.phone, serviceWorkers: 'allow' });

/** The browser has a copy of so many conversations. */
const copies = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(':opened'));
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().length;
  });

const heightOf = (page: Page) =>
  page.locator('#chat-pane').evaluate((pane) => Math.round(pane.getBoundingClientRect().height));

/** A finger that goes so far down (negative: up) within so many ms, by its own clock: the machine may be slower. */
async function swipe(context: BrowserContext, page: Page, from: { x: number; y: number }, down: number, ms: number) {
  const cdp = await context.newCDPSession(page);
  const began = Date.now();
  const steps = 6;
  for (let step = 0; step <= steps; step += 1) {
    await cdp.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x: from.x, y: from.y + (down * step) / steps }],
      timestamp: (began + (ms * step) / steps) / 1000,
    });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: (began + ms) / 1000 });
  await cdp.detach();
}

test('an opened conversation is there with its map after a reload without network; what is written then is sent later', async ({
  page,
  context,
}) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('北京的博物馆有哪些');
  await expect(chat.card('地点搜索')).toBeVisible();
  const markers = await chat.map.locator('.wt-marker').count();
  expect(markers).toBeGreaterThan(2);
  await expect.poll(() => copies(page), { timeout: 20_000 }).toBe(1);

  await context.setOffline(true);
  await page.reload();
  await expect(chat.card('地点搜索')).toBeVisible();
  await expect(chat.map.locator('.wt-marker')).toHaveCount(markers);
  await expect(page.getByText('没有网络。打开过的对话仍可查看')).toBeVisible();

  await chat.openList();
  await expect(page.getByRole('navigation').getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await chat.composer.fill('上海的公园有哪些');
  await chat.send.click();
  const queue = page.getByRole('list', { name: '等待发送' });
  await expect(queue).toContainText('上海的公园有哪些');
  await page.reload();
  await expect(queue).toContainText('上海的公园有哪些');
  await context.setOffline(false);
  await expect(queue).toHaveCount(0);
  await expect(chat.log.getByRole('article', { name: '你' })).toHaveCount(2);
  await chat.untilIdle();
  await expect(chat.log.getByRole('article', { name: '你' }).last()).toContainText('上海的公园有哪些');

  await page.evaluate(async () => {
    const { items } = await (await fetch('/api/sessions')).json();
    await fetch(`/api/sessions/${items[0].id}`, { method: 'DELETE' });
  });
  await expect.poll(() => copies(page)).toBe(0);
});

test('the sheet is flicked to its next height by its handle and by content at its top', async ({ page, context }) => {
  const chat = new ChatPage(page);
  await chat.open();
  const half = await heightOf(page);
  // The first screen begins with its title, even where it is longer than the open half.
  await expect(chat.log.getByRole('heading').first()).toBeInViewport();
  const handle = await page.locator('.sheet-handle').boundingBox();
  const grip = { x: 195, y: (handle?.y ?? 0) + 20 };
  await swipe(context, page, grip, -60, 60);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(half + 200);
  const title = await chat.log.getByRole('heading').first().boundingBox();
  await swipe(context, page, { x: 195, y: (title?.y ?? 0) + 8 }, 60, 60);
  await expect.poll(() => heightOf(page)).toBe(half);
  const again = await chat.log.getByRole('heading').first().boundingBox();
  await swipe(context, page, { x: 195, y: (again?.y ?? 0) + 8 }, 60, 60);
  await expect.poll(() => heightOf(page)).toBeLessThan(half - 100);
});

test('on a phone that lies on its side the sheet leaves the map its width, and Enter starts a new line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  const chat = new ChatPage(page);
  await chat.open();
  await chat.composer.fill('北京的博物馆');
  await chat.composer.press('Enter');
  await expect(chat.composer).toHaveValue('北京的博物馆\n');
  await chat.composer.fill('北京的博物馆有哪些');
  await chat.send.click();
  await chat.untilIdle();
  const [map, sheet, bar, box] = await Promise.all(
    [chat.map, page.locator('#chat-pane'), page.locator('.top-bar'), chat.composer].map((one) => one.boundingBox()),
  );
  expect(map?.width).toBe(844);
  expect((sheet?.x ?? 0) + (sheet?.width ?? 999)).toBeLessThanOrEqual(430);
  expect((bar?.x ?? 0) + (bar?.width ?? 999)).toBeLessThanOrEqual(430);
  expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(390);
  // What was found lies beside the sheet, not under it.
  for (const marker of await chat.map.locator('.wt-marker').all()) {
    expect((await marker.boundingBox())?.x ?? 0).toBeGreaterThan((sheet?.x ?? 0) + (sheet?.width ?? 0) - 20);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(844);
});

test.describe('at 400 %, on a desk', () => {
  test.use({ viewport: { width: 320, height: 256 }, hasTouch: false, isMobile: false });

  test('a page at 400 % leaves room to read, and every button its name', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await page.locator('.sheet-handle').press('ArrowUp');
    await expect.poll(async () => (await chat.log.boundingBox())?.height ?? 0).toBeGreaterThan(85);
    await expect(page.getByRole('button', { name: '地图视野' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
