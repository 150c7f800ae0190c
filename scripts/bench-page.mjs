// `npm run bench:page`: weight and paint of the first screen, streaming, and dragging the map, in one run of one browser.
// Needs `npm run build` first. With `-- --budget`, fails if the weight or the paint exceeds its limit.
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { blockingOf } from './page/blocking.mjs';
import { draggingLines } from './page/dragging.mjs';
import { PAINT, paintOf } from './page/paint.mjs';
import { served } from './page/served.mjs';
import { startModel, streamingOf } from './page/streaming.mjs';
import { isLight, phoneWeightOf, weightLines } from './page/weight.mjs';

const PORT = Number(process.env.BENCH_PORT ?? 20393);
/** The middle one of so many loads counts. */
const LOADS = 3;

const model = await startModel(PORT + 1);
const { url, stop } = await served(String(PORT), {
  DASHSCOPE_API_KEY: 'sk-mock-0000000000',
  DASHSCOPE_BASE_URL: model.url,
});
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const weight = await phoneWeightOf(browser, url);
  for (const line of weightLines(weight)) console.log(line);

  const loads = [];
  for (let load = 0; load < LOADS; load++) loads.push(await paintOf(browser, url));
  const middle = (key) => loads.map((load) => load[key]).sort((a, b) => a - b)[LOADS >> 1];
  const isInTime = Object.entries(PAINT).every(([key, { most }]) => middle(key) <= most);
  for (const [key, { name, most, digits }] of Object.entries(PAINT))
    console.log(`${middle(key).toFixed(digits).padStart(7)} ${name} (at most ${most})`);

  const blocked = [];
  for (let load = 0; load < LOADS; load++) blocked.push(await blockingOf(browser, url));
  console.log(
    `${blocked
      .sort((a, b) => a - b)
      [LOADS >> 1].toFixed(0)
      .padStart(7)} ms  blocked by the processor time of tasks, at a quarter of this speed`,
  );

  const { busy, longTasks, blockedMs, frames } = await streamingOf(browser, url);
  console.log(
    `${busy.toFixed(2).padStart(7)} of the main thread while 2,000 tokens stream below 200 messages, ${longTasks} long tasks, ${blockedMs.toFixed(0)} ms blocked, ${frames.toFixed(0)} frames a second`,
  );
  for (const line of await draggingLines(browser, url)) console.log(line);
  if (process.argv.includes('--budget') && !(isLight(weight) && isInTime)) process.exitCode = 1;
} finally {
  await browser.close();
  stop();
  await model.close();
}
