// `npm run screenshots`: the pictures of the READMEs, taken from the built app in demo mode; needs `npm run build` first.
// `-- --dialogs` takes those of all that opens above the conversation instead, into pictures/, which git ignores.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { takeDialogs } from './dialog-pictures.mjs';
import { bin, node } from './run.mjs';

const PORT = process.env.SCREENSHOT_PORT ?? '20390';
const QUESTIONS = {
  zh: ['北京今天几点日落？', '北京的博物馆有哪些'],
  en: ['when does the sun set in Paris today?', 'museums in Paris'],
};
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const isOfDialogs = process.argv.includes('--dialogs');
const folder = isOfDialogs ? 'pictures' : 'docs';

const dir = mkdtempSync(join(tmpdir(), 'wentu-shots-'));
const server = spawn(node, [bin.next, 'start', '-p', PORT, '-H', '127.0.0.1'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    OFFLINE: '1',
    DASHSCOPE_API_KEY: '',
    DATABASE_URL: `file:${dir}/shots.db`,
    LOG_LEVEL: 'warn',
    LIMIT_PER_MINUTE: '1000',
  },
});
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  await untilServing();
  mkdirSync(folder, { recursive: true });
  for (const language of ['zh', 'en']) {
    for (const theme of ['light', 'dark']) {
      for (const size of ['desktop', 'phone']) await (isOfDialogs ? shootDialogs : shoot)(size, language, theme);
    }
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
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

async function shootDialogs(size, language, theme) {
  const context = await visitor(size, language, theme);
  const page = await context.newPage();
  await takeDialogs({
    page,
    url: `http://127.0.0.1:${PORT}/`,
    language,
    isPhone: size === 'phone',
    async take(name) {
      await settled(page, 500);
      await page.screenshot({ path: `${folder}/${name}-${size}-${language}-${theme}.png` });
    },
  });
  await context.close();
}

async function shoot(size, language, theme) {
  const context = await visitor(size, language, theme);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${PORT}/`);
  const composer = page.getByRole('textbox', { name: language === 'zh' ? '输入消息' : 'Message' });
  await composer.waitFor();
  await page.locator('.wt-map').waitFor();
  await settled(page);
  await page.screenshot({ path: `docs/${size}-${language}-${theme}-start.png` });
  const log = page.getByRole('log');
  for (const question of QUESTIONS[language]) {
    await composer.fill(question);
    await composer.press('Enter');
    await page.locator('[role=log][aria-busy=false]').waitFor();
    await log.getByText(question).last().waitFor();
    await page.waitForFunction(() => !document.querySelector('[role=log][aria-busy=true]'));
  }
  await page.mouse.move(2, 2);
  await settled(page);
  await page.screenshot({ path: `docs/${size}-${language}-${theme}.png` });
  await context.close();
}

/** Time for the camera to arrive and the tiles to fail or load. */
function settled(page, ms = 2_000) {
  return page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);
}

async function untilServing() {
  for (let attempt = 0; attempt < 300; attempt++) {
    const isUp = await fetch(`http://127.0.0.1:${PORT}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the app did not start; run npm run build first');
}
