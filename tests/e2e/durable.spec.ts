import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { WIRE_HEADER } from '../../lib/wire-version.ts';
import type { Exchange } from '../mock-dashscope/exchange.ts';
import { type MockDashScope, startMockDashScope } from '../mock-dashscope/server.ts';
import { chunk } from '../mock-dashscope/wire.ts';
import { ChatPage } from './page.ts';
import { portAt, startApp, untilServing } from './servers.ts';

const PORT = portAt(20);
const MOCK_PORT = portAt(21);
const TOKENS = 80;
const WHOLE = Array.from({ length: TOKENS }, (_, at) => (at % 10 === 9 ? '。' : '字')).join('');

/** While held, the mock says half of its answer and waits, so that no test depends on its speed. */
let held: PromiseWithResolvers<void> | null = null;
function goOn(): void {
  held?.resolve();
  held = null;
}

async function halved(exchange: Exchange): Promise<void> {
  const say = (from: number) => (at: number) =>
    chunk(exchange.head, { delta: { content: WHOLE[from + at] ?? '' }, finish_reason: null, index: 0, logprobs: null });
  exchange.startStream();
  await exchange.paced(TOKENS / 2, 40, say(0));
  await held?.promise;
  await exchange.paced(TOKENS / 2, 40, say(TOKENS / 2));
  const finish = { finish_reason: 'stop', delta: { content: '' }, index: 0, logprobs: null };
  exchange.write(`data: ${chunk(exchange.head, finish)}\n\ndata: [DONE]\n\n`);
  exchange.end();
}

test.use({ baseURL: `http://127.0.0.1:${PORT}` });

let mock: MockDashScope;
let app: ChildProcess;
let dir: string;

async function start(): Promise<void> {
  app = startApp(PORT, {
    DATABASE_URL: `file:${dir}/durable.db`,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: 'mock-halved',
    TIMEOUT_IDLE_MS: '60000',
  });
  await untilServing(PORT);
}

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-durable-'));
  mock = await startMockDashScope({ port: MOCK_PORT, scenarios: { halved } });
  await start();
});

test.afterAll(async () => {
  app.kill('SIGKILL');
  await mock.close();
  rmSync(dir, { recursive: true, force: true });
});

test.afterEach(goOn);

const answerOf = (chat: ChatPage) => chat.log.getByTestId('answer-text').last();
const textOf = async (chat: ChatPage) => ((await answerOf(chat).textContent()) ?? '').replace(/\s/g, '');
const questions = (chat: ChatPage) => chat.log.getByRole('article', { name: '你' });
const upstreamClosedByUs = () => mock.requests.at(-1)?.closed.then(({ byClient }) => byClient);

/** Asks, and waits until some of the answer shows; it pauses half way until goOn(). */
async function begin(page: Page, text = '数一数'): Promise<ChatPage> {
  const chat = new ChatPage(page);
  await chat.open();
  held = Promise.withResolvers();
  await chat.submit(text);
  await expect.poll(() => textOf(chat).then((shown) => shown.length)).toBeGreaterThan(5);
  return chat;
}

/** The last answer as the server has it; the browser may be offline meanwhile. */
async function stored(page: Page): Promise<{ text: string; status: string }> {
  const id = new URL(page.url()).searchParams.get('s');
  const read = (await (await page.request.get(`/api/sessions/${id}`)).json()) as {
    messages: { parts: { text?: string }[]; metadata: { status: string } }[];
  };
  const { parts = [], metadata } = read.messages.at(-1) ?? {};
  return { text: parts.map(({ text = '' }) => text).join(''), status: metadata?.status ?? '' };
}

async function expectWhole(chat: ChatPage): Promise<void> {
  await chat.untilIdle();
  expect(await textOf(chat)).toBe(WHOLE);
  await expect(questions(chat)).toHaveCount(1);
}

test('C01: a reload in the middle of an answer shows the text so far, then the rest, each once', async ({ page }) => {
  const hits = mock.hits();
  const chat = await begin(page);
  const before = await textOf(chat);
  await page.reload();
  await expect.poll(() => textOf(chat).then((shown) => shown.length)).toBeGreaterThanOrEqual(before.length);
  expect(await textOf(chat)).not.toBe(WHOLE);
  await expect(chat.log).toHaveAttribute('aria-busy', 'true');
  goOn();
  await expectWhole(chat);
  expect(mock.hits()).toBe(hits + 1);
});

test('C02: five seconds offline cost no word', async ({ page, context }) => {
  const chat = await begin(page);
  await context.setOffline(true);
  // The promise is about a time, so the time has to pass.
  await page.waitForTimeout(5_000);
  await context.setOffline(false);
  goOn();
  await expectWhole(chat);
  await page.reload();
  await expectWhole(chat);
});

test('C02: an answer that ended while the page was offline is there afterwards', async ({ page, context }) => {
  const chat = await begin(page);
  await context.setOffline(true);
  goOn();
  await expect.poll(() => stored(page)).toEqual({ text: WHOLE, status: 'complete' });
  await context.setOffline(false);
  await expectWhole(chat);
});

test('C04: two tabs show one stream; a third that comes late as well', async ({ page, context }) => {
  const hits = mock.hits();
  const chat = await begin(page);
  const other = new ChatPage(await context.newPage());
  await other.open(page.url());
  await expect.poll(() => textOf(other).then((shown) => shown.length)).toBeGreaterThan(5);
  await expect(other.log).toHaveAttribute('aria-busy', 'true');
  goOn();
  await expectWhole(chat);
  await expectWhole(other);
  const late = new ChatPage(await context.newPage());
  await late.open(page.url());
  await expectWhole(late);
  expect(mock.hits()).toBe(hits + 1);
});

test('C04: a message sent in one tab appears in the other, open on the same conversation', async ({
  page,
  context,
}) => {
  const chat = await begin(page);
  goOn();
  await expectWhole(chat);
  const other = new ChatPage(await context.newPage());
  await other.open(page.url());
  await expectWhole(other);
  held = Promise.withResolvers();
  await chat.submit('再数一遍');
  await expect(questions(other)).toHaveCount(2);
  await expect(other.log.getByTestId('answer-text')).toHaveCount(2);
  await expect.poll(() => textOf(other).then((shown) => shown.length)).toBeGreaterThan(3);
  expect(await textOf(other)).not.toBe(WHOLE);
  goOn();
  await Promise.all([chat.untilIdle(), other.untilIdle()]);
  expect([await textOf(chat), await textOf(other)]).toEqual([WHOLE, WHOLE]);
  await expect(questions(chat)).toHaveCount(2);
  await expect(questions(other)).toHaveCount(2);
});

test('C03: Stop keeps the partial text, also after a reload', async ({ page }) => {
  const chat = await begin(page);
  await chat.stop.click();
  expect(await upstreamClosedByUs()).toBe(true);
  await chat.untilIdle();
  const kept = await textOf(chat);
  expect(kept.length).toBeGreaterThan(5);
  expect(WHOLE.startsWith(kept)).toBe(true);
  await page.reload();
  await expect(chat.log.getByText('已停止，已有的文字已保留。')).toBeVisible();
  expect((await textOf(chat)).startsWith(kept)).toBe(true);
  await expect(chat.stop).toHaveCount(0);
});

test('C03: Stop in another tab ends the answer everywhere, keeps its text, and stays', async ({ page, context }) => {
  const chat = await begin(page);
  const other = new ChatPage(await context.newPage());
  await other.open(page.url());
  await expect(other.stop).toBeVisible();
  const asked = Date.now();
  await other.stop.click();
  expect(await upstreamClosedByUs()).toBe(true);
  expect(Date.now() - asked).toBeLessThan(1_500);
  await Promise.all([chat.untilIdle(), other.untilIdle()]);
  const kept = await textOf(chat);
  expect(kept.length).toBeGreaterThan(5);
  expect(WHOLE.startsWith(kept)).toBe(true);
  for (const tab of [chat, other]) {
    await expect(tab.log.getByText('已停止，已有的文字已保留。')).toBeVisible();
    await tab.page.reload();
    await expect(tab.log.getByText('已停止，已有的文字已保留。')).toBeVisible();
    expect(await textOf(tab)).toBe(kept);
  }
});

test('closing the tab is no stop: the answer is whole when somebody looks again', async ({ page, context }) => {
  const chat = await begin(page);
  const url = page.url();
  await chat.page.close();
  goOn();
  expect(await upstreamClosedByUs()).toBe(false);
  const again = new ChatPage(await context.newPage());
  await again.open(url);
  await expectWhole(again);
});

test('the list marks the conversation that is still being answered, in another tab too', async ({ page, context }) => {
  const chat = await begin(page, '还在回答吗');
  const other = new ChatPage(await context.newPage());
  await other.open('/');
  await other.openList();
  const row = other.page.getByRole('listitem').filter({ hasText: '还在回答吗' });
  await expect(row.getByText('正在回答')).toBeAttached();
  goOn();
  await expectWhole(chat);
  await expect(row.getByText('正在回答')).toHaveCount(0);
});

test('C06: a double click on Send asks once', async ({ page }) => {
  const hits = mock.hits();
  const chat = new ChatPage(page);
  await chat.open();
  await chat.composer.fill('只问一次');
  await chat.send.dblclick();
  await expectWhole(chat);
  expect(mock.hits()).toBe(hits + 1);
});

test('a message written while an answer streams waits its turn and is sent after it', async ({ page }) => {
  const chat = await begin(page);
  await chat.composer.fill('然后呢');
  await chat.composer.press('Enter');
  await expect(page.getByRole('list', { name: '等待发送' })).toContainText('然后呢');
  await expect(questions(chat)).toHaveCount(1);
  goOn();
  await expect(questions(chat)).toHaveCount(2, { timeout: 20_000 });
  await expect(page.getByRole('list', { name: '等待发送' })).toHaveCount(0);
  await expect(chat.log.getByTestId('answer-text')).toHaveCount(2);
  await expect.poll(() => textOf(chat)).toBe(WHOLE);
});

test('C07: a message sent offline is kept, over a reload too, and goes out once there is a network', async ({
  page,
  context,
}) => {
  const hits = mock.hits();
  const chat = new ChatPage(page);
  await chat.open();
  const queue = page.getByRole('list', { name: '等待发送' });
  await context.setOffline(true);
  await chat.composer.fill('没有网的时候');
  await chat.composer.press('Enter');
  await expect(queue).toContainText('没有网的时候');
  // The address names the conversation a moment after the message is written.
  await expect(page).toHaveURL(/[?&]s=/);
  const address = page.url();
  // Not the tab that it was written in.
  await page.close();
  expect(mock.hits()).toBe(hits);
  await context.setOffline(false);
  const later = new ChatPage(await context.newPage());
  await later.open(address);
  await expectWhole(later);
  expect(mock.hits()).toBe(hits + 1);
  await later.page.reload();
  await expect(later.composer).toHaveValue('');
  await expect(later.page.getByRole('list', { name: '等待发送' })).toHaveCount(0);
});

test('C07: a message that is lost on its way is kept, over a reload too, and goes out on Retry', async ({ page }) => {
  const hits = mock.hits();
  const chat = new ChatPage(page);
  await chat.open();
  await page.route('**/api/chat', (route) => route.abort());
  await chat.submit('没有网的时候');
  await expect(chat.log.getByText('未发送')).toBeVisible();
  await page.reload();
  await expect(chat.composer).toHaveValue('没有网的时候');
  // The page has asked the server: it is not the load that lacks a network.
  await expect(chat.log.getByText('这个对话不存在，或属于其他人。')).toBeVisible();
  await chat.composer.press('Enter');
  await expect(chat.log.getByText('未发送')).toBeVisible();
  await page.unroute('**/api/chat');
  await chat.log.getByRole('button', { name: '重试' }).click();
  await expectWhole(chat);
  await expect(chat.log.getByText('未发送')).toHaveCount(0);
  expect(mock.hits()).toBe(hits + 1);
  await page.reload();
  await expect(chat.composer).toHaveValue('');
});

test('C07: a message to a conversation that cannot be read waits, and goes out once it can', async ({ page }) => {
  const chat = await begin(page, '第一句');
  goOn();
  await expectWhole(chat);
  const hits = mock.hits();
  await page.route('**/api/sessions/*', (route) => route.abort());
  await page.reload();
  await expect(chat.log.getByRole('alert')).toContainText('没有网络连接');
  await chat.submit('第二句');
  await expect(chat.log.getByText('未发送')).toBeVisible();
  expect(mock.hits()).toBe(hits);
  await page.unroute('**/api/sessions/*');
  await chat.log.getByRole('button', { name: '重试' }).click();
  await expect(questions(chat)).toHaveCount(2);
  await expect(chat.log.getByTestId('answer-text')).toHaveCount(2);
  await expect.poll(() => textOf(chat)).toBe(WHOLE);
  await expect(chat.log.getByText('未发送')).toHaveCount(0);
  expect(mock.hits()).toBe(hits + 1);
});

test('C20: back and forward find the conversation as it is now', async ({ page }) => {
  const chat = await begin(page);
  await page.goto('/api/health');
  await page.goBack();
  goOn();
  await expectWhole(chat);
  await page.goForward();
  await page.goBack();
  await expectWhole(chat);
});

test('C21: a page from before a deploy asks to reload, and keeps the message', async ({ page }) => {
  const hits = mock.hits();
  const chat = new ChatPage(page);
  await chat.open();
  await page.route('**/api/chat', (route) =>
    route.continue({ headers: { ...route.request().headers(), [WIRE_HEADER]: '0' } }),
  );
  await chat.submit('部署之后');
  await expect(chat.log.getByRole('alert')).toContainText('这个页面有了新版本');
  expect(mock.hits()).toBe(hits);
  await page.unroute('**/api/chat');
  await chat.log.getByRole('button', { name: '刷新页面' }).click();
  await expect(chat.composer).toHaveValue('部署之后');
  await chat.composer.press('Enter');
  await expectWhole(chat);
  expect(mock.hits()).toBe(hits + 1);
});

test('S05: the server killed in the middle and started again: message and partial are there, and Continue works', async ({
  page,
}) => {
  const chat = await begin(page, '断电之前');
  const shown = WHOLE.slice(0, TOKENS / 2);
  await expect.poll(() => textOf(chat)).toBe(shown);
  // Anything older than a second is in the store.
  await expect.poll(() => stored(page), { timeout: 2_000 }).toEqual({ text: shown, status: 'running' });
  const died = once(app, 'exit');
  app.kill('SIGKILL');
  await died;
  goOn();
  await start();
  await expect(chat.log.getByText('回答中断').first()).toBeVisible({ timeout: 20_000 });
  await expect(chat.log.getByText('断电之前')).toBeVisible();
  await page.reload();
  await expect(chat.log.getByText('断电之前')).toBeVisible();
  const kept = await textOf(chat);
  expect(kept).toBe(shown);
  await chat.log.getByRole('button', { name: '继续' }).click();
  await chat.untilIdle();
  expect(await textOf(chat)).toBe(kept + WHOLE);
  await expect(questions(chat)).toHaveCount(1);
});
