import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { SIZES, visitor } from './sizes.ts';

const WORDS = {
  zh: { short: '问地图', trip: '两天西安行程', ask: '北京的博物馆有哪些', draw: '绘图和测量', tools: '绘图工具' },
  en: {
    short: 'Ask the map',
    trip: 'Two days in Xi’an',
    ask: 'museums in Beijing',
    draw: 'Draw and measure',
    tools: 'Drawing tools',
  },
} as const;

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language];

  for (const [name, viewport] of Object.entries({
    'at 400 %': { width: 320, height: 256 },
    'on a phone on its side': { width: 844, height: 390 },
  })) {
    test(`what the message box asks for can be read ${name} (${language})`, async ({ browser }) => {
      const context = await browser.newContext(visitor(language, { viewport }));
      const chat = new ChatPage(await context.newPage(), language);
      await chat.open();
      await expect(chat.composer).toHaveAttribute('placeholder', words.short);
      const room = await chat.composer.evaluate((box) => {
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen || !(box instanceof HTMLTextAreaElement)) return -1;
        pen.font = getComputedStyle(box).font;
        return box.clientWidth - 24 - pen.measureText(box.placeholder).width;
      });
      expect(room).toBeGreaterThanOrEqual(0);
      await context.close();
    });
  }

  for (const [name, viewport] of Object.entries({
    'on a phone on its side': { width: 844, height: 390 },
    'at 200 %': { width: 720, height: 450 },
    'on a desktop': { width: 1440, height: 900 },
  })) {
    test(`the tools of drawing lie free ${name} (${language})`, async ({ browser }) => {
      const context = await browser.newContext(visitor(language, { viewport }));
      const page = await context.newPage();
      const chat = new ChatPage(page, language);
      await chat.open();
      await chat.ask(words.ask);
      await page.getByRole('button', { name: words.draw }).click();
      const tools = page.getByRole('toolbar', { name: words.tools });
      await expect(tools).toBeVisible();
      const covered = () =>
        page.locator('.wt-draw button').evaluateAll((buttons) =>
          buttons.flatMap((button) => {
            const { left, top, width, height } = button.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            return button.contains(there) ? [] : [button.ariaLabel ?? button.textContent];
          }),
        );
      await expect.poll(covered).toEqual([]);
      await context.close();
    });
  }

  test(`a trip on a phone takes more than half of the free map, one way or the other (${language})`, async ({
    browser,
  }) => {
    const context = await browser.newContext(visitor(language, SIZES.phone));
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    await chat.ask(words.trip);
    const pins = chat.map.locator('button.wt-marker--pin');
    await expect(pins.nth(4)).toBeVisible();
    const share = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('button.wt-marker--pin')].map((pin) => pin.getBoundingClientRect());
        const [top, bottom] = [
          document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0,
          document.querySelector('.chat-pane')?.getBoundingClientRect().top ?? 0,
        ];
        const high = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
        const wide = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
        return Math.max(high / (bottom - top), wide / innerWidth);
      });
    await expect.poll(share).toBeGreaterThan(0.5);
    await context.close();
  });

  test(`what can be asked about a place stands in one row of its popup (${language})`, async ({ browser }) => {
    const context = await browser.newContext(visitor(language, SIZES.desktop));
    const page = await context.newPage();
    const chat = new ChatPage(page, language);
    await chat.open();
    await chat.ask(words.ask);
    await chat.map.locator('button.wt-marker--pin').first().press('Enter');
    const buttons = page.locator('.wt-popup__actions').getByRole('button');
    await expect(buttons).toHaveCount(4);
    const tops = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await context.close();
  });
}
