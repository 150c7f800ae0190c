import { expect, type Locator, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: {
    ask: '北京的博物馆有哪些',
    card: '地点搜索',
    more: '更多操作',
    open: /通常此时/,
    from: '从这里出发',
    way: '路线',
    draft: '天坛',
  },
  en: {
    ask: 'museums in Beijing',
    card: 'Place search',
    open: /Usually (open|closed) now/,
    more: 'More actions',
    from: 'Directions from here',
    way: 'Directions',
    draft: 'the Temple of Heaven',
  },
} as const;

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language];
  const start = (name: string) => (language === 'zh' ? `从${name}到` : `How do I get from ${name} to `);

  test(`a row of a place is 56 px high, has a glyph, and begins a way from there by key (${language})`, async ({
    browser,
  }) => {
    const context = await browser.newContext(visitor(language, SIZES.desktop));
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    await chat.ask(words.ask);
    const rows = chat.card(words.card).getByRole('listitem');
    // The card's code may come after the answer.
    await expect(rows.first()).toBeVisible();
    // A name or facts that need two lines have them.
    const heights = await rows.evaluateAll((all) =>
      all
        .filter((one) => (one.querySelector('bdi')?.getBoundingClientRect().height ?? 0) < 30)
        .filter((one) => (one.querySelector('.wt-place__facts')?.getBoundingClientRect().height ?? 0) < 30)
        .map((one) => one.getBoundingClientRect().height),
    );
    expect(new Set(heights)).toEqual(new Set([56]));
    await expect(rows.filter({ hasText: words.open }).first()).toBeVisible();
    expect(await cutFacts(rows)).toEqual([]);
    expect(await rows.locator('.wt-place__meta svg').count()).toBe(await rows.count());
    // A sign leads there; a rail has room for the word.
    await expect(rows.getByText(words.way, { exact: true }).first()).toBeHidden();
    await expect(rows.first().getByRole('button', { name: words.way, exact: true })).toBeVisible();

    const name = (await rows.first().getAttribute('data-name')) ?? '';
    await chat.composer.fill(words.draft);
    await rows.first().getByRole('button', { name: words.more }).press('Enter');
    const from = page.getByRole('menuitem', { name: words.from });
    await expect(from).toBeVisible();
    await from.press('Enter');
    await expect(chat.composer).toBeFocused();
    // What had been typed is where it leads to; the caret is behind all of it.
    const text = `${start(name)}${words.draft}`;
    await expect(chat.composer).toHaveValue(text);
    await page.keyboard.type('!');
    await expect(chat.composer).toHaveValue(`${text}!`);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await chat.untilIdle();
    await expect(chat.card(language === 'zh' ? '路线' : 'Route')).toBeVisible();
    await context.close();
  });

  test(`a card of the rail is 280 × 112 with the way there below the name (${language})`, async ({ browser }) => {
    const context = await browser.newContext(visitor(language, SIZES.phone));
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    await chat.ask(words.ask);
    const cards = chat.card(words.card).getByRole('listitem');
    await expect(cards.filter({ hasText: words.open }).first()).toBeVisible();
    expect(await cutFacts(cards)).toEqual([]);
    for (const box of await cards.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
      expect(box.width).toBeCloseTo(280, 0);
      expect(box.height).toBeCloseTo(112, 0);
    }
    const way = cards.first().getByRole('button', { name: words.way, exact: true });
    for (const button of [way, cards.first().getByRole('button', { name: words.more })]) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await way.tap();
    await chat.untilIdle();
    // Where from is asked, or known: the question is there either way.
    const name = (await cards.first().getAttribute('data-name')) ?? '';
    await expect(chat.log.getByText(language === 'zh' ? `怎么去 ${name}？` : `How do I get to ${name}?`)).toBeVisible();
    await context.close();
  });
}

/** Facts, of which the last says whether the place is open, that cannot be read to their end. */
const cutFacts = (rows: Locator) =>
  rows.evaluateAll((all) =>
    all.flatMap((row) => {
      const facts = row.querySelector('.wt-place__facts > span');
      const [own, room] = [facts?.getBoundingClientRect(), row.querySelector('button')?.getBoundingClientRect()];
      if (!facts || !own || !room) return ['no facts'];
      const isCut = facts.scrollWidth > facts.clientWidth + 1 || own.right > room.right || own.bottom > room.bottom;
      return isCut ? [facts.textContent] : [];
    }),
  );

for (const language of ['zh', 'en'] as const) {
  test(`a long list shows five rows and a button, and all of them with what is selected on the map (${language})`, async ({
    browser,
  }) => {
    const context = await browser.newContext(visitor(language, SIZES.desktop));
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    const sights = language === 'zh' ? '北京的景点' : 'sights in Beijing';
    await chat.ask(sights);
    const rows = chat.card(WORDS[language].card).last().getByRole('listitem');
    const more = page.getByRole('button', { name: language === 'zh' ? '再看 3 个' : 'Show 3 more' });
    await expect(rows).toHaveCount(5);
    await more.press('Enter');
    await expect(rows).toHaveCount(8);
    await expect(rows.nth(5).getByRole('button').first()).toBeFocused();
    await expect(more).toHaveCount(0);

    await chat.ask(language === 'zh' ? '上海的景点' : 'sights in Shanghai');
    await expect(rows).toHaveCount(5);
    await chat.map.locator('button.wt-marker:has([data-face="7"])').last().press('Enter');
    await expect(rows).toHaveCount(8);
    await context.close();
  });
}
