import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'wentu-clone-'));
  mkdirSync(join(clone, 'scripts'));
  const link = (path: string) => symlinkSync(resolve(path), join(clone, path));
  for (const path of ['lib', 'package.json', 'scripts/data', 'scripts/lexicon']) link(path);
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

const copied = (...names: string[]) => {
  for (const name of names) cpSync(`scripts/${name}.mjs`, join(clone, 'scripts', `${name}.mjs`));
};

/** What a script in the clone prints, until there are so many lines or it ends. */
async function linesOf(script: string, most: number): Promise<string[]> {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const child = spawn(process.execPath, [script], { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === most) child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

describe('the first start from a fresh clone', () => {
  it('says that it builds the place data before it begins to', async () => {
    copied('build-data', 'node-check', 'node-version', 'build-climate', 'build-lexicon', 'build-map-view');
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
    const [first] = await linesOf('scripts/build-data.mjs', 1);
    expect(first).toMatch(/^Building the place data and the maps \(once; .+\) …$/);
  }, 20_000);

  it('says that it builds the app before that, and then serves', async () => {
    copied('start', 'start-lines', 'run', 'server-args', 'server-limits', 'workers', 'node-check', 'node-version');
    mkdirSync(join(clone, 'node_modules/next/dist/bin'), { recursive: true });
    const says = (what: string) => `console.log('${what}', process.argv.slice(2).join(' '));\n`;
    writeFileSync(join(clone, 'node_modules/next/dist/bin/next'), says('next'));
    writeFileSync(join(clone, 'scripts/build-data.mjs'), says('data'));
    expect(await linesOf('scripts/start.mjs', 99)).toEqual([
      'data ',
      expect.stringMatching(/^Building the app \(once; .+\) …$/),
      'next build',
      expect.stringMatching(/^next start -p \d+ -H /),
    ]);
  }, 20_000);
});
