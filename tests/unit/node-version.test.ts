import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeProblem, OLDEST } from '../../scripts/node-version.mjs';

const facts = { version: '24.1.0', isMusl: false, platform: 'linux' };
const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'));

/** What the lock has for Linux on this processor alone. */
function nativeFor(cpu: string) {
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { version: string; os?: string[]; cpu?: string[]; libc?: string[] }>;
  };
  return Object.entries(packages).filter(
    ([, entry]) => [entry.os].flat().includes('linux') && [entry.cpu].flat().includes(cpu),
  );
}

describe('the Node that runs the scripts', () => {
  it.each(['22.18.0', '22.21.3', '23.0.0', '24.21.0', '100.0.0'])('D08: %s is new enough', (version) => {
    for (const isMusl of [true, false]) expect(nodeProblem({ ...facts, version, isMusl })).toBeNull();
  });

  it.each(['18.20.4', '20.20.2', '22.12.0', '22.17.9', '22.2.0'])('D08: %s is too old, with what to do', (version) => {
    expect(nodeProblem({ ...facts, version })).toContain(`Node ${version} is too old: Wentu needs 22.18 or newer`);
    expect(nodeProblem({ ...facts, version })).toContain('node_modules/.bin/node');
    expect(nodeProblem({ ...facts, version, isMusl: true })).toMatch(/musl \(Alpine\).*node:24-alpine/);
    expect(nodeProblem({ ...facts, version, platform: 'darwin' })).toContain('nodejs.org');
  });

  it('D08: package.json, its lock and both READMEs say the same', () => {
    const range = `>=${OLDEST.join('.')}`;
    expect(read('package.json').engines.node).toBe(range);
    expect(read('package-lock.json').packages[''].engines.node).toBe(range);
    for (const readme of ['README.md', 'README.zh-CN.md']) expect(readFileSync(readme, 'utf8')).toContain('22.18');
  });

  it('D08: npm leaves the Node for glibc out where the C library is another', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, { libc?: string[] }> };
    const nodes = Object.entries(packages).filter(([path]) => /^node_modules\/node-linux-/.test(path));
    expect(nodes).toHaveLength(2);
    for (const [path, { libc }] of nodes) expect(libc, path).toEqual(['glibc']);
  });

  it.each(['x64', 'arm64'])('D08: every package built for glibc has a sibling for musl in the lock, on %s', (cpu) => {
    const kinds = new Map<string, string[]>();
    for (const [path, { version, os, libc }] of nativeFor(cpu)) {
      const kind = `${path.replace(/-?(?:gnu|musl)/, '')} ${version}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), `${os} ${libc ?? 'any'}`]);
    }
    const oneSided = [...kinds].filter(([, found]) => found.toSorted().join() !== 'linux glibc,linux musl');
    // The compiler is statically linked and runs on both; the system's Node stands in for the one among the packages.
    expect(oneSided.map(([kind]) => kind.replace(/ .*/, ''))).toEqual([
      `node_modules/@typescript/typescript-linux-${cpu}`,
      `node_modules/node-linux-${cpu}`,
    ]);
    expect(kinds.size).toBeGreaterThan(6);
  });

  it('D08: nothing compiles itself while it is installed, where a C library could be missing', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, { hasInstallScript?: boolean }> };
    const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    expect(scripted).toEqual([]);
  });

  it('D08: every npm script looks at its Node before it runs anything newer', () => {
    const { scripts } = read('package.json') as { scripts: Record<string, string> };
    const bare = Object.values(scripts)
      .flatMap((text) => text.split(' && '))
      .filter((command) => /^node (?!--import \.\/scripts\/node-check\.mjs).*\.ts\b/.test(command));
    expect(bare).toEqual([]);
    const checked = (file: string) => readFileSync(file, 'utf8').includes("'./node-check.mjs'");
    expect(['scripts/build-data.mjs', 'scripts/run.mjs'].filter((file) => !checked(file))).toEqual([]);
  });

  it('D08: an old Node ends with the message alone', () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' }); await import('./scripts/node-check.mjs');`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', old], { encoding: 'utf8' });
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(/^Node 20\.1\.0 is too old/);
  });
});
