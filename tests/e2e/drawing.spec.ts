import { type Browser, expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const WORDS = {
  zh: { draw: '绘图和测量', tools: '绘图工具', drawn: '绘制', selected: '已选', found: '地点搜索' },
  en: { draw: 'Draw and measure', tools: 'Drawing tools', drawn: 'Drawing' },
};

/** Pixels of the page: parts of the map's box, from its upper left corner. */
async function onMap(chat: ChatPage, ...parts: [number, number][]): Promise<{ x: number; y: number }[]> {
  const box = await chat.map.boundingBox();
  if (!box) throw new Error('no map');
  return parts.map(([x, y]) => ({ x: box.x + box.width * x, y: box.y + box.height * y }));
}

/** The part of the map's height at which the line between two places lies that its markers show. */
async function between(chat: ChatPage, ...names: [string, string]): Promise<number> {
  const box = await chat.map.boundingBox();
  const markers = chat.map.locator('button.wt-marker');
  const [a, b] = await Promise.all(
    names.map((name) => markers.and(chat.page.getByRole('button', { name })).boundingBox()),
  );
  if (!box || !a || !b) throw new Error('no markers');
  // A marker stands on its place: the middle of what is below both.
  return ((a.y + a.height + b.y + b.height) / 2 - box.y) / box.height;
}

const area = (page: Page) => page.locator('path.wt-area');

test('an area drawn with the mouse is asked about, restored and undone, all but the question without the model', async ({
  page,
  context,
}) => {
  const chat = new ChatPage(page);
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  // The code of drawing is not there before somebody draws.
  expect((await Promise.all(scripts)).filter((text) => text.includes('wt-draw__finish'))).toEqual([]);
  const toTheModel: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/chat') && toTheModel.push(request.url()));

  await page.getByRole('button', { name: WORDS.zh.draw }).click();
  const bar = page.getByRole('toolbar', { name: WORDS.zh.tools });
  await expect(bar).toContainText('点地图放下第一个角');
  const north = await between(chat, '恭王府', '故宫');
  const corners = await onMap(chat, [0.08, north], [0.9, north], [0.9, 0.88], [0.08, 0.88]);
  for (const { x, y } of corners) await page.mouse.click(x, y);
  await expect(bar).toContainText(/平方公里 · 周长/);
  await page.mouse.click(corners[0]?.x ?? 0, corners[0]?.y ?? 0);
  await expect(bar).toHaveCount(0);
  await expect(chat.card(WORDS.zh.drawn)).toContainText(/区域 1.*平方公里/);
  await expect(page.getByRole('button', { name: /区域 1/ }).and(page.locator('form button'))).toBeVisible();
  await expect(area(page)).toHaveCount(1);
  expect(toTheModel).toEqual([]);

  await chat.ask('这里面有什么博物馆');
  const inside = chat.card(WORDS.zh.found).last().getByRole('listitem');
  await expect(inside.filter({ hasText: '故宫' })).toBeVisible();
  // It lies north of the area.
  await expect(inside.filter({ hasText: '恭王府' })).toHaveCount(0);
  expect(toTheModel).toHaveLength(1);
  // What was searched is seen to its outline.
  const isWhole = async () => {
    const [shape, map] = await Promise.all([area(page).boundingBox(), chat.map.boundingBox()]);
    return (
      shape !== null &&
      map !== null &&
      shape.x > map.x &&
      shape.y > map.y &&
      shape.x + shape.width < map.x + map.width &&
      shape.y + shape.height < map.y + map.height
    );
  };
  await expect.poll(isWhole).toBe(true);

  await page.reload();
  await expect(area(page)).toHaveCount(1);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(area(second)).toHaveCount(1);
  await second.close();

  await page.locator('.wt-canvas').focus();
  await page.keyboard.press('Control+z');
  await expect(chat.log.getByText('撤销上一步')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(area(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(area(page)).toHaveCount(1);
  expect(toTheModel).toHaveLength(1);
});

test('a line is drawn and measured with the keyboard alone', async ({ browser }) => {
  const { page, chat } = await english(browser);
  await page.getByRole('button', { name: WORDS.en.draw }).focus();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('toolbar', { name: WORDS.en.tools });
  await expect(bar.getByRole('button', { name: 'Area' })).toBeFocused();
  for (let n = 0; n < 3; n++) await page.keyboard.press('Tab');
  await expect(bar.getByRole('button', { name: 'Line' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowRight');
  await expect(bar).toContainText(/km/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^Point 2, [\d,.]+ km$/ })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(chat.card(WORDS.en.drawn)).toContainText(/Line 1.*km/);
  await page.close();
});

test('a rectangle is dragged out with a finger, by controls large enough for it', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await page.getByRole('button', { name: WORDS.zh.draw }).tap();
  const bar = page.getByRole('toolbar', { name: WORDS.zh.tools });
  await bar.getByRole('button', { name: '矩形' }).tap();
  for (const button of await bar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect([box?.width ?? 0, box?.height ?? 0].every((px) => px >= 44)).toBe(true);
  }
  const [from, to] = await onMap(chat, [0.25, 0.3], [0.75, 0.55]);
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  if (!from || !to) throw new Error('no map');
  await touch('touchStart', [from]);
  await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
  await touch('touchMove', [to]);
  await expect(bar).toContainText(/平方公里/);
  await touch('touchEnd', []);
  await expect(bar).toHaveCount(0);
  await expect(area(page)).toHaveCount(1);
  await expect(page.locator('form').getByText('矩形 1')).toBeVisible();
  // The conversation, which made room for the drawing, is back.
  const sheet = page.locator('.chat-pane');
  await expect(sheet).toHaveAttribute('data-snap', 'half');
  const lowest = async () => {
    const [shape, pane] = [await area(page).boundingBox(), await sheet.boundingBox()];
    return (pane?.y ?? 0) - (shape ? shape.y + shape.height : Number.POSITIVE_INFINITY);
  };
  await expect.poll(lowest, 'what was drawn lies above it').toBeGreaterThan(0);

  await chat.ask('把矩形 1 改名为“周末和爸妈一起散步看花的那一大片河边的草地和小树林”');
  const label = page.locator('.wt-shape-label');
  await expect(label).toContainText('周末和爸妈');
  const box = await label.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(200);
  expect(box?.height).toBeGreaterThan(30);
  expect(box?.height).toBeLessThanOrEqual(40);
  await context.close();
});

async function english(browser: Browser) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const chat = new ChatPage(page, 'en');
  await chat.open(urlOf('demo'));
  return { page, chat };
}
