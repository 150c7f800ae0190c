import { expect, type Page, type Route, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const SCRIPTS = '**/_next/static/chunks/*.js';
/** What only the script of each part contains. */
const MAP = 'wt-pane-labels';
const SETTINGS = 'settings.downloadAll';
const CARDS = 'wt-card my-2';

const WORDS = {
  zh: {
    locale: 'zh-CN',
    noMap: '地图没有加载出来',
    noPart: '这部分没有加载出来',
    noCard: '这张卡片没有加载出来',
    updated: '网站已更新，刷新后继续',
    again: '再试一次',
    dismiss: '关闭提示',
    settings: '设置',
    incomplete: '页面没有加载完整',
    reload: '刷新页面',
    question: '北京的博物馆有哪些',
    card: '地点搜索',
  },
  en: {
    locale: 'en-GB',
    noMap: 'The map could not be loaded',
    noPart: 'This part could not be loaded',
    noCard: 'This card could not be loaded',
    updated: 'This site has been updated. Reload to go on.',
    again: 'Try again',
    dismiss: 'Dismiss',
    settings: 'Settings',
    incomplete: 'The page did not load completely',
    reload: 'Reload the page',
    question: 'museums in Beijing',
    card: 'Place search',
  },
} as const;

const SCREENS = {
  'a phone': { viewport: { width: 412, height: 915 }, isMobile: true, hasTouch: true },
  'a desktop': { viewport: { width: 1440, height: 900 } },
} as const;

/** Every script with `content` fails until the returned function is called. */
async function lose(page: Page, content: string): Promise<() => void> {
  let isLost = true;
  await page.route(SCRIPTS, async (route) => {
    // Not the route's own fetch: what it answers is gone as soon as the page that asked is.
    const isMeant = isLost && (await textOf(route.request().url())).includes(content);
    await (isMeant ? route.abort() : route.continue());
  });
  return () => {
    isLost = false;
  };
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** A page that closes may still ask for scripts. */
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

/** The scripts that the page names, by which it starts. */
async function named(page: Page): Promise<string[]> {
  const html = await (await page.request.get('/')).text();
  return [...html.matchAll(/<script src="([^"]+)" async/g)].map(([, src]) => src ?? '');
}

/** Seconds of work in the next five. */
async function busyS(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const taskS = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await taskS();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  return (await taskS()) - before;
}

for (const [screen, look] of Object.entries(SCREENS)) {
  for (const language of ['zh', 'en'] as const) {
    const words = WORDS[language];
    test.describe(`in ${language} on ${screen}`, () => {
      test.use({ baseURL: urlOf('demo'), locale: words.locale, ...look });

      test('without the map one can ask, and has the map by trying again', async ({ page }) => {
        const find = await lose(page, MAP);
        const chat = new ChatPage(page, language);
        await page.goto('/');
        const line = page.getByText(words.noMap);
        await expect(line).toBeVisible();
        await expect(line).toBeInViewport();
        await chat.ask(words.question);
        await expect(chat.card(words.card)).toBeVisible();
        find();
        await page.locator('.map-pane').getByRole('button', { name: words.again }).click();
        await expect(chat.map).toBeVisible();
        await expect(line).toHaveCount(0);
        await expect(chat.map.getByRole('button').first()).toBeVisible();
      });

      test('a dialog that does not come says so, and opens by trying again', async ({ page }) => {
        const find = await lose(page, SETTINGS);
        const chat = new ChatPage(page, language);
        await chat.open();
        await chat.choose(words.settings);
        await expect(page.getByText(words.noPart)).toBeInViewport();
        await page.getByRole('button', { name: words.dismiss }).click();
        await expect(page.getByText(words.noPart)).toHaveCount(0);
        await chat.choose(words.settings);
        await expect(page.getByText(words.noPart)).toBeVisible();
        find();
        await page.getByRole('button', { name: words.again }).click();
        await expect(page.getByRole('dialog', { name: words.settings })).toBeVisible();
        await expect(page.getByText(words.noPart)).toHaveCount(0);
      });

      test('without its card an answer keeps its text, and has the card when the network is back', async ({ page }) => {
        const find = await lose(page, CARDS);
        const chat = new ChatPage(page, language);
        await chat.open();
        await chat.ask(words.question);
        await expect(page.getByText(words.noCard)).toBeVisible();
        await expect(chat.log.getByTestId('answer-text').first()).toBeVisible();
        find();
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
        await expect(chat.card(words.card)).toBeVisible();
        await expect(page.getByText(words.noCard)).toHaveCount(0);
      });

      test('a page one of whose scripts fails once is loaded again and works', async ({ page }) => {
        const src = (await named(page)).at(-2) ?? '';
        let asked = 0;
        await page.route(`**${src}`, (route: Route) => {
          asked += 1;
          return asked === 1 ? route.fulfill({ status: 500, body: '' }) : route.continue();
        });
        const chat = new ChatPage(page, language);
        await chat.open();
        await chat.ask(words.question);
        await expect(chat.card(words.card)).toBeVisible();
        expect(asked).toBe(2);
      });

      test('a page one of whose scripts never comes says so, and rests', async ({ page }) => {
        const src = (await named(page)).at(-2) ?? '';
        let isLost = true;
        let visits = 0;
        page.on('request', (request) => {
          if (request.isNavigationRequest()) visits += 1;
        });
        await page.route(`**${src}`, (route) =>
          isLost ? route.fulfill({ status: 404, body: 'gone' }) : route.continue(),
        );
        await page.goto('/');
        // Who says so depends on what noticed first: what guards the start, in each language, or the page's error screen.
        const message = page.getByRole('alert').filter({ hasText: words.incomplete });
        await expect(message.getByRole('heading').first()).toHaveText(words.incomplete);
        expect(await busyS(page)).toBeLessThan(0.5);
        expect(visits).toBe(2);
        isLost = false;
        await message.getByRole('button', { name: words.reload }).click();
        const chat = new ChatPage(page, language);
        await expect(chat.map).toBeVisible();
      });
    });
  }
}

test.describe('a new version on the server', () => {
  test.use({ baseURL: urlOf('demo') });

  test('is offered in place of a part that went with the old one', async ({ page }) => {
    const [first = ''] = await named(page);
    let isReplaced = false;
    // The page that is there now names other scripts.
    await page.route('/', async (route) => {
      if (!isReplaced) return route.continue();
      const body = await textOf(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: body.replaceAll(first, '/_next/static/chunks/next.js') });
    });
    await lose(page, SETTINGS);
    const chat = new ChatPage(page);
    await chat.open();
    isReplaced = true;
    await chat.choose(WORDS.zh.settings);
    await expect(page.getByText(WORDS.zh.updated)).toBeVisible();
    isReplaced = false;
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: WORDS.zh.reload }).click();
    await loaded;
    await expect(chat.composer).toBeVisible();
  });
});
