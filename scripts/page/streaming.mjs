import { conversationFile } from '../../tests/fixtures/conversation-file.ts';
import { startMockDashScope } from '../../tests/mock-dashscope/server.ts';
import { chunk } from '../../tests/mock-dashscope/wire.ts';

const TOKENS = 2_000;
const TOKENS_PER_SECOND = 200;
const EARLIER = 200;

/** About 25 tokens each: a heading, a paragraph, a list, a table. */
const BLOCKS = [
  '## Day 1\n\n',
  'The **old town** lies between the [river](https://example.org/) and the hill; the walk takes about `40 min`.\n\n',
  '- a temple from the *ninth* century\n- the market, open until 18:00\n  1. tea\n  2. noodles\n\n',
  '| stop | opens | stay |\n|---|---|---|\n| museum | 09:00 | 2 h |\n| tower | 10:30 | 45 min |\n\n',
];
const WORDS = Array.from({ length: TOKENS }, (_, i) => BLOCKS[i % BLOCKS.length])
  .join('')
  .match(/\S+\s*|\s+/g);

/** A model that answers every question with so many tokens of Markdown at a steady rate. */
export const startModel = (port) =>
  startMockDashScope({
    port,
    scenarios: {
      markdown: async (exchange) => {
        exchange.startStream();
        await exchange.paced(TOKENS, TOKENS_PER_SECOND, (at) =>
          chunk(exchange.head, { delta: { content: WORDS[at] }, index: 0, finish_reason: null }),
        );
        await exchange.event(chunk(exchange.head, { delta: { content: '' }, index: 0, finish_reason: 'stop' }));
        exchange.end('data: [DONE]\n\n');
      },
    },
  });

const textOf = (index) => (index % 2 === 0 ? `Question ${index}` : BLOCKS.join(''));

/**
 * How an answer streams below the earlier messages: the share of the time that the main thread was busy, long tasks
 * and how long they blocked, ms, and frames a second.
 */
export async function streamingOf(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  await page.goto(url);
  const imported = await page.request.post(`${url}/api/sessions/import`, {
    data: conversationFile(EARLIER, textOf, 'A long conversation'),
  });
  const { id } = await imported.json();
  await page.goto(`${url}/?s=${id}`);
  await page
    .getByRole('log')
    .getByText(`Question ${EARLIER - 2}`)
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill('Tell me about it [mock:markdown]');
  await box.press('Enter');
  await page.getByRole('heading', { name: 'Day 1' }).last().waitFor();
  await page.evaluate(() => {
    window.stream_ = { frames: 0, tasks: [] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.stream_.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    const tick = () => {
      window.stream_.frames += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const before = await busyOf(cdp);
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached', timeout: 60_000 });
  const after = await busyOf(cdp);
  const { frames, tasks } = await page.evaluate(() => window.stream_);
  await page.close();
  const seconds = after.at - before.at;
  return {
    busy: (after.busy - before.busy) / seconds,
    longTasks: tasks.length,
    blockedMs: tasks.reduce((sum, ms) => sum + ms - 50, 0),
    frames: frames / seconds,
    seconds,
  };
}

async function busyOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { at: metric('Timestamp'), busy: metric('TaskDuration') };
}
