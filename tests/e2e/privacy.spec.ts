import { expect, type Page, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('demo'), geolocation: { longitude: 116.39127518, latitude: 39.90713264 } });

/** Everything that a page sends: addresses and bodies. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  return sent;
}

test('R17: a position is asked for after a press alone, and only about 100 m of it leave the browser', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await page.addInitScript(() => {
    const asked = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    navigator.geolocation.getCurrentPosition = (...all) => {
      document.documentElement.dataset.asked = 'position';
      asked(...all);
    };
  });
  const sent = sentBy(page);
  const chat = new ChatPage(page);
  await chat.open();
  await chat.ask('杭州西湖在哪里？');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  expect(sent.join('\n')).not.toContain('116.39');
  const before = sent.length;
  await chat.map.getByRole('button', { name: '我的位置' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'position');
  await expect(page.locator('.wt-dot')).toBeVisible();
  // Nothing tells the site of it until somebody asks.
  expect(sent.slice(before).filter((one) => /116\.39|39\.90|"position"/.test(one))).toEqual([]);
  await chat.ask('附近有什么咖啡馆？');
  const bodies = sent.slice(before).filter((one) => one.includes('/api/'));
  expect(bodies.join('\n')).toContain('"position":{"lng":116.391,"lat":39.907}');
  expect(sent.join('\n')).not.toMatch(/116\.3912|39\.9071/);
});

for (const [locale, title, days] of [
  ['zh-CN', '隐私说明', '保存 30 天'],
  ['en-US', 'Privacy', 'for 30 days'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test(`R17: the notice is a press away from the settings (${locale})`, async ({ page }) => {
      const chat = new ChatPage(page, locale === 'zh-CN' ? 'zh' : 'en');
      await chat.open();
      await chat.menu.click();
      await page.getByRole('menuitem', { name: locale === 'zh-CN' ? '设置' : 'Settings' }).click();
      const link = page.getByRole('dialog').getByRole('link', { name: locale === 'zh-CN' ? '隐私说明' : 'Privacy' });
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('main')).toContainText(days);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide).toBe(false);
    });
  });
}

test.describe('in a browser that keeps copies', () => {
  test.use({ serviceWorkers: 'allow' });

  test('A09: "Delete all my data" leaves nothing in the browser either', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open();
    await chat.ask('杭州西湖在哪里？');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await chat.composer.fill('还没发出的草稿');
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    const copies = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith(':opened')));
    await expect.poll(kept).toContain('草稿');
    await expect.poll(copies).toHaveLength(1);
    await chat.menu.click();
    await page.getByRole('menuitem', { name: '设置' }).click();
    await page.getByRole('button', { name: '删除我的全部数据' }).click();
    await page.getByRole('button', { name: '全部删除' }).click();
    await expect(page.getByRole('dialog')).toContainText('已全部删除');
    await expect.poll(kept).not.toMatch(/草稿|西湖/);
    await expect.poll(copies).toEqual([]);
  });
});
