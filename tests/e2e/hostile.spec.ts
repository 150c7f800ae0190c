import { expect, test } from '@playwright/test';
import type { Scenario } from '../mock-dashscope/scenarios.ts';
import { turnChunks } from '../mock-dashscope/wire.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';

const RUN = "window.ranFromText='yes'";
/** Markdown and HTML that would run, load or navigate if any of it came alive. */
const ATTACKS = [
  `<script>${RUN}</script>`,
  `<img src="http://evil.test/a.png" onerror="${RUN}">`,
  '![pixel](http://evil.test/b.png)',
  '![by reference][pix]\n\n[pix]: http://evil.test/c.png',
  `[press](javascript:${RUN})`,
  `[press](JaVaScRiPt:${RUN})`,
  `[press](&#106;avascript:${RUN})`,
  `[press](java\nscript:${RUN})`,
  `[press](data:text/html,<script>${RUN}</script>)`,
  `[press](vbscript:msgbox)`,
  `<javascript:${RUN}>`,
  `[press](https://evil.test/ "x" onmouseover="${RUN}")`,
  `[a](https://evil.test/"onclick="${RUN})`,
  `<svg onload="${RUN}"><use href="http://evil.test/d.svg"/></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>" src="http://evil.test/e"></iframe>`,
  '<style>@import "http://evil.test/f.css"; body { display: none }</style>',
  '<link rel="stylesheet" href="http://evil.test/g.css">',
  '<meta http-equiv="refresh" content="0;url=http://evil.test/h">',
  '<base href="http://evil.test/">',
  `<form action="http://evil.test/i"><input autofocus onfocus="${RUN}"></form>`,
  '<object data="http://evil.test/j"></object><embed src="http://evil.test/k">',
  '<video src="http://evil.test/l" poster="http://evil.test/m" autoplay></video>',
  `<math><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  '<link rel="preload" as="image" href="http://evil.test/n.png">',
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
  `$\{alert(1)} {{constructor.constructor('${RUN}')()}}`,
];

/** Texts that make a careless parser slow or deep. */
const TANGLES: Record<string, string> = {
  quotes: `${'> '.repeat(5_000)}x`,
  lists: `${'- '.repeat(5_000)}x`,
  brackets: '['.repeat(8_000),
  images: '!['.repeat(5_000),
  emphasis: '*a **b _c __d '.repeat(1_500),
  ticks: Array.from({ length: 120 }, (_, at) => '`'.repeat(at + 1)).join(' '),
  table: `${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${`${'|b'.repeat(300)}|\n`.repeat(3)}`,
  paragraphs: 'x\n\n'.repeat(4_000),
  'line feeds': '\n'.repeat(8_000),
  tags: '<a '.repeat(4_000),
};

const saying =
  (text: string): Scenario =>
  async (exchange) => {
    exchange.startStream();
    for (const event of turnChunks(exchange.head, { text: `${text}\n\n完。` })) exchange.write(`data: ${event}\n\n`);
    exchange.end('data: [DONE]\n\n');
  };

let app: OwnApp;
test.beforeAll(async () => {
  const tangles = Object.entries(TANGLES).map(([name, text]) => [`tangle-${name.replace(' ', '_')}`, saying(text)]);
  app = await startOwnApp(
    'hostile',
    {},
    { scenarios: { attacks: saying(ATTACKS.join('\n\n')), ...Object.fromEntries(tangles) } },
  );
});
test.afterAll(() => app.stop());

test('C13 empty and invisible messages are not sent, the counter stops too long ones', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/chat')) sent.push(request.url());
  });
  const chat = new ChatPage(page);
  await chat.open(app.url);
  for (const nothing of ['', '   ', '\n\t', '\u200b\u200d\ufeff']) {
    await chat.composer.fill(nothing);
    await chat.composer.press('Enter');
    await expect(chat.send).toHaveAttribute('aria-disabled', 'true');
  }
  await chat.composer.fill('字'.repeat(8_001));
  await expect(page.locator('#chat-pane').getByText('8,001 / 8,000 个字符，太长了')).toBeVisible();
  await expect(chat.composer).toHaveAttribute('aria-invalid', 'true');
  await chat.composer.press('Enter');
  await expect(chat.composer).toHaveValue('字'.repeat(8_001));

  await chat.composer.fill('x'.repeat(1_000_000));
  await expect(page.locator('#chat-pane').getByText('1,000,000 / 8,000 个字符，太长了')).toBeVisible();
  await chat.composer.press('Enter');
  await expect(chat.send).toHaveAttribute('aria-disabled', 'true');
  expect(sent).toEqual([]);

  await chat.composer.fill('🧭'.repeat(8_000));
  await expect(page.getByText('8,000 / 8,000', { exact: true })).toBeVisible();
  await chat.composer.press('Enter');
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).not.toBeEmpty();
  expect(sent).toHaveLength(1);
});

test('C14 strange text is shown as it was written, breaks no layout and turns nothing around it', async ({ page }) => {
  const strange = [
    '\u202Eevil\u202C 右到左',
    'مرحبا، أين بكين؟',
    `Z${'\u0300'.repeat(200)}algo`,
    '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳é',
    '\u0001\u001b[31mred\u0007',
    '<b>&amp;</b> "quoted" \\u0041 %s {{x}}',
    'W'.repeat(400),
  ];
  const chat = new ChatPage(page);
  await chat.open(app.url);
  const text = strange.join(' | ');
  await chat.composer.fill(text);
  await chat.composer.press('Enter');
  await chat.untilIdle();
  const bubble = chat.log.getByRole('article', { name: '你' }).locator('[dir="auto"]');
  expect(await bubble.evaluate((element) => element.textContent)).toBe(text);
  await expect(chat.log.getByTestId('answer-text')).not.toBeEmpty();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  const box = await bubble.boundingBox();
  const log = await chat.log.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(log?.x ?? 0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((log?.x ?? 0) + (log?.width ?? 0));

  await page.reload();
  await expect(chat.log.getByTestId('answer-text')).not.toBeEmpty();
  expect(await bubble.evaluate((element) => element.textContent)).toBe(text);
  await chat.openList();
  await expect(page.getByRole('navigation').locator('bdi').first()).toContainText('evil');
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('C17 hostile Markdown of a model stays text: nothing runs, loads or navigates', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isTile = request.url().startsWith('http://127.0.0.1:9/');
    if (!isTile && protocol.startsWith('http') && hostname !== '127.0.0.1') elsewhere.push(request.url());
  });
  const popups: string[] = [];
  page.on('popup', (popup) => popups.push(popup.url()));
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask('[mock:attacks]');
  const answer = chat.log.getByTestId('answer-text');
  await expect(answer).toContainText('完。');
  await page.reload();
  await expect(answer).toContainText('完。');
  expect(await page.evaluate(() => Reflect.get(window, 'ranFromText'))).toBeUndefined();
  await expect(
    answer.locator(
      'script, img, iframe, svg, style, link, meta, base, form, input, object, embed, video, math, details',
    ),
  ).toHaveCount(0);
  const links = await answer.locator('a').evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href') ?? '',
      rel: link.getAttribute('rel'),
      handlers: link.getAttributeNames().filter((name) => name.startsWith('on')),
    })),
  );
  for (const { href, rel, handlers } of links) {
    expect(href).toMatch(/^https?:\/\//);
    expect(rel).toBe('noopener noreferrer nofollow ugc');
    expect(handlers).toEqual([]);
  }
  for (const dead of await answer.getByText('press', { exact: true }).all()) await dead.click({ noWaitAfter: true });
  expect(await page.evaluate(() => Reflect.get(window, 'ranFromText'))).toBeUndefined();
  expect(new URL(page.url()).origin).toBe(app.url);
  expect(elsewhere).toEqual([]);
  expect(popups.filter((url) => !/^(about:blank|https?:)/.test(url))).toEqual([]);
});

for (const name of Object.keys(TANGLES)) {
  test(`C17 a tangle of ${name} is on the screen without holding the page for two seconds`, async ({ page }) => {
    await page.addInitScript(() => {
      const state = window as unknown as { longest: number };
      state.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const chat = new ChatPage(page);
    await chat.open(app.url);
    await chat.ask(`[mock:tangle-${name.replace(' ', '_')}]`);
    await expect(chat.log.getByTestId('answer-text')).toContainText('完。');
    await page.reload();
    await expect(chat.log.getByTestId('answer-text')).toContainText('完。');
    expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(2_000);
  });
}
