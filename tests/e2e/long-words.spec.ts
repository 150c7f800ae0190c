import { type Browser, expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

/** How much longer another language may be. */
const LONGER = 1.4;

const SCREENS = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

const ASKED = {
  zh: ['北京的博物馆', '从天安门到颐和园怎么走', '北京今天天气怎么样', 'Springfield 在哪'],
  en: [
    'museums in Paris',
    'from the Louvre to the Eiffel Tower by car',
    'weather in London today',
    'where is Springfield',
  ],
} as const;

const NAMES = {
  zh: { sessions: '对话列表', settings: '设置', share: '分享', shortcuts: '键盘快捷键', legend: '图层', how: '怎么做' },
  en: {
    sessions: 'Conversations',
    settings: 'Settings',
    share: 'Share',
    shortcuts: 'Keyboard shortcuts',
    legend: 'Layers',
    how: 'How',
  },
} as const;

type Language = keyof typeof ASKED;

async function opened(browser: Browser, language: Language, screen: keyof typeof SCREENS): Promise<Page> {
  const isPhone = screen === 'phone';
  const context = await browser.newContext({
    baseURL: urlOf('demo'),
    locale: language === 'zh' ? 'zh-CN' : 'en',
    viewport: SCREENS[screen],
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  return context.newPage();
}

/**
 * Lengthens every text of the page and lists what does not hold it: a control or heading whose text is cut without an
 * ellipsis, or that is outside the window or its dialog.
 */
const tooShort = (page: Page): Promise<string[]> =>
  page.evaluate((longer) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.textContent ?? '';
      const { parentElement } = node;
      if (text.trim() === '' || !parentElement || parentElement.closest('style, script, textarea, [data-longer]'))
        continue;
      const more = Math.ceil(text.trim().length * (longer - 1));
      node.textContent = text.replace(/\s*$/, (end) => text.trim().slice(0, more) + end);
    }
    document.body.dataset.longer = '';
    const problems: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, label, h1, h2, h3, legend, summary, dt, dd, th',
    )) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // A marker's name overhangs its pin, and the skip link only shows when it has focus.
      if (element.closest('.leaflet-pane, .sr-only')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || box.width < 2) continue;
      const name = `${element.tagName.toLowerCase()} "${element.textContent.slice(0, 40)}"`;
      const isCut = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible';
      if (isCut && style.textOverflow !== 'ellipsis' && style.overflowX === 'hidden') problems.push(`cut: ${name}`);
      if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'visible')
        problems.push(`spills: ${name}`);
      // What scrolls sideways has more than is seen.
      if (element.closest('[class*="overflow-x"], .wt-rail, .chat-pane:not([data-snap="full"]) .wt-places')) continue;
      const chips = element.closest('.wt-chips');
      if (chips && /auto|scroll/.test(getComputedStyle(chips).overflowX)) continue;
      const frame = element.closest('[role="dialog"]')?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
      if (box.right > Math.min(frame.right, innerWidth) + 1 || box.left < Math.max(frame.left, 0) - 1)
        problems.push(`outside: ${name}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) problems.push('the page scrolls sideways');
    return problems;
  }, LONGER);

for (const language of ['zh', 'en'] as const) {
  for (const screen of ['wide', 'phone'] as const) {
    test(`words longer by two fifths fit in (${language}, ${screen})`, async ({ browser }) => {
      test.slow();
      const page = await opened(browser, language, screen);
      const chat = new ChatPage(page, language);
      const names = NAMES[language];
      const found: Record<string, string[]> = {};
      const look = async (state: string) => {
        // A drawer is not in its place before it has come in.
        await page.evaluate(() =>
          Promise.allSettled(
            document
              .getAnimations()
              .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
              .map(({ finished }) => finished),
          ),
        );
        found[state] = await tooShort(page);
      };
      await chat.open();
      await look('start');
      await page.reload();
      await expect(chat.composer).toBeVisible();
      for (const text of ASKED[language]) await chat.ask(text);
      await look('conversation');
      const session = page.url();
      await chat.menu.click();
      await expect(page.getByRole('menu')).toBeVisible();
      await look('menu');
      const doors = ['sessions', 'settings', 'share', ...(screen === 'wide' ? (['shortcuts'] as const) : [])] as const;
      for (const door of doors) {
        await page.goto(session);
        await expect(chat.composer).toBeVisible();
        await (door === 'sessions' ? chat.openList() : chat.choose(names[door]));
        await expect(page.getByRole(door === 'sessions' ? 'searchbox' : 'dialog').first()).toBeVisible();
        await look(door);
      }
      await page.goto(session);
      await page.getByRole('button', { name: names.legend, exact: true }).click();
      await look('legend');
      expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
      await page.context().close();
    });
  }
}
