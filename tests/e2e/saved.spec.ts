import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const WORDS = {
  zh: {
    ask: '北京的博物馆有哪些',
    card: '地点搜索',
    save: '收藏',
    unsave: '取消收藏',
    more: '更多操作',
    newList: '新建列表',
    listName: '列表名称',
    list: '我的北京之行',
    done: '完成',
    moveTo: '移到“我的北京之行”',
    setHome: '设为家',
    all: '所有收藏',
    title: '收藏的地点',
    search: '搜索收藏',
    note: '写备注',
    remove: '删除',
    undo: '撤销',
    onMap: '在地图上显示收藏',
    close: '关闭',
    wrong: '这个地点有误',
    hours: '营业时间',
    send: '提交',
    thanks: '已记下，谢谢。网站管理者会看到。',
    goHomeFrom: '从天坛回家怎么走',
    route: '路线',
    whereIs: '设置家的位置',
    show: '我收藏的地方',
  },
  en: {
    ask: 'museums in Beijing',
    card: 'Place search',
    save: 'Save',
    unsave: 'Remove from saved places',
    more: 'More actions',
    newList: 'New list',
    listName: 'Name of the list',
    list: 'My trip to Beijing',
    done: 'Done',
    moveTo: 'Move to “My trip to Beijing”',
    setHome: 'Set as home',
    all: 'All saved places',
    title: 'Saved places',
    search: 'Search saved places',
    note: 'Write a note',
    remove: 'Delete',
    undo: 'Undo',
    onMap: 'Show saved places on the map',
    close: 'Close',
    wrong: 'This place is wrong',
    hours: 'Opening hours',
    send: 'Send',
    thanks: 'Noted, thank you. The operator of this site will read it.',
    goHomeFrom: 'how do I get home from the Temple of Heaven',
    route: 'Route',
    whereIs: 'Set where home is',
    show: 'show my saved places',
  },
} as const;

const SCREENS = [
  { name: 'on a desktop', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { name: 'on a phone', viewport: { width: 390, height: 844 }, hasTouch: true },
];

for (const language of ['zh', 'en'] as const) {
  for (const { name, ...screen } of SCREENS) {
    test.describe(`saved places in ${language} ${name}`, () => {
      const words = WORDS[language];
      let context: BrowserContext;
      let page: Page;
      let chat: ChatPage;
      const locale = language === 'zh' ? 'zh-CN' : 'en-US';
      const dialog = () => page.getByRole('dialog', { name: words.title });
      const place = () => chat.card(words.card).getByRole('listitem').first();
      const openAll = async () => {
        await place().getByRole('button', { name: words.more }).click();
        await page.getByRole('menuitem', { name: words.all }).click();
        await expect(dialog()).toBeVisible();
      };

      test.beforeEach(async ({ browser }) => {
        context = await browser.newContext({ ...screen, locale, timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' });
        page = await context.newPage();
        chat = new ChatPage(page, language);
        await chat.open(urlOf('demo'));
        await chat.ask(words.ask);
      });
      test.afterEach(() => context.close());

      test('are saved from a row, listed, moved, noted, removed and brought back', async () => {
        const title = (await place().getAttribute('data-name')) ?? '-';
        await place().getByRole('button', { name: words.save, exact: true }).click();
        await expect(place().getByRole('button', { name: words.unsave })).toHaveAttribute('aria-pressed', 'true');
        await openAll();
        await dialog().getByRole('button', { name: words.newList }).click();
        await dialog().getByRole('textbox', { name: words.listName }).fill(words.list);
        await dialog().getByRole('button', { name: words.done }).click();
        const list = dialog().getByRole('region', { name: words.list });
        await expect(list).toBeVisible();
        const row = dialog().getByRole('listitem').filter({ hasText: title });
        await row.getByRole('button').last().click();
        await page.getByRole('menuitem', { name: words.moveTo }).click();
        await expect(list.getByText(title)).toBeVisible();
        await row.getByRole('button').last().click();
        await page.getByRole('menuitem', { name: words.note }).click();
        await dialog().getByRole('listitem').getByRole('textbox').fill('周一闭馆 closed on Mondays');
        await dialog().getByRole('listitem').getByRole('button', { name: words.done }).click();
        await dialog().getByRole('searchbox', { name: words.search }).fill('mondays');
        await expect(row).toBeVisible();
        await row.getByRole('button').last().click();
        await page.getByRole('menuitem', { name: words.remove }).click();
        await expect(row).toHaveCount(0);
        await dialog().getByRole('button', { name: words.undo }).click();
        await expect(row).toBeVisible();
        await page.reload();
        await expect(place().getByRole('button', { name: words.unsave })).toBeVisible();
      });

      test('stand on the map of every conversation once they are switched on', async () => {
        const title = (await place().getAttribute('data-name')) ?? '-';
        await place().getByRole('button', { name: words.save, exact: true }).click();
        await expect(place().getByRole('button', { name: words.unsave })).toBeVisible();
        await openAll();
        await dialog().getByRole('switch', { name: words.onMap }).check();
        await page.keyboard.press('Escape');
        await page.goto(urlOf('demo'));
        const mark = page.locator('.wt-marker--saved');
        await expect(mark).toHaveCount(1);
        await expect(mark).toHaveAccessibleName(title);
        await page.reload();
        await expect(mark).toHaveCount(1);
      });

      test('are home to a way, and asked for where they are not set', async () => {
        await chat.ask(words.goHomeFrom);
        await expect(chat.log.getByRole('button', { name: words.whereIs })).toBeVisible();
        await place().getByRole('button', { name: words.more }).click();
        await page.getByRole('menuitem', { name: words.setHome }).click();
        await expect(place().getByRole('button', { name: words.unsave })).toBeVisible();
        await chat.ask(words.goHomeFrom);
        await expect(chat.card(words.route).last()).toContainText((await place().getAttribute('data-name')) ?? '-');
        await chat.ask(words.show);
        await expect(chat.card(words.card).last().getByRole('listitem')).toHaveCount(1);
      });

      test('can be said to be wrong', async () => {
        await place().getByRole('button', { name: words.more }).click();
        await page.getByRole('menuitem', { name: words.wrong }).click();
        await page.getByRole('radio', { name: words.hours }).check({ force: true });
        await page.getByRole('dialog').getByRole('textbox').fill('周一休息');
        const sent = page.waitForRequest('**/api/reports');
        await page.getByRole('dialog').getByRole('button', { name: words.send }).click();
        expect((await sent).postDataJSON()).toMatchObject({ problem: 'hours', note: '周一休息' });
        await expect(page.getByRole('dialog').getByText(words.thanks)).toBeVisible();
      });
    });
  }
}
