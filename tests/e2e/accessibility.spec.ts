import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const SIZES: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const LOOKS = {
  'zh, light': { language: 'zh', locale: 'zh-CN', colorScheme: 'light' },
  'en, dark': { language: 'en', locale: 'en-US', colorScheme: 'dark' },
} as const;
const WORDS = {
  zh: {
    ask: '北京的博物馆有哪些',
    weather: '上海明天天气怎么样？',
    card: '地点搜索',
    settings: '设置',
    sessions: '对话列表',
    share: '分享',
    makeLink: '创建链接',
    close: '关闭',
  },
  en: {
    ask: 'museums in Beijing',
    weather: 'what is the weather in London tomorrow?',
    card: 'Place search',
    settings: 'Settings',
    sessions: 'Conversations',
    share: 'Share',
    makeLink: 'Create a link',
    close: 'Close',
  },
} as const;

for (const [size, screen] of Object.entries(SIZES)) {
  for (const [look, { language, ...preferences }] of Object.entries(LOOKS)) {
    const words = WORDS[language];
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

    test.describe(`${size}, ${look}`, () => {
      test.use({ ...screen, ...preferences, reducedMotion: 'reduce' });

      test('nothing serious against the start page, an answer, its dialogs, the list and the shared page', async ({
        page,
      }) => {
        test.setTimeout(120_000);
        const chat = new ChatPage(page, language);
        await chat.open(urlOf('demo'));
        await expectAccessible(page, 'start page');

        await chat.ask(words.ask);
        await chat.ask(words.weather);
        await expect(chat.card(words.card)).toBeAttached();
        await expectAccessible(page, 'answer with cards and map');

        await chat.choose(words.settings);
        await expect(page.getByRole('dialog', { name: words.settings })).toBeVisible();
        await expectAccessible(page, 'settings');
        await press(page, words.close);

        await chat.choose(words.share);
        await press(page, words.makeLink);
        const link = page.getByRole('dialog').getByRole('link');
        await expectAccessible(page, 'share dialog');
        const shared = await link.getAttribute('href');
        await press(page, words.close);

        const list = await chat.openList();
        await expect(list.getByRole('listitem')).not.toHaveCount(0);
        await expectAccessible(page, 'session list');

        await page.goto(shared ?? '');
        await expect(chat.card(words.card)).toBeAttached();
        await expect(chat.map).toBeVisible();
        await expectAccessible(page, 'shared page');
      });

      test('nothing serious against a failed answer', async ({ page }) => {
        const chat = new ChatPage(page, language);
        await chat.open(urlOf('noKey'));
        await chat.submit(words.ask);
        await expect(chat.log.getByRole('alert')).toBeVisible();
        await expectAccessible(page, 'failed answer');
      });
    });
  }
}

/** No violation that axe rates serious or critical; the others are not hidden but printed. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  // Every rule runs; only its findings about passing elements are left out.
  // A page without frames from elsewhere needs no second page to sum up.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations, passes } = await axe.analyze();
  expect(passes.length, 'axe looked at the page').toBeGreaterThan(15);
  const named = violations.map(({ id, impact, nodes }) => ({
    impact,
    text: `${state}: ${impact} ${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  }));
  const isGrave = (impact: string | null | undefined) => impact === 'serious' || impact === 'critical';
  for (const { impact, text } of named) if (!isGrave(impact)) console.log(`minor: ${text}`);
  expect.soft(named.filter(({ impact }) => isGrave(impact)).map(({ text }) => text)).toEqual([]);
}
