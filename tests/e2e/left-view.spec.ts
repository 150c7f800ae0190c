import { expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES } from './sizes.ts';

const WORDS = {
  zh: {
    first: '北京的博物馆有哪些',
    second: '上海天气',
    row: '北京的博物馆',
    of: '“北京的博物馆有哪些”的操作',
    remove: '删除',
  },
  en: {
    first: 'museums in Beijing',
    second: 'Weather in Shanghai',
    row: 'museums in Beijing',
    of: '',
    remove: 'Delete',
  },
} as const;

/** Where the map is: what its own menu at the centre tells, and its zoom. */
async function viewOf(page: Page, locale: 'zh' | 'en'): Promise<number[]> {
  await page
    .getByRole('button', { name: locale === 'zh' ? '在地图中心打开菜单' : 'Open the menu at the map centre' })
    .click();
  const text = (await page.locator('.wt-menu__here').textContent()) ?? '';
  await page.keyboard.press('Escape');
  const zoom = Number(await page.locator('.wt-map').getAttribute('data-zoom'));
  return [...text.split(',').map((part) => Number(Number(part).toFixed(3))), zoom];
}

for (const [name, size] of Object.entries(SIZES)) {
  for (const locale of ['zh', 'en'] as const) {
    const words = WORDS[locale];
    test.describe(`${name}, ${locale}`, () => {
      test.use({
        baseURL: urlOf('demo'),
        locale: locale === 'zh' ? 'zh-CN' : 'en-US',
        reducedMotion: 'reduce',
        ...size,
      });

      test('a conversation is opened again where its map was left, also after a reload', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.first);
        await expect(chat.map.locator('button.wt-marker').nth(2)).toBeVisible();
        const drawn = await viewOf(page, locale);
        // By keyboard: the map is dragged by its arrow keys, and brought nearer.
        await page.locator('.leaflet-container').focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => viewOf(page, locale)).not.toEqual(drawn);
        await page.locator('.leaflet-container').focus();
        await page.keyboard.press('+');
        await expect.poll(async () => (await viewOf(page, locale)).at(-1)).toBe((drawn.at(-1) ?? 0) + 1);
        const left = await viewOf(page, locale);

        await page.goto('/');
        await chat.open();
        await chat.ask(words.second);
        await expect(chat.map.locator('[data-ref^="w"]')).toBeVisible();
        const other = await viewOf(page, locale);
        expect(other).not.toEqual(left);

        const asked: string[] = [];
        page.on('request', (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
        const list = await chat.openList();
        await list.getByRole('listitem').filter({ hasText: words.row }).getByRole('button').first().click();
        await expect(chat.map.locator('button.wt-marker').nth(2)).toBeAttached();
        await expect.poll(() => viewOf(page, locale)).toEqual(left);
        await page.reload();
        await expect(chat.map.locator('button.wt-marker').nth(2)).toBeAttached();
        await expect.poll(() => viewOf(page, locale)).toEqual(left);
        expect(asked.filter((each) => /^POST \/api\/(chat|tools|run)/.test(each))).toEqual([]);

        // The other was left to its answer.
        const again = await chat.openList();
        await again.getByRole('listitem').filter({ hasText: words.second }).getByRole('button').first().click();
        await expect(chat.map.locator('[data-ref^="w"]')).toBeVisible();
        await expect.poll(() => viewOf(page, locale)).toEqual(other);
        expect(await page.evaluate(() => localStorage.getItem('wentu:kept-views'))).toContain('[["');

        const rows = await chat.openList();
        const row = rows.getByRole('listitem').filter({ hasText: words.row });
        await row.hover();
        await row.getByRole('button').last().click();
        await page.getByRole('menuitem', { name: words.remove, exact: true }).click();
        await expect.poll(() => page.evaluate(() => localStorage.getItem('wentu:kept-views'))).toBeNull();
      });
    });
  }
}
