import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const TOKEN = 'token-of-the-operator';
const SIZES: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const LOOKS = {
  zh: {
    look: { locale: 'zh-CN', colorScheme: 'light' },
    token: '管理口令',
    signIn: '登录',
    signOut: '退出',
    wrong: '口令不对。',
    month: '近 30 天',
    visitors: '访客',
    models: '模型',
    block: /^停用 [0-9a-f]{8}$/,
    unblock: /^恢复 [0-9a-f]{8}$/,
    reload: '刷新',
    chart: '近 30 天每天的费用',
    refused: '你暂时不能在这里提问。',
    question: '杭州在哪里？',
  },
  en: {
    look: { locale: 'en-US', colorScheme: 'dark' },
    token: 'Operator’s token',
    signIn: 'Sign in',
    signOut: 'Sign out',
    wrong: 'That is not the token.',
    month: '30 days',
    visitors: 'Visitors',
    models: 'Models',
    block: /^Block [0-9a-f]{8}$/,
    unblock: /^Unblock [0-9a-f]{8}$/,
    reload: 'Refresh',
    chart: 'Cost a day, last 30 days',
    refused: 'You cannot ask here at the moment.',
    question: 'Where is Hangzhou?',
  },
} as const;

let app: OwnApp;
test.beforeAll(async () => {
  const prices = '{"qwen-plus":{"input":1000,"output":1000}}';
  app = await startOwnApp('admin', { ADMIN_TOKEN: TOKEN, MODEL_PRICES: prices });
});
test.afterAll(() => app.stop());

async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(inner, `${name} is no wider than the screen`).toBeLessThanOrEqual(outer ?? 0);
}

test('R20: without ADMIN_TOKEN there is no such page, and without the token no data in it', async ({ request }) => {
  for (const path of ['/admin', '/api/admin/overview', '/api/metrics']) {
    expect((await request.get(`${urlOf('demo')}${path}`)).status(), path).toBe(404);
  }
  const page = await request.get(`${app.url}/admin`);
  expect(page.status()).toBe(200);
  for (const word of ['qwen', 'cost', TOKEN]) expect(await page.text()).not.toContain(word);
  expect((await request.get(`${app.url}/api/admin/overview`)).status()).toBe(401);
});

for (const [size, screen] of Object.entries(SIZES)) {
  for (const [language, words] of Object.entries(LOOKS)) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ ...screen, ...words.look, reducedMotion: 'reduce' });

      test('the operator signs in, sees what was used, and blocks a visitor', async ({ page, browser }) => {
        test.setTimeout(90_000);
        const visitor = new ChatPage(
          await (await browser.newContext({ ...screen, ...words.look })).newPage(),
          language as keyof typeof LOOKS,
        );
        await visitor.open(app.url);
        await visitor.ask(words.question);

        await page.goto(`${app.url}/admin`);
        const token = page.getByLabel(words.token);
        await token.fill('wrong');
        await page.getByRole('button', { name: words.signIn }).click();
        await expect(page.getByText(words.wrong)).toBeVisible();
        await expectAccessible(page, 'sign-in');
        await token.fill(TOKEN);
        await page.keyboard.press('Enter');

        const models = page.getByRole('table', { name: words.models, exact: true });
        await expect(models.getByRole('row').filter({ hasText: 'qwen-plus' })).toBeVisible();
        await expect(page.getByRole('img', { name: words.chart })).toBeVisible();
        await page.getByRole('button', { name: words.month, exact: true }).click();
        const visitors = page.getByRole('table', { name: words.visitors, exact: true });
        await expect(visitors.getByRole('row').nth(1)).toContainText(/[¥$]\d/);
        await expectAccessible(page, 'figures');

        // Who asked just now is one of those who are not blocked yet: all of them are.
        const free = visitors.getByRole('button', { name: words.block });
        while ((await free.count()) > 0) {
          const before = await free.count();
          await free.first().click();
          await expect(free).toHaveCount(before - 1);
        }
        await visitor.submit(words.question);
        await expect(visitor.page.getByText(words.refused)).toBeVisible();
        const blocked = visitors.getByRole('button', { name: words.unblock });
        while ((await blocked.count()) > 0) {
          const before = await blocked.count();
          await blocked.first().click();
          await expect(blocked).toHaveCount(before - 1);
        }
        await page.getByRole('button', { name: words.reload, exact: true }).click();
        await expect(models).toBeVisible();
        await page.getByRole('button', { name: words.signOut, exact: true }).click();
        await expect(token).toBeVisible();
        await page.reload();
        await expect(token).toBeVisible();
        await visitor.page.context().close();
      });
    });
  }
}
