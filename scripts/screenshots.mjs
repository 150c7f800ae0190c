// `npm run screenshots`: pictures of every main state in both languages and themes, wide and on a phone, taken from the
// built app with the demo model and stand-ins for the geo providers, into pictures/, which git ignores; needs
// `npm run build` first. `-- zh light desktop weather` takes only those of these languages, themes, sizes and states;
// `-- region`, a region's streets, needs tilemaker and the engine of ways, and is taken only if it is named.
// `-- --docs` takes those in docs/images instead.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { OPERATOR, startServer, takeAdmin, takeRegion, takeSignIn } from './screenshots/own-servers.mjs';
import { takeStates } from './screenshots/states.mjs';

const PORT = Number(process.env.SCREENSHOT_PORT ?? 20390);
const QUESTIONS = {
  zh: ['西安和成都今天的天气', '从西安开车到成都，途经汉中'],
  en: ["What is the weather in Xi'an and Chengdu today?", "Plan a drive from Xi'an to Chengdu with a stop in Hanzhong"],
};
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const LANGUAGES = ['zh', 'en'];
const THEMES = ['light', 'dark'];

const given = process.argv.slice(2);
const isForDocs = given.includes('--docs');
const folder = isForDocs ? 'docs/images' : 'pictures';
const among = (all) => {
  const named = all.filter((one) => given.includes(one));
  return named.length > 0 ? named : all;
};
const states = given.filter((one) => ![...LANGUAGES, ...THEMES, ...Object.keys(SIZES), '--docs'].includes(one));

// Only a Node that reads TypeScript gets this far: run.mjs has checked.
const { startGeoServer } = await import('../tests/geo-server/server.ts');
const local = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const now = () => local.format().replace(' ', 'T');
const geo = await startGeoServer({ today: now().slice(0, 10), now });
const dir = mkdtempSync(join(tmpdir(), 'wentu-shots-'));
const start = (port, env = {}) =>
  startServer(port, {
    ...geo.env,
    // The embedded basemap is part of the product; other people's tiles are not ours to show.
    TILE_URL: 'off',
    SATELLITE_URL: 'off',
    DASHSCOPE_API_KEY: '',
    DATABASE_URL: `file:${dir}/${port}.db`,
    LOG_LEVEL: 'warn',
    LIMIT_PER_MINUTE: '1000',
    ...env,
  });
const server = start(PORT, { ADMIN_TOKEN: OPERATOR });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  await server.serving();
  mkdirSync(folder, { recursive: true });
  for (const language of among(LANGUAGES)) {
    for (const theme of among(THEMES)) {
      for (const size of among(Object.keys(SIZES)))
        await (isForDocs ? shootForDocs : shootStates)(size, language, theme);
    }
  }
} finally {
  await browser.close();
  server.stop();
  await geo.close();
  rmSync(dir, { recursive: true, force: true });
}

function visitor(size, language, theme) {
  return browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: language === 'zh' ? 'Asia/Shanghai' : 'Europe/Paris',
    ...(size === 'phone' && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  });
}

async function shootStates(size, language, theme) {
  const context = await visitor(size, language, theme);
  const page = await context.newPage();
  const wants = (name) => states.length === 0 || states.includes(name);
  const take = async (name) => {
    await settled(page, 1_200);
    await page.screenshot({ path: `${folder}/${name}-${size}-${language}-${theme}.png` });
  };
  await takeStates({ page, url: server.url, language, isPhone: size === 'phone', wants, take });
  if (wants('admin')) await takeAdmin({ page, url: server.url, language, take });
  if (wants('sign-in')) await takeSignIn({ page, start: (env) => start(PORT + 1, env), take });
  // Takes minutes and two programs, and is asked for by name.
  if (states.includes('region')) await takeRegion({ page, language, take });
  await context.close();
}

async function shootForDocs(size, language, theme) {
  const context = await visitor(size, language, theme);
  const page = await context.newPage();
  await page.goto(server.url);
  const composer = page.getByRole('textbox', { name: language === 'zh' ? '输入消息' : 'Message' });
  await composer.waitFor();
  await page.locator('.wt-map').waitFor();
  await settled(page);
  await page.screenshot({ path: `${folder}/${size}-${language}-${theme}-start.png` });
  const log = page.getByRole('log');
  for (const question of QUESTIONS[language]) {
    await composer.fill(question);
    await composer.press('Control+Enter');
    await page.locator('[role=log][aria-busy=false]').waitFor();
    await log.getByText(question).last().waitFor();
    await page.waitForFunction(() => !document.querySelector('[role=log][aria-busy=true]'));
  }
  await page.mouse.move(2, 2);
  await settled(page);
  await page.screenshot({ path: `${folder}/${size}-${language}-${theme}.png` });
  await context.close();
}

/** Time for the camera to arrive and the tiles to fail or load. */
function settled(page, ms = 2_000) {
  return page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);
}
