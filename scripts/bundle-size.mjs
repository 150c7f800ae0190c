// `npm run bundle-size`: what the first screen of the built app loads, file by file, and whether it is within the
// limits of scripts/page/weight.mjs. Needs `npm run build` first.
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { served } from './page/served.mjs';
import { isLight, phoneWeightOf, weightLines } from './page/weight.mjs';

const { url, stop } = await served(process.env.BUNDLE_PORT ?? '20391');
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const weight = await phoneWeightOf(browser, url);
  for (const { url: file, bytes } of weight.files)
    console.log(`${(bytes / 1000).toFixed(1).padStart(9)} kB  ${file.replace(url, '')}`);
  for (const line of weightLines(weight)) console.log(line);
  if (!isLight(weight)) process.exitCode = 1;
} finally {
  await browser.close();
  stop();
}
