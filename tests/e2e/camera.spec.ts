import { expect, type Page, test } from '@playwright/test';
import { coveredMarkers } from './covered.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: {
    weather: '北京、上海、广州、成都今天天气',
    far: '北京、纽约、悉尼、伦敦今天天气',
    museums: '北京的博物馆有哪些',
    search: '地点搜索',
    advice: '明天去成都跑步穿什么',
    legend: '图层',
  },
  en: {
    weather: 'Weather today in Beijing, Shanghai, Guangzhou and Chengdu',
    far: 'Weather today in Beijing, New York, Sydney and London',
    museums: 'museums in Beijing',
    search: 'Place search',
    advice: 'What should I wear for a run in Chengdu tomorrow?',
    legend: 'Layers',
  },
} as const;

for (const [name, size] of Object.entries(SIZES)) {
  for (const locale of ['zh', 'en'] as const) {
    const words = WORDS[locale];
    test.describe(`${name}, ${locale}`, () => {
      test.use(visitor(locale, size));

      test('the weather of four cities is in view whole, after a reload and beside an open legend too', async ({
        page,
      }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.weather);
        await expect(page.locator('button.wt-marker')).toHaveCount(4);
        await expect.poll(() => coveredMarkers(page)).toEqual([]);
        await page.reload();
        await expect(page.locator('button.wt-marker')).toHaveCount(4);
        await expect.poll(() => coveredMarkers(page)).toEqual([]);
        if (name === 'desktop') {
          await page.getByRole('button', { name: words.legend, exact: true }).click();
          await expect(page.locator('.wt-legend')).toBeVisible();
          await expect.poll(() => coveredMarkers(page)).toEqual([]);
          return;
        }
        // What arrived under the open sheet is in view once that is lowered.
        const [sheet, pane] = [page.locator('.sheet-handle'), page.locator('.chat-pane')];
        await sheet.press('ArrowUp');
        await expect(pane).toHaveAttribute('data-snap', 'full');
        await chat.ask(words.weather);
        await sheet.press('ArrowDown');
        await expect(pane).toHaveAttribute('data-snap', 'half');
        // A city asked about again is one marker still.
        await expect(page.locator('button.wt-marker')).toHaveCount(4);
        await expect.poll(() => coveredMarkers(page)).toEqual([]);
      });

      test('cities of four continents are in view together', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.far);
        await expect(page.locator('button.wt-marker')).toHaveCount(4);
        await expect.poll(() => coveredMarkers(page)).toEqual([]);
      });

      test('what is selected in a list comes out from under panels and corners', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.museums);
        const item = chat.card(words.search).getByRole('listitem').first();
        const button = `button.wt-marker[data-ref="${await item.getAttribute('data-ref')}"]`;
        const marker = page.locator(button);
        await expect(marker).toBeVisible();
        const map = (await chat.map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        const at = (await marker.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        // The map is dragged until the marker is in its upper right corner, under the buttons.
        const [x, y] = [map.x + 60, map.y + 110];
        await drag(page, [x, y], [x + map.x + map.width - 20 - at.x - 16, y + map.y + 90 - at.y - 20]);
        await expect.poll(() => coveredMarkers(page)).not.toEqual([]);
        await item.getByRole('button').first().click();
        await expect(marker).toHaveClass(/is-selected/);
        await expect
          .poll(() => gapOf(page, 'button.wt-marker.is-selected .wt-marker__body'))
          .toBeGreaterThanOrEqual(24);

        // So does its popup, from a place beside the buttons.
        const now = (await marker.boundingBox()) ?? at;
        await drag(page, [x, y], [x + map.x + map.width - 80 - now.x - 16, y]);
        await marker.click();
        await expect.poll(() => gapOf(page, '.wt-popup .leaflet-popup-content-wrapper')).toBeGreaterThanOrEqual(0);
        await expect.poll(() => gapOf(page, `${button} .wt-marker__body`)).toBeGreaterThan(8);
      });

      test('advice shows the place that it is about', async ({ page }) => {
        const chat = new ChatPage(page, locale);
        await chat.open();
        await chat.ask(words.advice);
        await expect.poll(async () => Number(await chat.map.getAttribute('data-zoom'))).toBeGreaterThanOrEqual(9);
        const [lat, lng] = await chat.centre();
        expect(Math.hypot(lat - 30.66, lng - 104.06)).toBeLessThan(0.2);
      });
    });
  }
}

test.describe('the first view', () => {
  test.use({ baseURL: urlOf('demo'), locale: 'zh-CN', timezoneId: 'Europe/London', reducedMotion: 'reduce' });

  test('is the region of a visitor from London', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    const [lat, lng] = await chat.centre();
    expect(Math.abs(lat - 53)).toBeLessThan(2);
    expect(Math.abs(lng + 2)).toBeLessThan(2);
    expect(Number(await chat.map.getAttribute('data-zoom'))).toBe(6);
  });
});

test.describe('a finger', () => {
  test.use({ baseURL: urlOf('demo'), locale: 'zh-CN', reducedMotion: 'reduce', ...SIZES.phone });

  test('has 44 px for markers, buttons, rows of the legend and all of a popup', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('上海今天天气');
    await chat.ask(WORDS.zh.museums);
    await expect(page.locator('button.wt-marker').nth(3)).toBeVisible();
    await page.locator('button.wt-marker--pin').last().click();
    await expect(page.locator('.wt-popup button').first()).toBeVisible();
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button.wt-marker, .wt-map button, .wt-legend label, .wt-legend button')].flatMap(
          (element) => {
            const { width, height } = element.getBoundingClientRect();
            const isShown = element.checkVisibility();
            const what = element.getAttribute('aria-label') ?? element.textContent;
            // Leaflet moves by matrices: a box of 44 may be reported as 43.99998.
            return isShown && (Math.round(width * 10) < 440 || Math.round(height * 10) < 440)
              ? [`${what} ${width} × ${height}`]
              : [];
          },
        ),
      );
    expect(await small()).toEqual([]);
    await page.getByRole('button', { name: WORDS.zh.legend, exact: true }).click();
    await expect(page.locator('.wt-legend')).toBeVisible();
    expect(await small()).toEqual([]);
  });
});

async function drag(page: Page, [x, y]: [number, number], [toX, toY]: [number, number]) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  // Without speed at its end, the drag goes no further by itself.
  await page.waitForTimeout(200);
  await page.mouse.up();
}

/** Pixels between an element of the map and the nearest panel or edge of the map; negative if covered. */
function gapOf(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const a = document.querySelector(wanted)?.getBoundingClientRect();
    const map = document.querySelector('.wt-map')?.getBoundingClientRect();
    if (!a || !map) return Number.NaN;
    const panels = ['.wt-controls', '.wt-attribution', '.top-bar', '.chat-pane'].flatMap((panel) =>
      [...document.querySelectorAll(panel)].map((element) => element.getBoundingClientRect()),
    );
    const beside = panels.map((b) => Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom));
    return Math.min(a.left - map.left, map.right - a.right, a.top - map.top, map.bottom - a.bottom, ...beside);
  }, selector);
}
