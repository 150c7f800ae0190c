import { expect, type Locator, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ reducedMotion: 'reduce' });

/** What the reader's own colours are here. */
function forcedColors(page: Page): Promise<Record<'Canvas' | 'CanvasText' | 'Highlight' | 'HighlightText', string>> {
  return page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.forcedColorAdjust = 'none';
    document.body.append(probe);
    const of = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const found = {
      Canvas: of('Canvas'),
      CanvasText: of('CanvasText'),
      Highlight: of('Highlight'),
      HighlightText: of('HighlightText'),
    };
    probe.remove();
    return found;
  });
}

const styleOf = (locator: Locator, property: string, pseudo?: string): Promise<string> =>
  locator.evaluate((element, [name = '', part]) => getComputedStyle(element, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

async function open(page: Page): Promise<ChatPage> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  return chat;
}

test('markers, their names and their letters are in the colours that the reader forces', async ({ page }) => {
  const chat = await open(page);
  const colors = await forcedColors(page);
  await chat.ask('天安门在哪');
  const name = chat.map.locator('.wt-marker__name').first();
  expect(await styleOf(name, 'background-color')).toBe(colors.Canvas);
  expect(await styleOf(name, 'color')).toBe(colors.CanvasText);
  // A halo around letters makes a blot of them where it has the colour of the letters.
  expect(await styleOf(name, '-webkit-text-stroke-width')).toBe('0px');

  await chat.ask('Springfield 在哪');
  const marker = chat.marker(/^B：/);
  expect(await styleOf(marker.locator('.wt-pin path'), 'fill')).toBe(colors.Highlight);
  expect(await styleOf(marker.locator('.wt-pin path'), 'stroke')).toBe(colors.CanvasText);
  expect(await styleOf(marker.locator('.wt-pin__face'), 'color')).toBe(colors.HighlightText);
  expect(await styleOf(marker.locator('.wt-pin__face'), 'content', '::before')).toContain('B');
});

test('ways, areas and what stands for them in the legend can be told apart without their colours', async ({ page }) => {
  const chat = await open(page);
  const colors = await forcedColors(page);
  await chat.ask('从西安开车到成都，途经汉中');
  const line = chat.map.locator('.wt-path__line').first();
  const casing = chat.map.locator('.wt-path__casing').first();
  expect(await styleOf(line, 'stroke')).toBe(colors.Highlight);
  expect(await styleOf(casing, 'stroke')).toBe(colors.Canvas);
  await chat.ask('北京的博物馆有哪些');
  await chat.ask('以故宫为中心画一个半径 5 公里的圆');
  await page.getByRole('button', { name: '图层', exact: true }).click();
  const legend = page.getByRole('region', { name: '图层' });
  const filled = await legend
    .locator('.wt-sign--path, .wt-sign--marker')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  expect(filled.length).toBeGreaterThan(1);
  expect(filled).not.toContain(colors.Canvas);
  // What is chosen has the colours of a selection, without a patch behind its letters.
  const chosen = legend.locator('label:has(input[type="radio"]:checked) span').first();
  expect(await styleOf(chosen, 'background-color')).toBe(colors.Highlight);
  expect(await styleOf(chosen, 'color')).toBe(colors.HighlightText);
  expect(await styleOf(chosen, 'forced-color-adjust')).toBe('none');
  expect(await styleOf(legend.locator('.wt-sign--area').first(), 'border-top-color')).toBe(colors.Highlight);
});

test('charts and bars of cards are drawn in the colours that the reader forces', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const chat = await open(page);
  await chat.ask('北京的博物馆有哪些');
  const number = chat.card('地点搜索').getByRole('listitem').first().locator('.wt-sign-of');
  const colors = await forcedColors(page);
  expect(await styleOf(number, 'background-color')).toBe(colors.Highlight);
  expect(await styleOf(number, 'color')).toBe(colors.HighlightText);
  await page.emulateMedia({ forcedColors: 'none' });
  expect(await styleOf(number, 'background-color')).not.toBe(colors.Highlight);
});
