import { expect, type Locator, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { SEEN } from './told-answers.ts';

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;
const WORDS = {
  zh: { question: '北京一日游', share: '分享', create: '创建链接', city: /北京/, note: '脚注 1' },
  en: { question: 'one day in Beijing', share: 'Share', create: 'Create a link', city: /Beijing/, note: 'Footnote 1' },
} as const;

for (const [name, size] of Object.entries(SIZES)) {
  for (const language of ['zh', 'en'] as const) {
    const words = WORDS[language];

    test.describe(`${name}, ${language}`, () => {
      const look = { locale: language === 'zh' ? 'zh-CN' : 'en-US', reducedMotion: 'reduce', ...size } as const;
      test.use({ baseURL: urlOf('live'), ...look });

      test('ranges, footnotes, tasks and marks beside full-width signs are shared as they were said', async ({
        page,
        browser,
      }) => {
        const chat = new ChatPage(page, language);
        await chat.open();
        await chat.ask(`${words.question} [mock:marked-${language}]`);
        await expectAsSaid(chat.log.getByTestId('answer-text'), language);
        const told = await shown(chat);

        await chat.choose(words.share);
        await page.getByRole('button', { name: words.create }).click();
        const url = await page.getByRole('dialog').getByRole('link').getAttribute('href');
        const stranger = await browser.newContext(look);
        const there = await stranger.newPage();
        await there.goto(url ?? '');
        const copy = new ChatPage(there, language);
        await expectAsSaid(copy.log.getByTestId('answer-text'), language);
        // The map comes after the text, and with it the page has come alive.
        await expect(copy.marker(words.city)).toHaveCount(1);
        // The drawing of a card comes after its words.
        await expect.poll(() => shown(copy)).toEqual(told);
        expect(await there.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

        // Before its script has come, a link is a link: it would show in the address.
        await there.waitForLoadState('networkidle');
        // A footnote leads to its text, and the URL stays that of the copy.
        await copy.log.getByRole('link', { name: words.note, exact: true }).first().click();
        await expect(copy.log.getByText(SEEN[language][4])).toBeInViewport();
        expect(there.url()).toBe(url);
        await stranger.close();
      });
    });
  }
}

/** Every line is there without raw marks, and with what the marks meant. */
async function expectAsSaid(answer: Locator, language: 'zh' | 'en'): Promise<void> {
  const [first, second, ...rest] = SEEN[language];
  await expect(answer.getByRole('paragraph').first()).toHaveText(`${first}\n${second}`);
  for (const line of rest) await expect(answer.getByText(line)).toBeVisible();
  await expect(answer).not.toContainText(/\*\*|~~|\[\^|\[[ x]\]/);
  await expect(answer.locator('del')).toHaveCount(1);
  await expect(answer.locator('strong')).toHaveCount(4);
  await expect(answer.getByRole('link', { name: /故宫|Palace Museum/ })).toHaveAttribute(
    'href',
    'https://dpm.example/',
  );
  const boxes = answer.getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  await expect(boxes.first()).toBeChecked();
  await expect(boxes.last()).not.toBeChecked();
}

/** What answer and card say, and what the map names. */
async function shown(chat: ChatPage) {
  const answer = await chat.log.getByTestId('answer-text').innerText();
  const cards = await chat.log.locator('[data-call]').allInnerTexts();
  const markers = await chat.map.locator('[data-ref]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  return { answer, cards, markers };
}
