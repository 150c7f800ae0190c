import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { axOf, type Described } from './described.ts';
import { type Heard, type Hearing, hear } from './heard.ts';

/** More presses than the page has tab stops. */
const MOST_PRESSES = 90;
/** After this long with nothing new, the page has said everything. */
const QUIET_MS = 300;
/** The same for a key that only moves the focus. */
const QUIET_MOVE_MS = 40;

/** Somebody with a keyboard and a screen reader; what they press and hear is recorded, one line each. */
export class Reader {
  readonly lines: string[] = [];
  readonly page: Page;
  private readonly cdp: CDPSession;
  private readonly described = new Map<number, Promise<Described | null>>();
  private taken = 0;
  private last: Described | null = null;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  static async of(page: Page): Promise<Reader> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Accessibility.enable');
    const reader = new Reader(page, cdp);
    // At once, as whatever has the focus may be gone a moment later.
    await page.exposeBinding('focused', (_, at: number) => {
      reader.described.set(at, axOf(cdp, `hearing.elements[${at}]`));
    });
    await page.addInitScript(hear);
    return reader;
  }

  async open(url: string): Promise<void> {
    await this.step(`opens ${new URL(url).pathname}`, async () => {
      await this.page.goto(url);
      await this.page.waitForFunction(() => document.activeElement !== document.body);
    });
  }

  /** Presses a key, and waits for its result. */
  press(key: string, until?: () => Promise<unknown>): Promise<void> {
    return this.step(`presses ${key}`, async () => {
      await this.page.keyboard.press(key);
      await until?.();
    });
  }

  /** Types into the box that has the focus, and presses Enter. */
  send(text: string, until?: () => Promise<unknown>): Promise<void> {
    return this.step(`writes “${text}”, presses Enter`, async () => {
      // Elsewhere Chromium would insert it at the last caret and move the focus there, which no keyboard does.
      await expect(this.page.locator('textarea:focus, input:focus')).toHaveCount(1);
      await this.page.keyboard.insertText(text);
      await this.page.keyboard.press('Enter');
      await until?.();
    });
  }

  wait(what: string, until: () => Promise<unknown>): Promise<void> {
    return this.step(what, until);
  }

  /** Presses the key until the target has focus. */
  async seek(target: Locator, key: string): Promise<void> {
    await expect(target).toBeAttached();
    if (await target.evaluate((element) => element === document.activeElement)) return;
    for (let presses = 1; presses <= MOST_PRESSES; presses += 1) {
      await this.step(`presses ${key}`, () => this.page.keyboard.press(key), QUIET_MOVE_MS);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${target} was not reached with ${MOST_PRESSES} × ${key}:\n${this.lines.join('\n')}`);
  }

  /** The region, read from start to end. */
  async read(region: Locator): Promise<void> {
    const snapshot = await region.ariaSnapshot();
    this.lines.push('> reads', ...snapshot.split('\n').map((line) => `  ${normal(line)}`));
  }

  private async step(what: string, act: () => Promise<unknown>, quietMs = QUIET_MS): Promise<void> {
    this.lines.push(`> ${normal(what)}`);
    await act();
    await this.untilQuiet(quietMs);
    const { entries } = await this.hearing();
    // Focus moves and announcements come within one frame in either order: focus first, then announcements.
    const fresh = entries.slice(this.taken);
    const isMove = ({ kind }: Heard) => kind === 'focus';
    const news = [...fresh.filter(isMove), ...fresh.filter((entry) => !isMove(entry))];
    this.taken = entries.length;
    let hasMoved = false;
    for (const entry of news) {
      if (entry.kind === 'live') this.hears(`${entry.politeness}: ${entry.text}`);
      else if (entry.kind === 'unheard') this.hears(`UNHEARD (the region came with its text): ${entry.text}`);
      else {
        const now = await this.described.get(entry.at);
        if (!now) continue;
        hasMoved = true;
        this.enters(now);
      }
    }
    await this.lookAtFocus(hasMoved);
  }

  /** Where the focus is at the end: it may be nowhere, or the focused element may have changed. */
  private async lookAtFocus(hasMoved: boolean): Promise<void> {
    const now = await axOf(this.cdp, 'document.activeElement === document.body ? null : document.activeElement');
    if (!now) this.hears('FOCUS LOST');
    else if (now.text !== this.last?.text && !now.text.startsWith('textbox')) {
      this.hears(`${hasMoved ? '→' : 'now'} ${now.text}`);
    }
    this.last = now;
  }

  private enters(now: Described): void {
    const before = this.last?.within ?? [];
    const entered = now.within.filter((container) => !before.includes(container));
    this.hears(`→ ${[...entered, now.text].join(' › ')}`);
    this.last = now;
  }

  private hears(line: string): void {
    this.lines.push(`  ${normal(line)}`);
  }

  private async untilQuiet(quietMs: number): Promise<void> {
    let before = -1;
    for (;;) {
      const { entries } = await this.hearing();
      if (entries.length === before) break;
      before = entries.length;
      await this.page.waitForTimeout(quietMs);
    }
    await Promise.all(this.described.values());
  }

  private hearing(): Promise<Pick<Hearing, 'entries'>> {
    return this.page.evaluate(() => ({ entries: (window as unknown as { hearing: Hearing }).hearing.entries }));
  }
}

/** Removes what differs from run to run. */
function normal(line: string): string {
  return line
    .replace(/\s*\[mock:[\w-]+(~\d+)?\]/g, '')
    .replace(/(https?:\/\/)?127\.0\.0\.1:\d+/g, '<site>')
    .replace(/\/share\/[\w-]{8,}/g, '/share/<id>')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2} \d{1,2}, \d{4}/g, '<date>')
    .replace(/\b\d{1,2}:\d{2}\b(\s?[AP]M)?/g, '<time>');
}
