/** What a load is judged by, on a phone of the middle class on slow 4G. */
export const PAINT = {
  largestMs: { name: 'ms  largest paint', most: 1_500, digits: 0 },
  blockedMs: { name: 'ms  blocked by long tasks', most: 200, digits: 0 },
  shift: { name: 'shift of the layout', most: 0.01, digits: 4 },
};

/** As Lighthouse has it. */
export const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'en-US',
};
const SLOW_4G = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8, offline: false };
export const CPU_RATE = 4;
/** The page has come to rest, ms after its load event. */
export const REST_MS = 6_000;
/** Of a task that is longer than this, the rest blocks. */
export const LONG_MS = 50;

/**
 * How the page comes on a slow phone: first and largest paint, ms; how long tasks blocked, ms in all, from the first
 * paint until the page has come to rest; how far its layout shifted.
 */
export async function paintOf(browser, url) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  await page.addInitScript(() => {
    window.paint_ = { largestMs: 0, shift: 0, tasks: [] };
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => {
      window.paint_.largestMs = startTime;
    });
    watch('layout-shift', ({ value, hadRecentInput }) => {
      if (!hadRecentInput) window.paint_.shift += value;
    });
    watch('longtask', ({ startTime, duration }) => window.paint_.tasks.push([startTime, duration]));
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST_MS);
  const found = await page.evaluate(() => ({
    ...window.paint_,
    firstMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await context.close();
  const blocking = found.tasks.filter(([startMs]) => startMs >= found.firstMs);
  const blockedMs = blocking.reduce((sum, [, ms]) => sum + Math.max(0, ms - LONG_MS), 0);
  return { firstMs: found.firstMs, largestMs: found.largestMs, blockedMs, shift: found.shift };
}
