import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Sizes of letters in pixels, which pass over the size that the reader chose in the browser. */
const IN_PIXELS = /font-size:\s*[\d.]+px|\btext-\[[\d.]+px\]|\bfont:\s[^;]*\d+px/;

it('no letters of the page have a size in pixels: all follow the reader’s own', () => {
  const files = globSync('{app,components}/**/*.{css,tsx}');
  expect(files.length).toBeGreaterThan(150);
  const fixed = files.filter((file) => IN_PIXELS.test(readFileSync(file, 'utf8')));
  expect(fixed).toEqual([]);
});
