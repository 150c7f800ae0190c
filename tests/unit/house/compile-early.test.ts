import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import nextConfig from '../../../next.config.ts';

it('a build marks the scripts that every page runs at once, and only those, once', async () => {
  const distDir = mkdtempSync(join(tmpdir(), 'wentu-hints-'));
  mkdirSync(join(distDir, 'static'));
  writeFileSync(join(distDir, 'build-manifest.json'), JSON.stringify({ rootMainFiles: ['static/first.js'] }));
  for (const name of ['first', 'later']) writeFileSync(join(distDir, `static/${name}.js`), `run("${name}");`);
  const read = (name: string) => readFileSync(join(distDir, `static/${name}.js`), 'utf8');

  for (let times = 0; times < 2; times++)
    await nextConfig.compiler?.runAfterProductionCompile?.({ projectDir: '.', distDir });
  // The comment counts on a line of its own, before anything else.
  expect(read('first')).toBe('//# allFunctionsCalledOnLoad\nrun("first");');
  expect(read('later')).toBe('run("later");');
});
