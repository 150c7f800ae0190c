import { CPU_RATE, LONG_MS, PHONE, REST_MS } from './paint.mjs';

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * How long the tasks of a load would block a phone a quarter as fast as this machine, ms, by the processor time of each: what
 * else the machine does counts for little, so that two builds can be compared on a busy one.
 */
export async function blockingOf(browser, url) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST_MS);
  const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  const { stream } = await ended;
  const { traceEvents } = JSON.parse(await textOf(cdp, stream));
  await context.close();
  const tasks = traceEvents.filter(({ name, tdur }) => name.endsWith('RunTask') && tdur !== undefined);
  return outermost(tasks.filter((task) => isOn(task, scriptThread(traceEvents)))).reduce(
    (sum, { tdur }) => sum + Math.max(0, (tdur / 1_000) * CPU_RATE - LONG_MS),
    0,
  );
}

async function textOf(cdp, handle) {
  let text = '';
  for (;;) {
    const { data, eof } = await cdp.send('IO.read', { handle, size: 1 << 20 });
    text += data;
    if (eof) return text;
  }
}

/** The thread on which most scripts ran, which is the page's. */
function scriptThread(events) {
  const times = Map.groupBy(
    events.filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript'),
    ({ pid, tid }) => `${pid} ${tid}`,
  );
  const total = (each) => each.reduce((sum, { dur = 0 }) => sum + dur, 0);
  return [...times].sort(([, one], [, other]) => total(other) - total(one))[0]?.[0];
}

const isOn = ({ pid, tid }, thread) => `${pid} ${tid}` === thread;

/** Those within another one are part of it. */
function outermost(tasks) {
  let end = 0;
  return tasks
    .toSorted((one, other) => one.ts - other.ts)
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
