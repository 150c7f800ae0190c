import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const WORDS = {
  zh: {
    trip: '明天开始杭州两日游',
    card: '行程',
    lock: '锁定时间',
    remove: '移除',
    undo: '撤销',
    past: '改动之前的行程',
    search: '西湖附近5公里的博物馆',
    places: '地点搜索',
    chips: '搜索条件',
    radius: '半径',
    kind: '类别',
    next: '接下来',
    weather: '那里的天气',
    parks: '北京的公园有哪些',
  },
  en: {
    trip: 'Two days in Hangzhou from tomorrow',
    card: 'Trip',
    lock: 'Lock the time',
    remove: 'Remove',
    undo: 'Undo',
    past: 'The trip before the change',
    search: 'museums within 5 km of West Lake',
    places: 'Place search',
    chips: 'Search',
    radius: 'Radius',
    kind: 'Kind',
    next: 'Next',
    weather: 'Weather there',
    parks: 'parks in Beijing',
  },
} as const;
type Language = keyof typeof WORDS;
type Size = keyof typeof SIZES;

async function opened(browser: Browser, language: Language, size: Size) {
  const isPhone = size === 'phone';
  const context = await browser.newContext({
    baseURL: urlOf('demo'),
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: SIZES[size],
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const chat = new ChatPage(page, language);
  await chat.open();
  return { page, chat };
}

/** No request to the model from now on. */
async function withoutModel(page: Page): Promise<void> {
  await page.route('**/api/chat', (route) => route.abort());
}

const live = (page: Page) => page.locator('[data-trip]:has([data-handle])');
const stopsIn = (trip: Locator) =>
  trip
    .locator('[data-day]')
    .evaluateAll((days) =>
      days.map((day) => [...day.querySelectorAll<HTMLElement>('li[data-name]')].map((stop) => stop.dataset.name ?? '')),
    );

for (const language of ['zh', 'en'] as const) {
  for (const size of ['desktop', 'phone'] as const) {
    const words = WORDS[language];

    test(`${language}, ${size}: a trip is moved, locked and thinned out without the model, stands after a reload, and is undone`, async ({
      browser,
    }) => {
      const { page, chat } = await opened(browser, language, size);
      await chat.ask(words.trip);
      const trip = live(page);
      await expect(trip).toHaveCount(1);
      const before = await stopsIn(trip);
      const [first = '', second = ''] = before[0] ?? [];
      await withoutModel(page);

      // By the keys: the first stop goes below the second.
      await trip.locator('[data-handle]').first().focus();
      for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
      await expect.poll(() => stopsIn(trip).then((days) => days[0]?.slice(0, 2))).toEqual([second, first]);
      await expect(trip.locator('[data-handle]').nth(1)).toBeFocused();
      await expect(chat.log.getByText(words.past)).toHaveCount(1);
      // The map has the trip once, with the numbers of the card.
      await expect(page.locator('.wt-pin__face')).toHaveCount(before.flat().length);

      // By the pointer: to the top again.
      const handle = trip.locator('[data-handle]').nth(1);
      await handle.scrollIntoViewIfNeeded();
      const [from, to] = [await handle.boundingBox(), await trip.locator('[data-stop]').first().boundingBox()];
      if (!from || !to) throw new Error('nothing to drag');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 6 });
      await expect(trip.locator('.wt-trip__slot')).toHaveCount(1);
      await page.mouse.up();
      await expect.poll(() => stopsIn(trip)).toEqual(before);

      // By the menu: locked, then another removed.
      await trip.locator('.wt-trip__more').nth(1).click();
      await page.getByRole('menuitem', { name: words.lock }).click();
      await expect(trip.locator('[data-stop]').nth(1).locator('.wt-trip__time svg')).toHaveCount(1);
      const hour = await trip.locator('.wt-trip__time').nth(1).textContent();
      await trip.locator('.wt-trip__more').first().click();
      await page.getByRole('menuitem', { name: words.remove }).click();
      await expect.poll(() => stopsIn(trip).then((days) => days[0]?.[0])).toBe(second);
      expect(await trip.locator('.wt-trip__time').first().textContent()).toBe(hour);
      await expect(page.locator('.wt-pin__face')).toHaveCount(before.flat().length - 1);

      await page.reload();
      await expect.poll(() => stopsIn(trip).then((days) => days[0]?.[0])).toBe(second);
      await expect(page.locator('.wt-pin__face')).toHaveCount(before.flat().length - 1);
      await page.getByRole('group', { name: words.next }).getByRole('button', { name: words.undo }).click();
      await expect.poll(() => stopsIn(trip)).toEqual(before);
      await expect(page.locator('.wt-pin__face')).toHaveCount(before.flat().length);
      await page.context().close();
    });

    test(`${language}, ${size}: chips of a search and next steps run without the model`, async ({ browser }) => {
      const { page, chat } = await opened(browser, language, size);
      await chat.ask(words.search);
      await withoutModel(page);
      const chips = chat.log.getByRole('group', { name: words.chips, exact: true });
      await expect(chips.getByRole('combobox', { name: words.radius })).toHaveValue('5000');
      await chips.getByRole('combobox', { name: words.kind }).selectOption('park');
      await expect(chips).toHaveCount(2);
      await chips.last().getByRole('combobox', { name: words.radius }).selectOption('10000');
      await expect(chips).toHaveCount(3);
      await expect(chips.last().getByRole('combobox', { name: words.radius })).toHaveValue('10000');
      const answers = chat.log.locator('article[data-message]');
      const count = await answers.count();
      const next = chat.log.getByRole('group', { name: words.next });
      await next.getByRole('button', { name: words.weather }).click();
      await expect(answers).toHaveCount(count + 2);
      await page.context().close();
    });
  }

  test(`${language}: on a phone the places are a rail that goes with the markers, all the way up a list`, async ({
    browser,
  }) => {
    const { page, chat } = await opened(browser, language, 'phone');
    await chat.ask(WORDS[language].parks);
    const list = chat.card(WORDS[language].places).getByRole('list');
    const boxes = () =>
      list.getByRole('listitem').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const [first, second] = await boxes();
    expect(second.top).toBeCloseTo(first.top, 0);
    expect(second.left).toBeGreaterThan(first.right);
    expect(second.left).toBeLessThan(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    const handle = page.locator('.sheet-handle');
    await handle.press('ArrowDown');
    const peek = page.locator('.wt-peek').getByRole('list');
    await expect(peek.getByRole('listitem').first()).toBeInViewport({ ratio: 1 });
    const names = await peek
      .getByRole('listitem')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.name ?? ''));
    // Scrolled to the last: its marker is lifted, and free of bar and sheet.
    await peek.evaluate((rail) => rail.scrollTo({ left: rail.scrollWidth }));
    const lifted = page.locator('.wt-marker.is-lifted');
    await expect(lifted).toHaveCount(1);
    await expect(lifted).toHaveAccessibleName(new RegExp(names.at(-1) ?? '?'));
    const pane = page.locator('#chat-pane');
    await expect
      .poll(async () => (await lifted.boundingBox())?.y ?? 0)
      .toBeLessThan(((await pane.boundingBox())?.y ?? 0) - 8);
    // A marker that is pressed brings its card; by key, as others may lie over it.
    await chat
      .marker(new RegExp(names[0] ?? '?'))
      .first()
      .press('Enter');
    await expect(peek.getByRole('listitem').first()).toBeInViewport({ ratio: 1 });

    await handle.press('ArrowUp');
    await handle.press('ArrowUp');
    await expect(page.locator('.wt-peek')).toHaveCount(0);
    const [top, below] = await boxes();
    expect(below.top).toBeGreaterThanOrEqual(top.bottom - 1);
    await page.context().close();
  });
}
