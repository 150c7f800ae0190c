/** What the first screen may weigh at most, kB as transferred: compressed, without headers. */
export const WEIGHT_KB = { initialJs: 200, allJs: 350, all: 600 };

/** The first screen has come when nothing was asked for so long, ms; what idle time is used for comes later. */
const QUIET_MS = 4_000;
const LONGEST_MS = 25_000;

/**
 * Opens the address and waits for its first screen: the bytes of each file, in the order in which they were asked for,
 * and in kB the sums that have a limit. Initial is the JavaScript that the HTML names and this browser takes.
 */
export async function weightOf(page, url) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const asked = new Map();
  let lastMs = Date.now();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    lastMs = Date.now();
    asked.set(requestId, { url: request.url, isInHtml: initiator.type === 'parser', headers: 0, bytes: 0 });
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const file = asked.get(requestId);
    if (file) file.headers = response.encodedDataLength;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    lastMs = Date.now();
    const file = asked.get(requestId);
    if (file) file.bytes = Math.max(0, encodedDataLength - file.headers);
  });
  await page.goto(url, { waitUntil: 'load' });
  const startedMs = Date.now();
  while (Date.now() - lastMs < QUIET_MS && Date.now() - startedMs < LONGEST_MS) await page.waitForTimeout(200);
  await cdp.detach();
  const files = [...asked.values()].filter(({ bytes }) => bytes > 0);
  const kB = (some) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const scripts = files.filter(({ url }) => new URL(url).pathname.endsWith('.js'));
  return { files, initialJs: kB(scripts.filter(({ isInHtml }) => isInHtml)), allJs: kB(scripts), all: kB(files) };
}

/** The same on a phone without a service worker. */
export async function phoneWeightOf(browser, url) {
  const page = await browser.newPage({
    viewport: { width: 412, height: 823 },
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  const weight = await weightOf(page, url);
  await page.close();
  return weight;
}

/** The sums as lines, each with its limit. */
export function weightLines(weight) {
  const names = {
    initialJs: 'initial JavaScript',
    allJs: 'all JavaScript of the first screen',
    all: 'all bytes of the first screen',
  };
  return Object.entries(WEIGHT_KB).map(
    ([key, most]) => `${weight[key].toFixed(0).padStart(7)} kB  ${names[key]} (at most ${most})`,
  );
}

/** Whether every sum is within its limit; a page that loaded nothing is not. */
export const isLight = (weight) =>
  weight.initialJs > 0 && Object.entries(WEIGHT_KB).every(([key, most]) => weight[key] <= most);
