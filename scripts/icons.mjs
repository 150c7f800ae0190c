// `npm run icons`: redraws the PNG icons and favicon.ico under public/ from public/icon.svg, their only source.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const rounded = readFileSync('public/icon.svg', 'utf8');
// The system cuts these to its own shape, so their colour extends to the edge.
const whole = rounded.replace(/ rx="\d+"/, '');
const FILES = [
  ['icon-192.png', rounded, 192],
  ['icon-512.png', rounded, 512],
  ['icon-maskable-192.png', whole, 192],
  ['icon-maskable-512.png', whole, 512],
  ['apple-touch-icon.png', whole, 180],
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, svg, size] of FILES) writeFileSync(`public/${name}`, await draw(svg, size));
writeFileSync('public/favicon.ico', icoOf([16, 32], [await draw(rounded, 16), await draw(rounded, 32)]));
await browser.close();

async function draw(svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** Icons of these sizes, as PNG, in one ICO file. */
function icoOf(sizes, images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  for (const [index, image] of images.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(sizes[index], entry);
    head.writeUInt8(sizes[index], entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += image.length;
  }
  return Buffer.concat([head, ...images]);
}
