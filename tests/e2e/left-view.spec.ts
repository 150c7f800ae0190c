import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: {
    first: '北京的博物馆有哪些',
    second: '上海天气',
    row: '北京的博物馆',
    remove: '删除',
  },
  en: {
    first: 'museums in Beijing',
    second: 'Weather in Shanghai',
    row: 'museums in Beijing',
    remove: 'Delete',
  },
} as const;

/** Where the map is: its centre and its zoom. */
async function viewOf(chat: ChatPage): Promise<number[]> {
  const zoom = Number(await chat.map.getAttribute('data-zoom'));
  return [...(await chat.centre()).map((degrees) => Number(degrees.toFixed(3))), zoom];
}

for (const [name, size] of Object.entries(SIZES)) {
  for (const locale of ['zh', 'en'] as const) {
    const words = WORDS[locale];
    test.describe(`${name}, ${locale}`, () => {
      test.use(visitor(locale, size));

      test('a conversation is opened again where its map was left, also after a reload', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.first);
        await expect(chat.map.locator('button.wt-marker').nth(2)).toBeVisible();
        const drawn = await viewOf(chat);
        // By keyboard: the map is dragged by its arrow keys, and brought nearer.
        await page.locator('.leaflet-container').focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => viewOf(chat)).not.toEqual(drawn);
        await page.locator('.leaflet-container').focus();
        await page.keyboard.press('+');
        await expect.poll(async () => (await viewOf(chat)).at(-1)).toBe((drawn.at(-1) ?? 0) + 1);
        const left = await viewOf(chat);

        await page.goto('/');
        await chat.open();
        await chat.ask(words.second);
        await expect(chat.map.locator('[data-ref^="w"]')).toBeVisible();
        const other = await viewOf(chat);
        expect(other).not.toEqual(left);

        const asked: string[] = [];
        page.on('request', (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
        const list = await chat.openList();
        await list.getByRole('listitem').filter({ hasText: words.row }).getByRole('button').first().click();
        await expect(chat.map.locator('button.wt-marker').nth(2)).toBeAttached();
        await expect.poll(() => viewOf(chat)).toEqual(left);
        await page.reload();
        await expect(chat.map.locator('button.wt-marker').nth(2)).toBeAttached();
        await expect.poll(() => viewOf(chat)).toEqual(left);
        expect(asked.filter((each) => /^POST \/api\/(chat|tools|run)/.test(each))).toEqual([]);

        // The other was left to its answer.
        const again = await chat.openList();
        await again.getByRole('listitem').filter({ hasText: words.second }).getByRole('button').first().click();
        await expect(chat.map.locator('[data-ref^="w"]')).toBeVisible();
        await expect.poll(() => viewOf(chat)).toEqual(other);
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
