// `npm run bench:map`: how smoothly the map of the built app is dragged, with nothing on it, with plain markers, and with
// files of 10,000 areas and 100,000 points, all in one run of one browser. Needs `npm run build` first.
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { draggingLines } from './page/dragging.mjs';
import { served } from './page/served.mjs';

const { url, stop } = await served(process.env.BENCH_PORT ?? '20392');
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  for (const line of await draggingLines(browser, url)) console.log(line);
} finally {
  await browser.close();
  stop();
}
