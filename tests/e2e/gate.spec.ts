import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { type OidcServer, startOidcServer } from '../fixtures/oidc-server.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';
import { SIZES } from './sizes.ts';

const CODE = 'nine-lives-of-a-map';
const WORDS = {
  zh: {
    title: '登录',
    code: '访问码',
    enter: '进入',
    wrong: '访问码不对，请核对后再试。',
    wait: /试错次数太多，\d+ 分钟后再试。/,
    login: '去登录',
    signOut: '退出登录',
    phone: '在手机上打开',
    copy: '复制链接',
    ask: '北京的博物馆有哪些',
  },
  en: {
    title: 'Sign in',
    code: 'Access code',
    enter: 'Enter',
    wrong: 'That is not the access code. Check it and try again.',
    wait: /Too many wrong codes. Try again in \d+ min./,
    login: 'Go to sign-in',
    signOut: 'Sign out',
    phone: 'Open on your phone',
    copy: 'Copy link',
    ask: 'museums in Beijing',
  },
} as const;
const LOOKS = [
  { language: 'zh', size: 'desktop', options: { ...SIZES.desktop, locale: 'zh-CN', colorScheme: 'light' } },
  { language: 'en', size: 'phone', options: { ...SIZES.phone, locale: 'en-US', colorScheme: 'dark' } },
] as const;

async function opened(browser: Browser, options: BrowserContextOptions, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL, serviceWorkers: 'block' });
  return context.newPage();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

/** The map is drawn by the page's scripts. */
async function untilReady(chat: ChatPage): Promise<void> {
  await expect(chat.composer).toBeVisible();
  await expect(chat.map).toBeVisible();
}

async function enter(page: Page, words: (typeof WORDS)['zh' | 'en'], code: string): Promise<void> {
  await page.getByLabel(words.code).fill(code);
  await page.getByRole('button', { name: words.enter }).click();
}

// Several browsers each.
test.describe.configure({ timeout: 150_000 });

test.describe('R1: a site with an access code', () => {
  let app: OwnApp;
  test.beforeAll(async () => {
    app = await startOwnApp('gateCode', { ACCESS_CODE: CODE, DASHSCOPE_API_KEY: '' });
  });
  test.afterAll(() => app.stop());

  for (const { language, size, options } of LOOKS) {
    const words = WORDS[language];
    test(`R1: asks for it, says when it is wrong, and can be left (${language}, ${size})`, async ({ browser }) => {
      const page = await opened(browser, options, app.url);
      const first = await page.goto('/');
      expect(first?.status()).toBe(401);
      await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
      await expect(page.getByLabel(words.code)).toBeFocused();
      await expectAccessible(page);
      expect((await page.request.get('/api/sessions')).status()).toBe(401);

      await enter(page, words, 'a wrong guess');
      await expect(page.getByRole('alert')).toHaveText(words.wrong);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

      await enter(page, words, CODE);
      const chat = new ChatPage(page, language);
      await untilReady(chat);
      expect(new URL(page.url()).search).toBe('');
      await chat.ask(words.ask);
      await chat.choose(words.signOut);
      await expect(page.getByLabel(words.code)).toBeVisible();
      expect((await page.request.get('/api/sessions')).status()).toBe(401);

      await enter(page, words, CODE);
      await expect(chat.composer).toBeVisible();
      const list = await chat.openList();
      await expect(list.getByRole('listitem').filter({ hasText: words.ask })).toHaveCount(1);
      await page.context().close();
    });
  }

  test('R1: a phone with the code gets the conversation it was sent for, past the sign-in', async ({ browser }) => {
    const [{ options: wide }, { options: small }] = LOOKS;
    const desktop = await opened(browser, { ...wide, permissions: ['clipboard-read', 'clipboard-write'] }, app.url);
    await desktop.goto('/');
    await enter(desktop, WORDS.zh, CODE);
    const chat = new ChatPage(desktop);
    await untilReady(chat);
    await chat.ask(WORDS.zh.ask);
    const url = await urlForPhone(desktop, chat, 'zh');

    const phone = await opened(browser, small, app.url);
    await phone.goto(url);
    await enter(phone, WORDS.en, 'not yet right');
    await enter(phone, WORDS.en, CODE);
    const there = new ChatPage(phone, 'en');
    await expect(there.log.getByText(WORDS.zh.ask).first()).toBeVisible();
    expect(new URL(phone.url()).hash).toBe('');
    await Promise.all([desktop.context().close(), phone.context().close()]);
  });

  test('R1: looks at no code any more after five wrong ones', async ({ browser }) => {
    const page = await opened(browser, LOOKS[0].options, app.url);
    await page.goto('/?s=7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11');
    for (let at = 0; at < 6; at += 1) await enter(page, WORDS.zh, `guess ${at}`);
    await expect(page.getByRole('alert')).toHaveText(WORDS.zh.wait);
    await enter(page, WORDS.zh, CODE);
    await expect(page.getByRole('alert')).toHaveText(WORDS.zh.wait);
    await page.context().close();
  });
});

/** The link behind the code of the dialog, which is checked on the way. */
async function urlForPhone(page: Page, chat: ChatPage, language: 'zh' | 'en'): Promise<string> {
  const words = WORDS[language];
  await chat.choose(words.phone);
  const dialog = page.getByRole('dialog', { name: words.phone });
  await expect(dialog.getByRole('img')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: words.copy }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#move=');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('R1: a site that people sign in to', () => {
  let app: OwnApp;
  let provider: OidcServer;
  test.beforeAll(async () => {
    provider = await startOidcServer();
    app = await startOwnApp('gateLogin', {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      DASHSCOPE_API_KEY: '',
    });
  });
  test.afterAll(async () => {
    await app.stop();
    await provider.close();
  });

  test('R1: shows one history on desktop and phone, to nobody else, and ends at the provider', async ({ browser }) => {
    const [{ options: wide }, { options: small }] = LOOKS;
    const desktop = await opened(browser, wide, app.url);
    expect((await desktop.goto('/'))?.status()).toBe(401);
    await expectAccessible(desktop);
    await desktop.getByRole('link', { name: WORDS.zh.login }).click();
    const chat = new ChatPage(desktop);
    await untilReady(chat);
    await chat.ask(WORDS.zh.ask);
    const address = `/${new URL(desktop.url()).search}`;

    const phone = await opened(browser, small, app.url);
    await phone.goto(address);
    await phone.getByRole('link', { name: WORDS.en.login }).click();
    const there = new ChatPage(phone, 'en');
    await expect(there.log.getByText(WORDS.zh.ask).first()).toBeVisible();
    await there.menu.click();
    await expect(phone.getByRole('menuitem', { name: 'Sign out (Mei)' })).toBeVisible();
    await expect(phone.getByRole('menuitem', { name: WORDS.en.phone })).toHaveCount(0);
    await phone.keyboard.press('Escape');

    provider.user = { sub: 'user-2', name: 'Li' };
    const other = await opened(browser, wide, app.url);
    await other.goto('/');
    await other.getByRole('link', { name: WORDS.zh.login }).click();
    const list = await new ChatPage(other).openList();
    await expect(list.getByText(WORDS.zh.ask)).toHaveCount(0);

    const ended = provider.asked.get('/end') ?? 0;
    await chat.choose('退出登录（Mei）');
    await expect(desktop.getByRole('link', { name: WORDS.zh.login })).toBeVisible();
    expect(provider.asked.get('/end')).toBe(ended + 1);
    for (const page of [desktop, phone, other]) await page.context().close();
  });

  test('R1: says on its own page when the provider’s answer is no good', async ({ browser }) => {
    provider.fault = 'signature';
    const page = await opened(browser, LOOKS[0].options, app.url);
    await page.goto('/');
    await page.getByRole('link', { name: WORDS.zh.login }).click();
    await expect(page.getByRole('alert')).toHaveText('登录没有完成，请再试一次。');
    provider.fault = null;
    await page.getByRole('link', { name: WORDS.zh.login }).click();
    await expect(new ChatPage(page).composer).toBeVisible();
    await page.context().close();
  });
});

test('R1: a site with a key and no gate says at its start, in its log and its health that it is open', async () => {
  let said = '';
  const app = await startOwnApp('gateCode', { TRUSTED_PROXIES: '1' }, {}, { onOutput: (text) => (said += text) });
  const health = (await (await fetch(`${app.url}/api/health`)).json()) as { access?: string };
  await app.stop();
  expect(health.access).toBe('open');
  expect(said).toContain('! this site has a model key and is open to everybody');
  expect(said).toContain('"event":"access.open"');
});
