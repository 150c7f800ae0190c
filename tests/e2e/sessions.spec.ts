import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo'), reducedMotion: 'reduce' });
// Each test is a visitor of its own: the workers share this file, the longest at the end.
test.describe.configure({ mode: 'parallel' });

const PLACES = '北京的博物馆有哪些';
const CIRCLE = '在上海外滩画一个半径2公里的圆';

/** The list of conversations, opened. */
async function listOf(page: Page): Promise<Locator> {
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  return new ChatPage(page).openList();
}

const row = (list: Locator, title: string) => list.getByRole('listitem').filter({ hasText: title });

async function act(page: Page, list: Locator, title: string, action: string): Promise<void> {
  await row(list, title).hover();
  await row(list, title)
    .getByRole('button', { name: `“${title}”的操作` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

async function begun(page: Page, text: string): Promise<ChatPage> {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask(text);
  return chat;
}

async function bytesOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('edit and resend keeps both branches, and the switch shows each with its map', async ({ page }) => {
  const chat = await begun(page, CIRCLE);
  await expect(chat.shapes()).toHaveCount(1);
  const question = chat.log.getByRole('article', { name: '你' }).first();
  await question.hover();
  await question.getByRole('button', { name: '修改' }).click();
  await expect(chat.composer).toHaveValue(CIRCLE);
  await chat.ask(PLACES);
  await expect(chat.log.getByRole('article', { name: '你' })).toHaveCount(1);
  await expect(chat.log.getByText('第 2 个版本，共 2 个')).toBeAttached();
  await expect(chat.card('地点搜索')).toBeVisible();
  await expect(chat.shapes()).toHaveCount(0);
  await chat.log.getByRole('button', { name: '上一个版本' }).click();
  await expect(chat.log.getByText(CIRCLE)).toBeVisible();
  await expect(chat.log.getByText('第 1 个版本，共 2 个')).toBeAttached();
  await expect(chat.shapes()).toHaveCount(1);
  await page.reload();
  await expect(chat.log.getByText(CIRCLE)).toBeVisible();
  await expect(chat.log.getByText('第 1 个版本，共 2 个')).toBeAttached();
  await chat.log.getByRole('button', { name: '下一个版本' }).click();
  await expect(chat.log.getByText(PLACES)).toBeVisible();
  await expect(chat.log.getByText(CIRCLE)).toHaveCount(0);
});

test('an answer written anew keeps the one before', async ({ page }) => {
  const chat = await begun(page, '你好');
  const answer = chat.log.getByRole('article', { name: '问图' }).last();
  await answer.hover();
  await answer.getByRole('button', { name: '重新回答' }).click();
  await chat.untilIdle();
  await expect(chat.log.getByText('第 2 个版本，共 2 个')).toBeAttached();
  await expect(chat.log.getByRole('article', { name: '你' })).toHaveCount(1);
  await chat.log.getByRole('button', { name: '上一个版本' }).click();
  await expect(chat.log.getByText('第 1 个版本，共 2 个')).toBeAttached();
});

test('a deleted conversation leaves the list and the page, and Undo brings it back whole', async ({ page }) => {
  const chat = await begun(page, PLACES);
  const url = page.url();
  const list = await listOf(page);
  await act(page, list, PLACES, '删除');
  await expect(row(list, PLACES)).toHaveCount(0);
  await expect(chat.card('地点搜索')).toHaveCount(0);
  await list.getByRole('button', { name: '撤销' }).click();
  await row(list, PLACES).getByRole('button').first().click();
  await expect(page).toHaveURL(url);
  await expect(chat.card('地点搜索')).toBeVisible();
  await page.reload();
  await expect(chat.card('地点搜索')).toBeVisible();
});

test('a deletion that is not undone lasts', async ({ page }) => {
  await begun(page, PLACES);
  const url = page.url();
  const list = await listOf(page);
  await act(page, list, PLACES, '删除');
  await expect(row(list, PLACES)).toHaveCount(0);
  await page.goto(url);
  await expect(page.getByText('这个对话不存在，或属于其他人。')).toBeVisible();
});

test('conversations are found by a piece of a Chinese word in title or body, renamed and pinned', async ({ page }) => {
  const chat = await begun(page, CIRCLE);
  await page.getByRole('button', { name: '新建对话' }).first().click();
  await chat.ask('你好');
  const list = await listOf(page);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const search = list.getByRole('searchbox', { name: '搜索对话' });
  await search.fill('海外');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(row(list, CIRCLE)).toBeVisible();
  await search.fill('没有这样的词');
  await expect(list.getByText('没有找到。')).toBeVisible();
  await search.fill('');
  await act(page, list, CIRCLE, '重命名');
  const box = list.getByRole('textbox', { name: '标题' });
  await box.fill('外滩的圆');
  await box.press('Enter');
  await expect(row(list, '外滩的圆')).toBeVisible();
  await act(page, list, '外滩的圆', '置顶');
  await expect(list.getByRole('region', { name: '置顶' }).getByRole('listitem')).toHaveText(/外滩的圆/);
  await search.fill('2公里');
  await expect(row(list, '外滩的圆')).toBeVisible();
  await page.reload();
  const again = await listOf(page);
  await expect(again.getByRole('region', { name: '置顶' }).getByRole('listitem')).toHaveText(/外滩的圆/);
});

test('a draft stays with its conversation', async ({ page }) => {
  const chat = await begun(page, '你好');
  await chat.composer.fill('还没写完');
  await page.getByRole('button', { name: '新建对话' }).first().click();
  await expect(chat.composer).toHaveValue('');
  const list = await listOf(page);
  await expect(row(list, '你好')).toContainText('草稿');
  await row(list, '你好').getByRole('button').first().click();
  await expect(chat.composer).toHaveValue('还没写完');
  await page.reload();
  await expect(chat.composer).toHaveValue('还没写完');
});

test('a shared copy shows conversation and map to a stranger, read-only, until it is revoked', async ({
  page,
  browser,
}) => {
  const chat = await begun(page, PLACES);
  const first = await chat.card('地点搜索').getByRole('listitem').first().getAttribute('data-name');
  await chat.choose('分享');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '创建链接' }).click();
  const url = (await dialog.getByRole('link').getAttribute('href')) ?? '';
  expect(url).toContain('/share/');

  const stranger = await browser.newContext({ locale: 'zh-CN' });
  const there = await stranger.newPage();
  const asked: string[] = [];
  there.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await there.goto(url);
  await expect(there.getByText('分享的只读对话')).toBeVisible();
  await expect(there.getByText(PLACES).first()).toBeVisible();
  const shown = new ChatPage(there);
  await expect(shown.marker(new RegExp(first ?? '-'))).toBeVisible();
  await expect(shown.composer).toHaveCount(0);
  await expect(there.getByRole('button', { name: '修改' })).toHaveCount(0);
  // A snapshot: it does not contain what is said afterwards, and viewing it runs no tool.
  await page.keyboard.press('Escape');
  await chat.ask('你好');
  await there.reload();
  await expect(there.getByRole('article', { name: '你' })).toHaveCount(1);
  expect(asked.filter((path) => /^\/api\/(chat|stream|tools)/.test(path))).toEqual([]);

  await chat.choose('分享');
  await dialog.getByRole('button', { name: '撤销' }).click();
  await expect(dialog.getByText('还没有链接。')).toBeVisible();
  expect((await there.reload())?.status()).toBe(404);
  await expect(there.getByText('这个链接不存在或已撤销。')).toBeVisible();
  await stranger.close();
});

test('an exported conversation comes back byte for byte, in another browser profile too', async ({ page, browser }) => {
  const chat = await begun(page, PLACES);
  await chat.ask('从天安门到第二个怎么走');
  const exported = await download(page, '导出当前对话（JSON）');
  const markdown = await download(page, '导出当前对话（Markdown）');
  expect(markdown).toContain(PLACES);

  const stranger = await browser.newContext({ locale: 'zh-CN', baseURL: urlOf('demo') });
  const there = await stranger.newPage();
  const shown = new ChatPage(there);
  await shown.open();
  await shown.choose('设置');
  const chooser = there.waitForEvent('filechooser');
  await there.getByText('导入对话（JSON）').click();
  await (await chooser).setFiles({ name: 'trip.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
  await expect(shown.card('地点搜索')).toBeVisible();
  await expect(shown.card('路线')).toBeVisible();
  const again = JSON.parse(await download(there, '导出当前对话（JSON）')) as { session: { id: string } };
  // The first owner still has the conversation, so the copy got an id of its own; nothing else differs.
  const before = JSON.parse(exported) as { session: { id: string } };
  expect(again.session.id).not.toBe(before.session.id);
  expect({ ...again, session: { ...again.session, id: '' } }).toEqual({
    ...before,
    session: { ...before.session, id: '' },
  });

  const list = await listOf(page);
  await act(page, list, PLACES, '删除');
  await expect(row(list, PLACES)).toHaveCount(0);
  await openSettings(page);
  const own = page.waitForEvent('filechooser');
  await page.getByText('导入对话（JSON）').click();
  await (await own).setFiles({ name: 'trip.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
  await expect(chat.card('路线')).toBeVisible();
  expect(await download(page, '导出当前对话（JSON）')).toBe(exported);
  await stranger.close();
});

test('S10: all my data can be taken along, and deleted', async ({ page }) => {
  await begun(page, '你好');
  const data = JSON.parse(await download(page, '下载我的全部数据')) as { sessions: unknown[] };
  expect(data.sessions).toHaveLength(1);
  await openSettings(page);
  await page.getByRole('button', { name: '删除我的全部数据' }).click();
  await page.getByRole('button', { name: '全部删除' }).click();
  await expect(page.getByText('已全部删除')).toBeVisible();
  await page.goto('/');
  const list = await listOf(page);
  await expect(list.getByText('还没有对话。')).toBeVisible();
});

test('S10: all my data come back from the file that I downloaded: pins, titles, branches and maps', async ({
  page,
}) => {
  const chat = await begun(page, CIRCLE);
  const question = chat.log.getByRole('article', { name: '你' }).first();
  await question.hover();
  await question.getByRole('button', { name: '修改' }).click();
  await chat.ask(PLACES);
  const edited = page.url();
  await chat.open();
  await chat.ask('你好');
  const list = await listOf(page);
  await act(page, list, '你好', '置顶');
  const exported = await download(page, '下载我的全部数据');
  await openSettings(page);
  await page.getByRole('button', { name: '删除我的全部数据' }).click();
  await page.getByRole('button', { name: '全部删除' }).click();
  await expect(page.getByText('已全部删除')).toBeVisible();
  await page.goto('/');
  await openSettings(page);
  const choose = async (name: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('导入对话（JSON）').click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(exported) });
  };
  await choose('wentu-data.json');
  await expect(page.getByText('已导入 2 个对话。')).toBeVisible();
  await choose('wentu-data.json');
  await expect(page.getByText('已导入 0 个对话；2 个原本就在，没有改动。')).toBeVisible();
  const without = (text: string) => text.replace(/"exportedAt":"[^"]*"/, '');
  expect(without(await download(page, '下载我的全部数据'))).toBe(without(exported));
  await page.goto(edited);
  await expect(chat.card('地点搜索')).toBeVisible();
  await chat.log.getByRole('button', { name: '上一个版本' }).click();
  await expect(chat.shapes()).toHaveCount(1);
});

async function openSettings(page: Page): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) return;
  await new ChatPage(page).choose('设置');
}

async function download(page: Page, what: string): Promise<string> {
  await openSettings(page);
  const started = page.waitForEvent('download');
  await page.getByRole('dialog').getByText(what).click();
  return bytesOf(await started);
}
