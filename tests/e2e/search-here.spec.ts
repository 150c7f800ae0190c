import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: { ask: '北京的博物馆有哪些', card: '地点搜索', here: '搜索此区域' },
  en: { ask: 'museums in Beijing', card: 'Place search', here: 'Search this area' },
} as const;

for (const language of ['zh', 'en'] as const) {
  test(`after a pan the last search is run again where the map is, without the model (${language})`, async ({
    browser,
  }) => {
    const words = WORDS[language];
    const context = await browser.newContext(visitor(language, SIZES.desktop));
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    const here = chat.map.getByRole('button', { name: words.here });
    const canvas = chat.map.locator('.leaflet-container');
    const pan = async () => {
      const box = await canvas.boundingBox();
      if (!box) throw new Error('no map');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y + 60);
      await page.mouse.down();
      await page.mouse.move(x - 160, y + 60, { steps: 8 });
      await page.mouse.up();
    };
    await pan();
    // There is nothing to search again yet.
    await expect(here).toHaveCount(0);
    await chat.ask(words.ask);
    await expect(chat.card(words.card)).toHaveCount(1);
    // The map that the answer moved is where it was searched.
    await expect(here).toHaveCount(0);
    await pan();
    await expect(here).toBeVisible();

    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(new URL(request.url()).pathname);
    });
    const ran = page.waitForRequest('**/api/tools/search_places');
    await here.click();
    expect((await ran).postDataJSON()).toMatchObject({ input: { within: 'view', category: 'museum' } });
    await expect(chat.card(words.card)).toHaveCount(2);
    await expect(here).toHaveCount(0);
    expect(asked).not.toContain('/api/chat');
    // It is part of the conversation.
    await page.reload();
    await expect(chat.card(words.card)).toHaveCount(2);
    await context.close();
  });
}
