import { expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo') });

/** Sizes of the letters of everything that has some, by element. */
const sizesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => !one.closest('svg, script, style') && [...one.childNodes].some((node) => node.nodeType === 3))
      .map((one) => ({ text: one.textContent.slice(0, 30), px: Number.parseFloat(getComputedStyle(one).fontSize) })),
  );

test('letters grow with the size that the reader chose, on the page and on the map', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('上海的公园有哪些');
  await expect(chat.card('地点搜索')).toBeVisible();
  const before = await sizesOf(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '24px';
  });
  const after = await sizesOf(page);
  expect(before.length).toBeGreaterThan(40);
  const same = after.filter(({ px }, at) => Math.abs(px - (before[at]?.px ?? 0) * 1.5) > 0.1);
  expect(same).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});

test('an answer has the size of the scale, and Chinese is set as Chinese', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('你好');
  const prose = chat.log.locator('.prose').first();
  await expect(prose).toHaveCSS('font-size', '16px');
  await expect(prose).toHaveCSS('line-height', '27.2px');
  await expect(prose).toHaveCSS('line-break', 'strict');
  const set = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.starters, .prose, .message') ?? document.body);
    const known = (name: string) => CSS.supports(name, 'normal');
    return {
      spacing: known('text-autospace') ? style.getPropertyValue('text-autospace') : 'normal',
      trim: known('text-spacing-trim') ? style.getPropertyValue('text-spacing-trim') : 'trim-start',
      wrap: style.getPropertyValue('text-wrap-style'),
    };
  });
  expect(set).toEqual({ spacing: 'normal', trim: 'trim-start', wrap: 'pretty' });
});

/** How a new card and the drawer arrive. */
const motions = (page: Page) =>
  page.evaluate(() => {
    const answer = document.createElement('article');
    answer.className = 'answer';
    answer.ariaBusy = 'true';
    answer.innerHTML = '<div class="wt-card"></div>';
    const drawer = document.createElement('div');
    drawer.className = 'list-pane';
    document.body.append(answer, drawer);
    const of = (element: Element | null) => {
      const { animationName, animationDuration } = getComputedStyle(element as Element);
      return `${animationName} ${animationDuration}`;
    };
    const found = [of(answer.firstElementChild), of(drawer)];
    answer.remove();
    drawer.remove();
    return found;
  });

test('cards rise and the drawer slides, unless motion is reduced', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await new ChatPage(page).open();
  expect(await motions(page)).toEqual(['rise 0.16s', 'slide-in 0.24s']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const motion of await motions(page)) expect(motion).toMatch(/^none /);
});

for (const width of [1440, 390]) {
  test(`the four first questions are two by two at ${width} px, and each is answered`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 844 });
    const chat = new ChatPage(page);
    for (let at = 0; at < 4; at++) {
      await chat.open('/');
      const tiles = page.getByRole('list', { name: '试试这样问' }).getByRole('button');
      await expect(tiles).toHaveCount(4);
      const boxes = await tiles.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      expect(new Set(boxes.map(({ x }) => x)).size).toBe(2);
      expect(new Set(boxes.map(({ y }) => y)).size).toBe(2);
      await tiles.nth(at).click();
      await chat.untilIdle();
      await expect(chat.log.getByRole('article', { name: '问图' })).toHaveCount(1);
      await expect(chat.log.locator('.wt-card').first()).toBeVisible();
      await expect(chat.log.getByText(/没有找到|没找到/)).toHaveCount(0);
    }
  });
}

test('where the reader forces colours, what is chosen still has a frame', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const chat = new ChatPage(page);
  await chat.open();
  await chat.choose('设置');
  const dialog = page.getByRole('dialog');
  const chosen = dialog.getByRole('radio', { checked: true }).first();
  await expect(chosen.locator('xpath=ancestor-or-self::label')).toHaveCSS('outline-style', 'solid');
  const other = dialog.getByRole('radio', { checked: false }).first();
  await expect(other.locator('xpath=ancestor-or-self::label')).not.toHaveCSS('outline-style', 'solid');
});
