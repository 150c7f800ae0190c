import { expect, type Locator, type Page } from '@playwright/test';

type Language = 'zh' | 'en';

const NAMES = {
  zh: {
    message: '输入消息',
    send: '发送',
    stop: '停止',
    log: '对话',
    map: '地图',
    menu: '菜单',
    atCentre: '在地图中心打开菜单',
    sessions: '对话列表',
  },
  en: {
    message: 'Message',
    send: 'Send',
    stop: 'Stop',
    log: 'Conversation',
    map: 'Map',
    menu: 'Menu',
    atCentre: 'Open the menu at the map centre',
    sessions: 'Conversations',
  },
} as const;

/** The page by its accessible names, in one language. */
export class ChatPage {
  readonly page: Page;
  readonly composer: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  readonly log: Locator;
  readonly map: Locator;
  readonly menu: Locator;
  readonly names: (typeof NAMES)[Language];

  constructor(page: Page, language: Language = 'zh') {
    const names = NAMES[language];
    this.page = page;
    this.names = names;
    this.composer = page.getByRole('textbox', { name: names.message });
    this.send = page.getByRole('button', { name: names.send, exact: true });
    this.stop = page.getByRole('button', { name: names.stop, exact: true });
    this.log = page.getByRole('log', { name: names.log });
    this.menu = page.getByRole('button', { name: names.menu, exact: true });
    this.map = page.getByRole('region', { name: names.map, exact: true });
  }

  async open(url = '/'): Promise<void> {
    await this.page.goto(url);
    await expect(this.composer).toBeVisible();
    await expect(this.map).toBeVisible();
  }

  /** Sends a message and waits until its answer has ended. */
  async ask(text: string): Promise<void> {
    await this.submit(text);
    await this.untilIdle();
  }

  async submit(text: string): Promise<void> {
    await this.composer.fill(text);
    // On a touch screen Enter starts a new line.
    const isTouch = await this.page.evaluate(() => matchMedia('(pointer: coarse)').matches);
    await (isTouch ? this.send.click() : this.composer.press('Enter'));
    await expect(this.log.getByText(text).last()).toBeVisible();
  }

  /** The answer has ended: no Stop button, and the log is not busy. */
  async untilIdle(): Promise<void> {
    await expect(this.log).toHaveAttribute('aria-busy', 'false');
    await expect(this.stop).toHaveCount(0);
  }

  /** An entry of the menu in the header: share, find, language, theme, shortcuts, settings. */
  async choose(entry: string): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** The list of conversations, opened if it is neither a column nor a drawer yet. */
  async openList(): Promise<Locator> {
    const list = this.page.getByRole('navigation', { name: this.names.sessions });
    const toggle = this.page.getByRole('button', { name: this.names.sessions, exact: true });
    const search = list.getByRole('searchbox');
    await expect(search.or(toggle).first()).toBeVisible();
    if (!(await search.isVisible())) await toggle.click();
    await expect(search).toBeVisible();
    return list;
  }

  card(title: string): Locator {
    return this.log.getByRole('group', { name: title });
  }

  marker(name: string | RegExp): Locator {
    return this.map.getByRole('button', { name });
  }

  /** The middle of the map, as its own menu there gives it. */
  async centre(): Promise<[lat: number, lng: number]> {
    await this.page.getByRole('button', { name: this.names.atCentre }).click();
    const [lat = Number.NaN, lng = Number.NaN] = ((await this.page.locator('.wt-menu__here').textContent()) ?? '')
      .split(',')
      .map(Number);
    await this.page.keyboard.press('Escape');
    return [lat, lng];
  }

  /** Routes, lines and areas as drawn. */
  shapes(): Locator {
    return this.map.locator('path.leaflet-interactive');
  }
}
