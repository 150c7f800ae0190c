import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type Scenario, WHOLE } from '../mock-dashscope/scenarios.ts';
import { turnChunks, usageChunk } from '../mock-dashscope/wire.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';

const THOUGHT = '用户想知道天气，我先想清楚城市，再回答。';

let app: OwnApp;
/** Lets the held answer continue after its reasoning. */
let release = () => {};

/** Reasoning, then nothing until the test lets it continue, then the answer. */
const heldAfterThoughts: Scenario = async (exchange) => {
  const events = turnChunks(exchange.head, { reasoning: THOUGHT, text: WHOLE });
  const firstText = events.findIndex((event) => event.includes('"content":"北'));
  exchange.startStream();
  for (const event of events.slice(0, firstText)) await exchange.event(event);
  await new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const event of events.slice(firstText)) await exchange.event(event);
  exchange.end(`data: ${usageChunk(exchange.head, 22, 31, 14)}\n\ndata: [DONE]\n\n`);
};

test.beforeAll(async () => {
  const env = { DASHSCOPE_ENABLE_THINKING: 'true', DASHSCOPE_FALLBACK_MODELS: 'qwen-flash' };
  app = await startOwnApp('thinking', env, { scenarios: { held: heldAfterThoughts } });
});
test.afterAll(() => app.stop());

test('thoughts are a folded part while they stream, and no part of what is copied or exported', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit('北京今天怎么样 [mock:held]');
  const thoughts = chat.log.getByText(THOUGHT);
  await expect(chat.log.getByText('思考中', { exact: true })).toBeVisible();
  await expect(thoughts).toBeHidden();
  await expect(chat.stop).toBeVisible();
  await expect(chat.log.getByTestId('answer-text')).toHaveCount(0);
  await chat.log.getByText('思考中', { exact: true }).click();
  await expect(thoughts).toBeVisible();

  release();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toHaveText(WHOLE);
  const summary = chat.log.getByText('思考过程', { exact: true });
  await expect(summary).toBeVisible();
  await summary.click();
  await expect(thoughts).toBeHidden();
  expect(app.mock.requests.at(-1)?.body.enable_thinking).toBe(true);

  await chat.log.getByRole('article', { name: '问图' }).getByRole('button', { name: '复制', exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(WHOLE);

  await chat.choose('设置');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出当前对话（Markdown）' }).click();
  const exported = await readFile(await (await downloading).path(), 'utf8');
  expect(exported).toContain(WHOLE);
  expect(exported).not.toContain('我先想清楚');

  await page.reload();
  await expect(chat.log.getByText('思考过程', { exact: true })).toBeVisible();
  await expect(thoughts).toBeHidden();
});

test('the details of an answer tell tokens in and out and the time to the first text', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask('你好 [mock:thinking]');
  const details = chat.log.locator('details').filter({ hasText: 'Token' });
  await expect(details.getByText('输入 22，输出 17')).toBeHidden();
  await details.getByText('详情', { exact: true }).click();
  await expect(details.getByText('输入 22，输出 17')).toBeVisible();
  await expect(details).toContainText(/首字[\d.,]+ (ms|s)/);
  await expect(details).toContainText(/总计[\d.,]+ (ms|s)/);
  await expect(details).toContainText('模型qwen-plus');
  await page.reload();
  await details.getByText('详情', { exact: true }).click();
  await expect(details.getByText('输入 22，输出 17')).toBeVisible();
});

test('an answer of a fallback model says whom it stands in for', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask(`你好 [mock:404~1] ${test.info().retry}`);
  await expect(chat.log.getByTestId('answer-text')).toContainText('你好');
  await expect(chat.log.getByText('回答者：qwen-flash（代替 qwen-plus）')).toBeVisible();
  await page.reload();
  await expect(chat.log.getByText('回答者：qwen-flash（代替 qwen-plus）')).toBeVisible();
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('thoughts and details are named in English', async ({ page }) => {
    const chat = new ChatPage(page, 'en');
    await chat.open(app.url);
    await chat.submit('Beijing today [mock:held]');
    await expect(chat.log.getByText('Thinking', { exact: true })).toBeVisible();
    release();
    await chat.untilIdle();
    await expect(chat.log.getByText('Thoughts', { exact: true })).toBeVisible();
    await chat.log.getByText('Details', { exact: true }).click();
    await expect(chat.log.getByText('22 in, 31 out')).toBeVisible();
    await expect(chat.log.getByText('First text', { exact: true })).toBeVisible();
  });
});
