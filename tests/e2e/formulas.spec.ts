import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

for (const width of [1440, 390]) {
  test(`a formula is drawn at ${width} px, loaded with the first one, and there again after a reload`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: urlOf('live'),
      locale: 'en-GB',
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    const chat = new ChatPage(page, 'en');
    const failed: string[] = [];
    page.on('console', (message) => {
      // Of the page itself, as what its policy refuses: there are no tiles here.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        failed.push(message.text());
    });
    /** Whether any script of the page knows what formulas are made of. */
    const isLoaded = () =>
      page.evaluate(async () => {
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
        const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()));
        return texts.some((text) => text.includes('mmultiscripts'));
      });
    await chat.open();
    await chat.ask('hello');
    expect(await isLoaded()).toBe(false);
    await chat.ask('Weather? [mock:formulas]');
    const answer = chat.log.locator('article.answer').last().getByTestId('answer-text');
    for (const time of ['written', 'read again']) {
      await expect(answer.locator('math'), time).toHaveCount(2);
      await expect(answer).toContainText('Tickets are $5 and $10. With a radius of R=6371:');
      await expect(answer).toContainText('and $\\foo{x}$ as written.');
      // A root is taller than its letters, and the long one scrolls in itself.
      const root = await answer.locator('msqrt').boundingBox();
      expect(root?.height).toBeGreaterThan(24);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const [block, pane] = [await answer.locator('.formula[data-block]').boundingBox(), await answer.boundingBox()];
      expect((block?.x ?? 0) + (block?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0) + 1);
      await answer.locator('msqrt').scrollIntoViewIfNeeded();
      if (time === 'written') await page.reload();
    }
    expect(await isLoaded()).toBe(true);
    expect(failed).toEqual([]);
    await context.close();
  });
}
