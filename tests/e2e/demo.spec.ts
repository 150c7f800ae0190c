import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo') });

test('a Chinese weather question streams, shows a card and a marker, and is honest about being offline', async ({
  page,
}) => {
  const chat = new ChatPage(page);
  await chat.open();
  await expect(page.getByText(/演示模式/).first()).toBeVisible();
  await page.getByRole('button', { name: '接入通义千问' }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/DASHSCOPE_API_KEY/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  const lengths = await watchGrowth(chat, '北京今天天气怎么样？');
  expect(lengths.size).toBeGreaterThan(5);
  await expect(chat.card('天气')).toBeVisible();
  await expect(chat.card('天气')).toContainText(/离线|没有实时/);
  await expect(chat.marker(/北京/)).toBeVisible();
});

test('text appears a few characters at a time however coarse the frames are', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  const lengths = [...(await watchGrowth(chat, '你好，你能做什么？'))].sort((a, b) => a - b);
  const steps = lengths.slice(1).map((length, index) => length - (lengths[index] ?? 0));
  steps.sort((a, b) => a - b);
  expect(steps.length).toBeGreaterThan(10);
  expect(steps[Math.floor(steps.length / 2)]).toBeLessThanOrEqual(6);
});

test('numbered cards and markers of a place search agree', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('北京的博物馆有哪些');
  const items = chat.card('地点搜索').getByRole('listitem');
  const count = await items.count();
  expect(count).toBeGreaterThan(2);
  for (let index = 0; index < Math.min(count, 3); index++) {
    const name = await items.nth(index).getAttribute('data-name');
    const ref = await items.nth(index).getAttribute('data-ref');
    expect(name).toBeTruthy();
    await expect(chat.map.locator(`[data-ref="${ref}"]`)).toHaveAccessibleName(new RegExp(name ?? '-'));
    await expect(chat.map.locator(`[data-ref="${ref}"] [data-face="${index + 1}"]`)).toBeVisible();
  }
});

test('hovering a card lifts its marker, and a marker click selects its card', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('北京的博物馆有哪些');
  const first = chat.card('地点搜索').getByRole('listitem').first();
  const marker = chat.map.locator(`[data-ref="${await first.getAttribute('data-ref')}"]`);
  await first.hover();
  await expect(marker).toHaveClass(/is-lifted/);
  await marker.click();
  await expect(marker).toHaveAttribute('aria-pressed', 'true');
});

test('a route is drawn as a labelled estimate, and the second place can be asked for', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('从天安门到颐和园怎么走');
  await expect(chat.card('路线')).toContainText(/估算|估计/);
  await expect(chat.shapes().first()).toBeVisible();
  await chat.ask('天安门附近的博物馆');
  // Nobody said where it begins, and the middle of the screen is not an answer.
  await chat.ask('第二个怎么走');
  await expect(chat.card('路线').last()).toContainText('从哪里出发？');
  await chat.ask('从天安门');
  await expect(chat.card('路线')).toHaveCount(3);
  const second = await chat.card('地点搜索').getByRole('listitem').nth(1).getAttribute('data-name');
  await expect(chat.card('路线').last()).toContainText(second ?? '-');
});

test('a distance over the antimeridian is shown the short way, with its line and label in view', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('从斐济苏瓦到萨摩亚阿皮亚多远');
  await expect(chat.log).toContainText('1,15');
  const label = page.getByText(/直线 1,15\d 公里/).last();
  await expect(label).toBeInViewport();
  await expect
    .poll(async () => {
      const line = await chat.shapes().first().boundingBox();
      const map = await chat.map.boundingBox();
      const note = await label.boundingBox();
      if (!line || !map || !note) return 'nothing drawn';
      const isInside = line.x > map.x && line.x + line.width < map.x + map.width && line.width > 100;
      const isBeside = note.x > line.x - 100 && note.x < line.x + line.width + 100;
      return isInside && isBeside ? 'in view' : JSON.stringify({ line, map, note });
    })
    .toBe('in view');
});

test('the map is moved, drawn on, cleared and undone by words', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('在上海外滩画一个半径2公里的圆');
  await expect(chat.shapes()).toHaveCount(1);
  await chat.ask('清空地图');
  await expect(chat.shapes()).toHaveCount(0);
  await chat.ask('撤销');
  await expect(chat.shapes()).toHaveCount(1);
  const before = await chat.map.getAttribute('data-zoom');
  await chat.ask('放大地图');
  await expect(chat.map).not.toHaveAttribute('data-zoom', before ?? '');
  await chat.ask('把地图移到广州');
  await expect(chat.card('地图视野').last()).toContainText('广州');
});

test('small talk calls no tool', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('写一首诗');
  await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();
  await expect(chat.log.locator('[data-call]')).toHaveCount(0);
});

test('reload restores conversation and map, and the list opens it again', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('杭州西湖在哪里');
  await expect(chat.marker(/西湖/)).toBeVisible();
  await page.reload();
  await expect(chat.log.getByText('杭州西湖在哪里')).toBeVisible();
  await expect(chat.marker(/西湖/)).toBeVisible();
  await chat.open('/');
  await expect(chat.log.getByText('杭州西湖在哪里')).toHaveCount(0);
});

test('everything works with the keyboard alone', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.composer.focus();
  await page.keyboard.type('北京的博物馆有哪些');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('谢谢');
  await page.keyboard.press('Enter');
  await chat.untilIdle();
  const marker = chat.map.locator('button[data-ref]').first();
  await marker.focus();
  await expect(marker).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(marker).toHaveAttribute('aria-pressed', 'true');
});

test('no console errors and nothing leaves for other hosts', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !message.text().includes('ERR_CONNECTION_REFUSED') &&
      !message.text().includes('ERR_UNSAFE_PORT')
    )
      problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1' && hostname !== '') problems.push(request.url());
  });
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('巴黎在哪？');
  await expect(chat.marker(/巴黎/)).toBeVisible();
  expect(problems).toEqual([]);
});

/** Sends a message and collects the lengths the answer's text had as it grew. */
async function watchGrowth(chat: ChatPage, text: string): Promise<Set<number>> {
  await chat.page.evaluate(() => {
    const seen = new Set<number>();
    (window as unknown as { grown: Set<number> }).grown = seen;
    const note = () => {
      const answers = document.querySelectorAll('[data-testid="answer-text"]');
      const length = answers[answers.length - 1]?.textContent?.length;
      if (length) seen.add(length);
      requestAnimationFrame(note);
    };
    note();
  });
  await chat.ask(text);
  await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();
  return new Set(await chat.page.evaluate(() => [...(window as unknown as { grown: Set<number> }).grown]));
}
