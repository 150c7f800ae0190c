import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES, visitor } from './sizes.ts';

const topOf = (chat: ChatPage, text: string) =>
  chat.log.evaluate((log, words) => {
    const question = [...log.querySelectorAll('[data-question]')].findLast((one) => one.textContent?.includes(words));
    return Math.round((question?.getBoundingClientRect().top ?? Number.NaN) - log.getBoundingClientRect().top);
  }, text);

test('a new question goes to the top, its answer grows below, and what the reader does then counts', async ({
  page,
}) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('live'));
  await chat.ask('你好');
  await chat.ask('谢谢');
  const question = '慢慢说 [mock:tokens-900-250]';
  await chat.submit(question);
  await expect.poll(() => topOf(chat, '慢慢说')).toBe(12);
  const answer = chat.log.getByTestId('answer-text').last();
  const below = () => chat.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
  await expect(answer).not.toBeEmpty();
  expect(await topOf(chat, '慢慢说')).toBe(12);
  // Longer than the log by now: the question has stayed, and there is a way to the newest.
  await expect.poll(below).toBeGreaterThan(60);
  expect(await topOf(chat, '慢慢说')).toBe(12);
  await page.getByRole('button', { name: '回到最新' }).click();
  await expect.poll(below).toBeLessThanOrEqual(24);
  await chat.untilIdle();
  await expect.poll(below).toBeLessThanOrEqual(24);
  await expect(page.getByRole('button', { name: '回到最新' })).toHaveCount(0);
});

test('who scrolls on in an answer that is being written is left where they are', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('live'));
  await chat.ask('你好');
  await chat.submit('慢慢说 [mock:tokens-900-100]');
  const below = () => chat.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
  await expect.poll(below).toBeGreaterThan(100);
  await chat.log.hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(() => topOf(chat, '慢慢说')).toBeLessThan(0);
  const top = await topOf(chat, '慢慢说');
  const before = await below();
  await expect.poll(below).toBeGreaterThan(before + 60);
  expect(await topOf(chat, '慢慢说')).toBe(top);
});

test('on a phone an answer is read from its beginning: the question stays at the top, the card below it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  // Above the first one there is no more to scroll.
  for (const [question, top] of [
    ['从西安开车到成都，途经汉中', 4],
    ['北京两日游', 12],
  ] as const) {
    await chat.ask(question);
    await expect.poll(() => topOf(chat, question)).toBe(top);
    await expect(chat.log.locator('.wt-card').last()).toBeInViewport();
  }
  await context.close();
});

test('a question written without a network goes to the top when it is sent', async ({ browser }) => {
  const context = await browser.newContext(visitor('zh', SIZES.phone));
  const page = await context.newPage();
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  await chat.ask('北京两日游');
  await context.setOffline(true);
  await chat.composer.fill('上海有哪些博物馆');
  await chat.send.click();
  await expect(page.getByRole('list', { name: '等待发送' })).toContainText('上海有哪些博物馆');
  // What is read meanwhile is something else.
  await chat.log.hover();
  await page.mouse.wheel(0, -3_000);
  await context.setOffline(false);
  await expect(chat.log.getByText('上海博物馆').first()).toBeVisible();
  await expect.poll(() => topOf(chat, '上海有哪些博物馆')).toBe(12);
  await context.close();
});

test('between an answer and the next question there is no void', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  for (const text of ['你好', '上海的公园有哪些', '谢谢']) await chat.ask(text);
  const gaps = await chat.log.evaluate((log) => {
    const messages = [...log.querySelectorAll('[data-message]')];
    return messages.slice(0, -1).map((message, at) => {
      const next = messages[at + 1] as Element;
      // The lowest edge of what is seen of a message: its buttons come with the pointer.
      const parts = [...message.querySelectorAll('.prose, .wt-card, .wt-chips, [dir="auto"]')];
      const end = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
      const begins = [...next.querySelectorAll('.prose, .wt-card, [dir="auto"]')];
      return Math.round(Math.min(...begins.map((part) => part.getBoundingClientRect().top)) - end);
    });
  });
  expect(gaps).toHaveLength(5);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(36);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
  // The buttons are there for whoever points at the answer, and cover none of it.
  const first = chat.log.getByRole('article', { name: '问图' }).first();
  await first.hover();
  const copy = first.getByRole('button', { name: '复制', exact: true });
  await expect(copy).toBeVisible();
  const [text, button] = [await first.getByTestId('answer-text').boundingBox(), await copy.boundingBox()];
  expect(button?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 1);
});
