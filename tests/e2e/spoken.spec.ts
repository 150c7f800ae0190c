import { expect, test } from '@playwright/test';
import { AppError } from '../../lib/errors/app-error.ts';
import { errorBody } from '../../lib/errors/error-body.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';
import { expectGolden, faultsIn } from './spoken/golden.ts';
import { Reader } from './spoken/reader.ts';
import { WORDS } from './spoken/words.ts';

// The width at which the list of conversations is a drawer above the page.
test.use({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });

for (const language of ['zh', 'en'] as const) {
  const words = WORDS[language];
  test.describe(language, () => {
    test.use(
      language === 'zh'
        ? { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
        : { locale: 'en-GB', timezoneId: 'Europe/London' },
    );
    test.setTimeout(120_000);

    test('heard: a first question, its answer, the card and its marker', async ({ page }) => {
      const chat = new ChatPage(page, language);
      const reader = await Reader.of(page);
      await reader.open(urlOf('demo'));
      await reader.seek(page.getByRole('list', { name: words.starters }).getByRole('button').nth(1), 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 1));
      await reader.read(chat.log.getByRole('article').last());
      const place = chat.card(words.search).getByRole('listitem').first();
      const ref = await place.getAttribute('data-ref');
      await reader.seek(place.getByRole('button').first(), 'Shift+Tab');
      await reader.press('Enter');
      await reader.seek(chat.map.locator(`[data-ref="${ref}"]`), 'Tab');
      await reader.press('Enter');
      await reader.press('Escape');
      done('first-question', reader);
    });

    test('heard: an answer stopped and continued, with a message that waits', async ({ page }) => {
      const chat = new ChatPage(page, language);
      const reader = await Reader.of(page);
      await reader.open(urlOf('live'));
      const answer = chat.log.getByTestId('answer-text').last();
      await reader.send(`${words.slowly} [mock:drip]`, () => expect(answer).not.toBeEmpty());
      const queue = page.getByRole('list', { name: words.queued });
      await reader.send(words.thanks, () => expect(queue.getByRole('listitem')).toHaveCount(1));
      await reader.send(words.museums, () => expect(queue.getByRole('listitem')).toHaveCount(2));
      await reader.press('Escape', () => chat.untilIdle());
      await reader.seek(queue.getByRole('button', { name: words.unqueue }).last(), 'Shift+Tab');
      await reader.press('Enter', () => expect(queue.getByRole('listitem')).toHaveCount(1));
      await reader.seek(chat.log.getByRole('button', { name: words.continue }), 'Shift+Tab');
      await reader.press('Enter', () => chat.untilIdle());
      await reader.seek(queue.getByRole('button', { name: words.sendNow }), 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 2));
      done('stop-and-continue', reader);
    });

    test('heard: no network, a limit with its wait, a model that is not there, and the way out of each', async ({
      page,
    }) => {
      const chat = new ChatPage(page, language);
      const reader = await Reader.of(page);
      const alert = chat.log.getByRole('alert');
      const retry = page.getByTestId('notice').getByRole('button', { name: words.retry });
      await reader.open(urlOf('live'));
      await reader.send(words.thanks, () => untilAnswered(chat, 1));
      await page.route('**/api/chat', (route) => route.abort(), { times: 1 });
      await reader.send(words.hello, () => expect(alert).toBeVisible());
      await reader.seek(retry, 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 2));

      const limit = errorBody(new AppError('too_many_requests', { retryAfterS: 3 }));
      await page.route('**/api/chat', (route) => route.fulfill({ status: 429, json: { error: limit } }), { times: 1 });
      await reader.send(words.hello, () => expect(alert).toBeVisible());
      await reader.wait('waits', () => expect(retry).toHaveAccessibleName(words.retry));
      await reader.seek(retry, 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 3));

      await reader.send(`${words.hello} [mock:404]`, () => expect(alert).toBeVisible());
      await reader.seek(page.getByTestId('notice').getByRole('button', { name: words.demo }), 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 4));
      done('errors', reader);
    });

    test('heard: the drawer of conversations, sharing, and everything deleted', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const chat = new ChatPage(page, language);
      const reader = await Reader.of(page);
      const list = page.getByRole('navigation', { name: words.sessions });
      const row = (title: string) => list.getByRole('listitem').filter({ hasText: title });
      const menu = async (title: string, entry: string) => {
        await reader.seek(row(title).getByRole('button').last(), 'Tab');
        await reader.press('Enter', () => expect(page.getByRole('menu')).toBeVisible());
        await reader.seek(page.getByRole('menuitem', { name: entry }), 'ArrowDown');
      };
      await reader.open(urlOf('demo'));
      await reader.send(words.hello, () => untilAnswered(chat, 1));
      await reader.seek(page.getByRole('button', { name: words.new, exact: true }), 'Shift+Tab');
      await reader.press('Enter', () => expect(chat.composer).toBeFocused());
      await reader.send(words.museums, () => untilAnswered(chat, 1));

      const toggle = page.getByRole('button', { name: words.sessions, exact: true });
      await reader.seek(toggle, 'Shift+Tab');
      await reader.press('Enter', () => expect(list.getByRole('listitem')).toHaveCount(2));
      await menu(words.hello, words.rename);
      await reader.press('Enter', () => expect(list.getByRole('textbox')).toBeFocused());
      await reader.send(words.title, () => expect(row(words.title)).toBeVisible());
      await menu(words.museums, words.delete);
      await reader.press('Enter', () => expect(list.getByRole('listitem')).toHaveCount(1));
      await reader.seek(list.getByRole('button', { name: words.undo }), 'Tab');
      await reader.press('Enter', () => expect(list.getByRole('listitem')).toHaveCount(2));
      await reader.seek(row(words.title).getByRole('button').first(), 'Shift+Tab');
      await reader.press('Enter', () => expect(chat.log.getByText(words.hello, { exact: true })).toBeVisible());

      const choose = async (entry: string) => {
        await reader.seek(chat.menu, 'Shift+Tab');
        await reader.press('Enter', () => expect(page.getByRole('menu')).toBeVisible());
        await reader.seek(page.getByRole('menuitem', { name: entry }), 'ArrowDown');
      };
      await choose(words.share);
      const dialog = page.getByRole('dialog');
      await reader.press('Enter', () => expect(dialog).toBeVisible());
      await reader.seek(dialog.getByRole('button', { name: words.create }), 'Tab');
      await reader.press('Enter', () => expect(dialog.getByRole('link')).toHaveCount(1));
      await reader.seek(dialog.getByRole('button', { name: words.copy }), 'Tab');
      await reader.press('Enter');
      await reader.seek(dialog.getByRole('button', { name: words.revoke }), 'Tab');
      await reader.press('Enter', () => expect(dialog.getByRole('link')).toHaveCount(0));
      await reader.press('Escape', () => expect(dialog).toHaveCount(0));

      await choose(words.settings);
      await reader.press('Enter', () => expect(dialog).toBeVisible());
      await reader.seek(dialog.getByRole('button', { name: words.deleteAll }), 'Shift+Tab');
      await reader.press('Enter', () => expect(page.getByRole('alertdialog')).toBeVisible());
      await reader.seek(dialog.getByRole('button', { name: words.deleteAllYes }), 'Shift+Tab');
      await reader.press('Enter', () => expect(dialog.getByRole('status')).not.toBeEmpty());
      await reader.press('Escape', () => expect(dialog).toHaveCount(0));
      done('conversations', reader);
    });

    test('heard: hiding, removing and undoing on the map, and questions back', async ({ page }) => {
      const chat = new ChatPage(page, language);
      const reader = await Reader.of(page);
      await reader.open(urlOf('demo'));
      await reader.send(words.museums, () => untilAnswered(chat, 1));
      await reader.send(words.which, () => untilAnswered(chat, 2));
      await reader.read(chat.log.getByRole('article').last());
      await reader.seek(chat.card(words.ask).getByRole('button').last(), 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 3));
      await reader.press('/', () => expect(chat.composer).toBeFocused());
      await reader.send(words.misspelt, () => untilAnswered(chat, 4));
      await reader.read(chat.log.getByRole('article').last());
      await reader.seek(chat.card(words.weather).getByRole('listitem').getByRole('button').first(), 'Shift+Tab');
      await reader.press('Enter', () => untilAnswered(chat, 5));

      await reader.seek(page.getByRole('button', { name: words.layers, exact: true }), 'Tab');
      const legend = page.getByRole('region', { name: words.layers });
      await reader.press('Enter', () => expect(legend).toBeVisible());
      const first = legend.getByRole('listitem').first();
      await reader.seek(first.getByRole('checkbox'), 'Tab');
      await reader.press('Space');
      await reader.press('Tab');
      await reader.press('Tab');
      const before = await legend.getByRole('listitem').count();
      await reader.press('Enter', () => expect(legend.getByRole('listitem')).toHaveCount(before - 1));
      await reader.seek(legend.getByRole('button', { name: words.mapUndo }), 'Tab');
      await reader.press('Enter', () => expect(legend.getByRole('listitem')).toHaveCount(before));
      await reader.press('Escape', () => expect(legend).toHaveCount(0));
      done('map-and-questions', reader);
    });

    function done(name: string, { lines }: Reader): void {
      expectGolden(`${name}.${language}`, lines);
      expect(faultsIn(lines, language)).toEqual([]);
    }
  });
}

async function untilAnswered(chat: ChatPage, answers: number): Promise<void> {
  await expect(chat.log.locator('article[aria-busy]')).toHaveCount(answers);
  await chat.untilIdle();
}
