import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VARIABLE_NAMES } from '../../lib/config.ts';
import { WHOLE } from '../mock-dashscope/scenarios.ts';
import { type MockDashScope, startMockDashScope } from '../mock-dashscope/server.ts';

/** Removes what this run was told about the product itself. */
const BARE = {
  ...process.env,
  ...Object.fromEntries(VARIABLE_NAMES.map((name) => [name, undefined])),
  NODE_ENV: 'production' as const,
};

describe('programs, started as processes in a folder that has nothing but .env files', { timeout: 90_000 }, () => {
  let mock: MockDashScope;
  let dir: string;
  beforeAll(async () => {
    mock = await startMockDashScope();
  });
  afterAll(() => mock.close());
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-program-'));
    symlinkSync(resolve('generated'), join(dir, 'generated'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const write = (name: string, lines: string[]) => writeFileSync(join(dir, name), `${lines.join('\n')}\n`);
  const run = (script: string, args: string[] = [], env: Record<string, string> = {}) =>
    new Promise<{ out: string; error: string; code: number | null }>((done) => {
      const argv = ['--conditions=react-server', resolve(script), ...args];
      const child = spawn(process.execPath, argv, { cwd: dir, env: { ...BARE, OFFLINE: '1', ...env } });
      let out = '';
      let error = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        error += text;
      });
      child.on('close', (code) => done({ out, error, code }));
    });

  it('the example takes key, model and address from .env, and prints start, text and end', async () => {
    write('.env', [
      'DASHSCOPE_API_KEY="sk-mock-of-dot-env"',
      `DASHSCOPE_BASE_URL=${mock.url}`,
      'DASHSCOPE_MODEL=mock-whole',
    ]);
    const { out, code } = await run('examples/stream-chat.ts');
    expect(out).toBe(`🚀 开始流式传输...\n${WHOLE}\n✅ 流式传输完成\n`);
    expect(code).toBe(0);
    const asked = mock.requests.at(-1);
    expect([asked?.key, asked?.body.model]).toEqual(['sk-mock-of-dot-env', 'mock-whole']);
    expect(asked?.raw).toContain('北京今天天气怎么样？');
  });

  it('.env.local counts before .env where it says something, and the environment of the process before both', async () => {
    write('.env', [
      'DASHSCOPE_API_KEY=sk-mock-weakest-0',
      `DASHSCOPE_BASE_URL=${mock.url}`,
      'DASHSCOPE_MODEL=mock-whole',
    ]);
    write('.env.local', [
      'export DASHSCOPE_API_KEY=sk-mock-stronger',
      'DASHSCOPE_MODEL=mock-404',
      'DASHSCOPE_BASE_URL=',
    ]);
    const { code } = await run('examples/stream-chat.ts', ['你好'], { DASHSCOPE_MODEL: 'mock-thinking' });
    expect(code).toBe(0);
    const asked = mock.requests.at(-1);
    expect([asked?.key, asked?.body.model]).toEqual(['sk-mock-stronger', 'mock-thinking']);
  });

  it('the example says what is wrong and what to do, and ends with 1', async () => {
    write('.env', [
      'DASHSCOPE_API_KEY=sk-mock-0000000000',
      `DASHSCOPE_BASE_URL=${mock.url}`,
      'DASHSCOPE_MODEL=mock-404',
    ]);
    const { out, error, code } = await run('examples/stream-chat.ts');
    expect(out).toBe('🚀 开始流式传输...\n');
    expect(error).toContain('❌ 错误: 模型不存在\n   解决: 检查模型名称是否正确');
    expect(code).toBe(1);
  });

  it('the examples answer without a key, from the demo model', async () => {
    const full = await run('examples/stream-chat.ts');
    expect(full.out).toMatch(/^🚀 开始流式传输\.\.\.\n[\s\S]*北京[\s\S]*\n✅ 流式传输完成\n$/);
    expect(full.code).toBe(0);
    const basic = await run('examples/basic-use.ts');
    expect([basic.code, basic.error]).toEqual([0, '']);
    expect(basic.out).toContain('问图');
  });

  it('the import of places puts them where DATABASE_URL of .env says', async () => {
    mkdirSync(join(dir, 'elsewhere'));
    write('.env', ['DATABASE_URL=file:elsewhere/mine.db']);
    write('places.csv', ['name,lng,lat,category', '拾光书屋,120.62,31.31,books']);
    const { out, error, code } = await run('scripts/places-import.ts', ['places.csv']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('1 place');
    expect(out).toContain(join(dir, 'elsewhere', 'places.db'));
  });
});
