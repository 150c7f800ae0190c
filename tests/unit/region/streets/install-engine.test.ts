import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINE, isInstalled, PLATFORMS, packageFolder } from '../../../../lib/region/streets/engine.ts';
import { installEngine } from '../../../../lib/region/streets/install-engine.ts';

let dir: string;
const engine = () => join(dir, 'engine');
const words: string[] = [];

/** A stand-in for npm: what it does, as a shell script in the folder of the installation. */
function install(script: string, signal = new AbortController().signal): Promise<void> {
  const npm = join(dir, 'npm');
  writeFileSync(npm, `#!/bin/sh\n${script}\n`);
  chmodSync(npm, 0o755);
  // As REGION_DIR is by default.
  return installEngine({
    engine: relative('', engine()),
    npm,
    signal,
    onProgress: (_done, _total, text) => words.push(text),
  });
}

const folder = `node_modules/${ENGINE.name}`;
const RIGHT = `mkdir -p ${PLATFORMS.map((each) => `${folder}/${each}`).join(' ')}
echo '{ "version": "${ENGINE.version}" }' > ${folder}/package.json
echo 'module.exports = {}' > ${folder}/index.js
touch ${folder}/${process.platform}/${process.arch}/valhalla_node.node
cp package-lock.json lock; echo "$@" > asked`;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'engine-'));
  words.length = 0;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the routing engine is installed on first use', () => {
  it('at a pinned version and checksum, without scripts, with the programs of this system alone', async () => {
    await install(RIGHT);
    expect(isInstalled(engine())).toBe(true);
    expect(readFileSync(join(engine(), 'asked'), 'utf8')).toMatch(/^ci .*--ignore-scripts/);
    const lock: unknown = JSON.parse(readFileSync(join(engine(), 'lock'), 'utf8'));
    expect(lock).toMatchObject({
      packages: { [folder]: { version: '3.6.1', integrity: expect.stringMatching(/^sha512-[\w+/]{86}==$/) } },
    });
    const others = PLATFORMS.filter((each) => each !== `${process.platform}/${process.arch}`);
    for (const each of others) expect(existsSync(join(packageFolder(engine()), each))).toBe(false);
    expect(words).toEqual([expect.stringContaining('87 MB, once')]);
    await install('exit 1');
    expect(words).toHaveLength(1);
  });

  it('and refused if its checksum is another, in words for the operator', async () => {
    const refused = install('echo "npm error code EINTEGRITY" >&2; exit 1');
    await expect(refused).rejects.toThrow(/not the one expected \(its checksum differs\); nothing was installed/);
    expect(readdirSync(dir)).toEqual(['npm']);
  });

  it.each([
    [
      'without a network',
      'echo "npm error code ENOTFOUND"; exit 1',
      /could not fetch the routing engine \(ENOTFOUND\)/,
    ],
    [
      'on a system that is too old',
      `${RIGHT}; echo 'throw Error("GLIBC_2.28 not found")' > ${folder}/index.js`,
      /glibc 2.28/,
    ],
  ])('says why it cannot be %s, and leaves nothing behind', async (_, script, message) => {
    await expect(install(script)).rejects.toThrow(message);
    expect(readdirSync(dir)).toEqual(['npm']);
  });

  it('says that npm is missing', async () => {
    const signal = new AbortController().signal;
    const installing = installEngine({ engine: engine(), npm: join(dir, 'no-npm'), signal, onProgress: () => {} });
    await expect(installing).rejects.toThrow(/npm was not found.*copy the folder "engine"/);
  });

  it('stops npm when told to', async () => {
    const stop = new AbortController();
    const installing = install('echo $$ > pid; sleep 60', stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 300);
    await expect(installing).rejects.toThrow('stopped');
    expect(readdirSync(dir)).toEqual(['npm']);
  });
});
