// @vitest-environment happy-dom
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { GET as getReady } from '../../../app/api/health/ready/route.ts';
import { GET as getHealth } from '../../../app/api/health/route.ts';
import { ModelLine } from '../../../components/chat/model-line.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { readConfig } from '../../../lib/config.ts';
import { createServer } from '../../../lib/runtime/compose.ts';
import { databaseOn } from '../../../lib/runtime/usable-disk.ts';
import { testServer } from '../chat/fixtures.ts';
import { useServer as install, Visitor } from './fixtures.ts';

const dirs: string[] = [];
afterEach(() => {
  cleanup();
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});
const tempDir = () => {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-disk-'));
  dirs.push(dir);
  return dir;
};
const MEMORY = { kind: 'sqlite', path: ':memory:' };
const never = () => false;

describe('a server without a database', () => {
  it('D03: keeps conversations in memory where the default file cannot be written', () => {
    expect(databaseOn(readConfig({}).config, never)).toMatchObject(MEMORY);
    expect(databaseOn(readConfig({ DATABASE_URL: 'file:.data/wentu.db' }).config, never)).toMatchObject(MEMORY);
  });

  it.each(['VERCEL', 'AWS_LAMBDA_FUNCTION_NAME', 'NETLIFY'])(
    'D03: and in a function (%s), whatever its disk',
    (name) => {
      expect(databaseOn(readConfig({ [name]: '1' }).config, () => true)).toMatchObject(MEMORY);
    },
  );

  it('D03: never ignores a database that somebody chose', () => {
    for (const DATABASE_URL of ['file:/srv/wentu/own.db', 'postgres://db/wentu']) {
      const { config } = readConfig({ DATABASE_URL, VERCEL: '1' });
      expect(databaseOn(config, never)).toEqual(config.database);
    }
  });

  it('D03: a disk that can be written has its file, and so has one that is there already', () => {
    const dir = tempDir();
    const at = (path: string) => ({ isFunction: false, database: { kind: 'sqlite' as const, path, isDefault: true } });
    const fresh = at(join(dir, 'new', 'wentu.db'));
    expect(databaseOn(fresh)).toEqual(fresh.database);
    const old = at(join(dir, 'old.db'));
    writeFileSync(old.database.path, '');
    chmodSync(dir, 0o500);
    expect(databaseOn(old)).toEqual(old.database);
    chmodSync(dir, 0o700);
  });

  it('D03: sees a folder that belongs to somebody else, and leaves it as it is', () => {
    const dir = tempDir();
    chmodSync(dir, 0o555);
    const module = pathToFileURL(resolve('lib/runtime/usable-disk.ts'));
    const given = { isFunction: false, database: { kind: 'sqlite', path: join(dir, 'new/a.db'), isDefault: true } };
    const code = `const { databaseOn } = await import('${module}'); console.log(databaseOn(${JSON.stringify(given)}).path)`;
    // Root may write anywhere, so it runs as "nobody".
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      ...user,
    });
    expect(stdout.trim(), stderr).toBe(':memory:');
    expect(existsSync(join(dir, 'new'))).toBe(false);
  });

  it('D03: answers, says so at the start and in health, and writes nothing', async () => {
    const lines: object[] = [];
    const before = existsSync('cookie-secret');
    const { config } = readConfig({ OFFLINE: '1', HEALTH_TOKEN: 'h' });
    const database = databaseOn(config, never);
    const log = (level: string, event: string, fields: object = {}) => void lines.push({ level, event, ...fields });
    const server = install(createServer({ config: { ...config, database }, log }));
    expect(lines).toContainEqual(expect.objectContaining({ level: 'warn', event: 'store' }));
    expect(JSON.stringify(lines)).toContain('kept in memory until restart');
    const { response } = await new Visitor().chat(crypto.randomUUID(), '你好');
    expect(response.status).toBe(200);
    const health = await getHealth(new Request('http://localhost/api/health'));
    expect(await health.json()).toEqual({ status: 'up', mode: 'demo', kept: 'until restart' });
    const headers = { authorization: 'Bearer h' };
    const ready = await getReady(new Request('http://localhost/api/health/ready', { headers }));
    expect(await ready.json()).toMatchObject({ database: { kind: 'memory', state: 'up', kept: 'until restart' } });
    expect(existsSync('cookie-secret')).toBe(before);
    await server.store.close();
  });

  it('D03: a server with a file does not mention it', async () => {
    install(testServer({ database: join(tempDir(), 'a.db') }));
    expect(await (await getHealth(new Request('http://localhost/api/health'))).json()).not.toHaveProperty('kept');
  });

  it.each([
    ['zh', '只保留到本站重启'],
    ['en', 'only until this site restarts'],
  ] as const)('D03: the page says so in %s', (locale, words) => {
    const line = (isForgetful: boolean) =>
      render(
        <PreferencesProvider locale={locale} theme="light">
          <ModelLine mode="demo" model="embedded" isForgetful={isForgetful} />
        </PreferencesProvider>,
      ).container.textContent;
    expect(line(true)).toContain(words);
    expect(line(false)).not.toContain(words);
  });
});
