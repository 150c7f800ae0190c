import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const WIDTHS = [1440, 390, 320];
const LONG = `从${'很长很长的地名'.repeat(30)}https://example.org/${'path/'.repeat(40)}出发`;

async function at(browser: Browser, width: number, baseURL: string): Promise<Page> {
  const isPhone = width < 768;
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width, height: isPhone ? 720 : 900 },
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  return context.newPage();
}

/** As they are now: nothing is scrolled into view for it. */
async function expectInside(inner: Locator, outer: Locator): Promise<void> {
  const rects = (locator: Locator) =>
    locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const [box] = await rects(outer);
  if (!box) throw new Error('no box');
  const parts = await rects(inner);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) {
    expect(part.left).toBeGreaterThanOrEqual(box.left);
    expect(part.right).toBeLessThanOrEqual(box.right);
    expect(part.width).toBeGreaterThan(20);
  }
}

for (const width of WIDTHS) {
  test(`Copy and Revoke lie in the share dialog at ${width} px`, async ({ browser }) => {
    const page = await at(browser, width, urlOf('demo'));
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('你好');
    await chat.choose('分享');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '创建链接' }).click();
    await expect(dialog.getByRole('link')).toBeVisible();
    await expectInside(dialog.getByRole('button'), dialog);
    await expectInside(dialog.getByRole('link'), dialog);
    await page.context().close();
  });

  test(`a long queued message keeps its buttons in the column at ${width} px, over a reload and a stop`, async ({
    browser,
  }) => {
    const page = await at(browser, width, urlOf('live'));
    const chat = new ChatPage(page);
    await chat.open();
    await chat.submit('慢慢说 [mock:drip]');
    await expect(chat.stop).toBeVisible();
    await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();
    await chat.composer.fill(LONG);
    await chat.send.click();
    const queue = page.getByRole('list', { name: '等待发送' });
    await expectInside(queue.getByRole('button'), page.locator('#chat-pane'));
    await page.reload();
    await expect(queue.getByRole('listitem')).toHaveCount(1);
    await chat.stop.click();
    await chat.untilIdle();
    await expect(page.getByText('这些消息在等你发送', { exact: true })).toBeVisible();
    await expect(chat.log.getByRole('article', { name: '你' })).toHaveCount(1);
    await expectInside(queue.getByRole('button'), page.locator('#chat-pane'));
    await queue.getByRole('button', { name: '移出队列' }).click();
    await expect(queue).toHaveCount(0);
    await page.context().close();
  });
}

test('on a touch screen every button of the conversation is 44 px wide and high', async ({ browser }) => {
  const page = await at(browser, 390, urlOf('demo'));
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('北京的博物馆有哪些');
  const small = await page
    .locator(':is(#chat-pane, .top-bar, .wt-controls) :is(button:not(.inline), summary):visible')
    .evaluateAll((all) =>
      all
        .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 43.9 || box.width < 43.9))
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});
