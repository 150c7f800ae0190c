import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLE_NAMES } from '../../../lib/config.ts';

const UNIT = 'deploy/wentu@.service';
const ANALYZE = '/usr/bin/systemd-analyze';

describe(UNIT, () => {
  const settings = [...readFileSync(UNIT, 'utf8').matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => ({
    key,
    value,
  }));
  const valuesOf = (key: string) => settings.filter((one) => one.key === key).map(({ value }) => value);

  it('starts the standalone folder with a configuration that it accepts', () => {
    const pairs = valuesOf('Environment').flatMap((line) => line.split(' ').map((pair) => pair.split(/=(.*)/)));
    const env = Object.fromEntries(pairs.map(([name, value]) => [name, value])) as Record<string, string>;
    const { config, notes } = readConfig(env);
    expect(notes).toEqual([]);
    const own = ['NODE_ENV', 'PORT', 'HOSTNAME_BIND'];
    expect(Object.keys(env).filter((name) => !own.includes(name) && !VARIABLE_NAMES.includes(name))).toEqual([]);
    // 25 s for the answers.
    expect(Number(valuesOf('TimeoutStopSec')[0]) * 1_000).toBeGreaterThan(config.shutdownDelayMs + 25_000);
    expect(valuesOf('SuccessExitStatus')).toEqual(['143']);
    expect(valuesOf('KillMode')).toEqual(['mixed']);
    expect(valuesOf('ExecStart')).toEqual(['/usr/bin/node --max-semi-space-size=16 /opt/wentu/server.js']);
  });

  it('goes on when memory runs out and the streets of a region end, which may stand back behind it', () => {
    expect(valuesOf('OOMPolicy')).toEqual(['continue']);
    expect(valuesOf('SystemCallFilter').at(-1)).toBe('setpriority');
  });

  it('writes its database where systemd lets it, and reads its region from there', () => {
    expect(valuesOf('ProtectSystem')).toEqual(['strict']);
    const [folder] = valuesOf('StateDirectory');
    expect(valuesOf('Environment').join(' ')).toContain(`DATABASE_URL=file:/var/lib/${folder}/`);
    const region = `REGION_DIR=/var/lib/${folder}/region`;
    expect(valuesOf('Environment').join(' ')).toContain(region);
    // The guide makes one there, as the user who is to read it.
    const made = /^systemd-run .*(?:\\\n.*)*?scripts\/region\.ts/m.exec(
      readFileSync('docs/deploy/server.md', 'utf8'),
    )?.[0];
    expect(made).toContain(`-E ${region} `);
    expect(made).toContain('-p DynamicUser=yes -p User=wentu');
  });

  it.skipIf(!existsSync(ANALYZE))('is sound for systemd, which finds it hardly exposed', () => {
    const dir = mkdtempSync(join(tmpdir(), 'wentu-unit-'));
    try {
      const copy = join(dir, 'wentu@3001.service');
      copyFileSync(UNIT, copy);
      const said = execFileSync(ANALYZE, ['security', '--offline=true', '--no-pager', copy], { encoding: 'utf8' });
      expect(Number(/Overall exposure level for \S+: ([\d.]+)/.exec(said)?.[1])).toBeLessThan(2);
      // It complains about what is not installed on this machine as well: Node, say.
      const complaints = run(['verify', '--man=no', copy]);
      expect(complaints.split('\n').filter((line) => /unknown|invalid|ignoring|failed to parse/i.test(line))).toEqual(
        [],
      );
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

/** What it prints to stderr, whether it succeeds or not. */
function run(args: string[]): string {
  try {
    return execFileSync('sh', ['-c', `exec ${ANALYZE} "$@" 2>&1`, 'sh', ...args], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? '');
  }
}
