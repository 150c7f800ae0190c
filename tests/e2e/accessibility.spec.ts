import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { openDetails } from './notice.ts';
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
    layers: '图层',
    shortcuts: '键盘快捷键',
    connect: '接入通义千问',
    draw: '绘图和测量',
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
    layers: 'Layers',
    shortcuts: 'Keyboard shortcuts',
    connect: 'Connect Qwen',
    draw: 'Draw and measure',
    close: 'Close',
  },
} as const;

/** A question for each kind of card besides places and weather, by language. */
const CARDS = {
  zh: {
    'a route': '从天安门开车到颐和园怎么走',
    'a trip': '北京一日游',
    'a question back': 'Springfield 在哪',
    'a drawing': '以故宫为中心画一个半径 5 公里的圆',
    'travel times': '从国贸出发开车半小时能到哪些地方',
    advice: '明天去成都跑步，几点出门合适？',
    'a distance': '北京到上海有多远？',
  },
  en: {
    'a route': 'from the Louvre to the Eiffel Tower by car',
    'a trip': 'one day in Beijing',
    'a question back': 'where is Springfield',
    'a drawing': 'draw a circle of 5 km around the Forbidden City',
    'travel times': 'how far can I get in half an hour by car from Lyon',
    advice: 'When should I go running in London tomorrow?',
    'a distance': 'How far is it from Beijing to Shanghai?',
  },
} as const;

for (const [size, screen] of Object.entries(SIZES)) {
  for (const [look, { language, ...preferences }] of Object.entries(LOOKS)) {
    const words = WORDS[language];
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

    test.describe(`${size}, ${look}`, () => {
      test.use({ ...screen, ...preferences, reducedMotion: 'reduce' });

      test('nothing against the start page, an answer, its dialogs, the list and the shared page', async ({ page }) => {
        test.setTimeout(120_000);
        const chat = new ChatPage(page, language);
        await chat.open(urlOf('demo'));
        await expectAccessible(page, 'start page');

        await chat.ask(words.ask);
        await chat.ask(words.weather);
        await expect(chat.card(words.card)).toBeAttached();
        await expectAccessible(page, 'answer with cards and map');

        await chat.menu.click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectAccessible(page, 'menu');
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: words.layers, exact: true }).click();
        await expectAccessible(page, 'legend');
        await page.keyboard.press('Escape');

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

      test('nothing against answers of every other kind', async ({ page }) => {
        test.setTimeout(120_000);
        const chat = new ChatPage(page, language);
        await chat.open(urlOf('demo'));
        const cards = chat.log.locator('.wt-card');
        for (const [kind, question] of Object.entries(CARDS[language])) {
          const before = await cards.count();
          await chat.ask(question);
          await expect.poll(() => cards.count(), kind).toBeGreaterThan(before);
        }
        await expectAccessible(page, Object.keys(CARDS[language]).join(', '));
      });

      if (size === 'phone') {
        test('nothing against the sheet, low, half and full', async ({ page }) => {
          const chat = new ChatPage(page, language);
          await chat.open(urlOf('demo'));
          await chat.ask(words.ask);
          const handle = page.locator('.sheet-handle');
          for (const [key, snap] of [
            ['ArrowUp', 'full'],
            ['ArrowDown', 'half'],
            ['ArrowDown', 'peek'],
          ] as const) {
            await handle.press(key);
            await expect(page.locator('#chat-pane')).toHaveAttribute('data-snap', snap);
            await expectAccessible(page, `sheet ${snap}`);
          }
        });
      } else {
        test('nothing against the shortcuts, the way to Qwen and a drawing', async ({ page }) => {
          const chat = new ChatPage(page, language);
          await chat.open(urlOf('demo'));
          await chat.choose(words.shortcuts);
          await expect(page.getByRole('dialog')).toBeVisible();
          await expectAccessible(page, 'shortcuts');
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: words.connect }).click();
          await expect(page.getByRole('dialog')).toBeVisible();
          await expectAccessible(page, 'the way to Qwen');
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: words.draw, exact: true }).click();
          await expect(page.getByRole('toolbar').first()).toBeVisible();
          await expectAccessible(page, 'drawing');
        });
      }

      test('nothing against a failed answer, folded and unfolded', async ({ page }) => {
        const chat = new ChatPage(page, language);
        await chat.open(urlOf('noKey'));
        await chat.submit(words.ask);
        await expect(chat.log.getByRole('alert')).toBeVisible();
        await expectAccessible(page, 'failed answer');
        await openDetails(chat.log.getByTestId('notice'));
        await expectAccessible(page, 'its details');
      });
    });
  }
}

/** No violation that axe knows of, whatever its impact. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  // Every rule runs; only its findings about passing elements are left out.
  // A page without frames from elsewhere needs no second page to sum up.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations, passes } = await axe.analyze();
  expect(passes.length, 'axe looked at the page').toBeGreaterThan(15);
  const named = violations.map(
    ({ id, impact, nodes }) =>
      `${state}: ${impact} ${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect.soft(named).toEqual([]);
}
