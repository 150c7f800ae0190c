import { expect, type Locator, type Page } from '@playwright/test';

type Language = 'zh' | 'en';

const NAMES = {
  zh: { message: '输入消息', send: '发送', stop: '停止', log: '对话', map: '地图' },
  en: { message: 'Message', send: 'Send', stop: 'Stop', log: 'Conversation', map: 'Map' },
} as const;

/** The page by its accessible names, in one language. */
export class ChatPage {
  readonly page: Page;
  readonly composer: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  readonly log: Locator;
  readonly map: Locator;

  constructor(page: Page, language: Language = 'zh') {
    const names = NAMES[language];
    this.page = page;
    this.composer = page.getByRole('textbox', { name: names.message });
    this.send = page.getByRole('button', { name: names.send, exact: true });
    this.stop = page.getByRole('button', { name: names.stop, exact: true });
    this.log = page.getByRole('log', { name: names.log });
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

  card(title: string): Locator {
    return this.log.getByRole('group', { name: title });
  }

  marker(name: string | RegExp): Locator {
    return this.map.getByRole('button', { name });
  }

  /** Routes, lines and areas as drawn. */
  shapes(): Locator {
    return this.map.locator('path.leaflet-interactive');
  }
}
