import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveEnv } from '../../../lib/runtime/live-env.ts';

const KEY = 'DASHSCOPE_API_KEY';

describe('R19: the environment', () => {
  let dir: string;
  const at = (name: string) => join(dir, name);
  const write = (name: string, text: string | Buffer) => writeFileSync(at(name), text);
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-env-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('comes from .env alone, from .env.local over it, and from the process over both', () => {
    write('.env', `${KEY}=sk-plain-000\nDASHSCOPE_MODEL=qwen-flash\nLOG_LEVEL=warn\nOFFLINE=1`);
    expect(createLiveEnv({}, dir)()).toMatchObject({ [KEY]: 'sk-plain-000', DASHSCOPE_MODEL: 'qwen-flash' });
    write('.env.local', `${KEY}=sk-local-000\nLOG_LEVEL=error`);
    expect(createLiveEnv({ LOG_LEVEL: 'info' }, dir)()).toEqual({
      [KEY]: 'sk-local-000',
      DASHSCOPE_MODEL: 'qwen-flash',
      LOG_LEVEL: 'info',
      OFFLINE: '1',
    });
  });

  it('does without a file that cannot be opened, until it can', () => {
    symlinkSync(at('.env.local'), at('.env.local'));
    write('.env', `${KEY}=sk-plain-000`);
    const env = createLiveEnv({}, dir);
    expect(env()[KEY]).toBe('sk-plain-000');
    rmSync(at('.env.local'));
    write('.env.local', `${KEY}=sk-local-000`);
    expect(env()[KEY]).toBe('sk-local-000');
  });

  it.each(['.env', '.env.local'])(
    'takes a changed key from %s at the next look-up, but not other variables',
    (name) => {
      write(name, `${KEY}=sk-old-00000\nLOG_LEVEL=info`);
      const env = createLiveEnv({}, dir);
      expect(env()[KEY]).toBe('sk-old-00000');
      write(name, `${KEY}=sk-new-00000\nLOG_LEVEL=debug`);
      expect(env()).toMatchObject({ [KEY]: 'sk-new-00000', LOG_LEVEL: 'info' });
      expect(env()).toBe(env());
    },
  );

  it.each(['.env', '.env.local'])(
    'finds %s when it is created after the start, and does without it once it is deleted',
    (name) => {
      const env = createLiveEnv({}, dir);
      expect(env()[KEY]).toBeUndefined();
      write(name, `${KEY}=sk-first-000`);
      expect(env()[KEY]).toBe('sk-first-000');
      rmSync(at(name));
      expect(env()[KEY]).toBeUndefined();
    },
  );

  it('falls back to .env when .env.local goes, or leaves the key empty as the example file does', () => {
    write('.env', `${KEY}=sk-plain-111`);
    write('.env.local', `${KEY}=sk-local-111`);
    const env = createLiveEnv({}, dir);
    write('.env.local', `${KEY}=\n`);
    expect(env()[KEY]).toBe('sk-plain-111');
    rmSync(at('.env.local'));
    expect(env()[KEY]).toBe('sk-plain-111');
  });

  it('sees a file that an editor replaces, and one of the same size and time', () => {
    write('.env', `${KEY}=sk-aaaa-2222`);
    const env = createLiveEnv({}, dir);
    const { atime, mtime } = statSync(at('.env'));
    write('.env~', `${KEY}=sk-bbbb-2222`);
    renameSync(at('.env~'), at('.env'));
    utimesSync(at('.env'), atime, mtime);
    expect(env()[KEY]).toBe('sk-bbbb-2222');
    write('.env', `${KEY}=sk-cccc-2222`);
    utimesSync(at('.env'), atime, mtime);
    expect(env()[KEY]).toBe('sk-cccc-2222');
  });

  it("leaves alone what the process was started with, even an empty value or one equal to the file's", () => {
    write('.env', `${KEY}=sk-equal-333\nDASHSCOPE_MODEL=qwen-max`);
    const env = createLiveEnv({ [KEY]: 'sk-equal-333', DASHSCOPE_MODEL: '' }, dir);
    write('.env', `${KEY}=sk-other-333\nDASHSCOPE_MODEL=qwen-plus`);
    expect(env()).toMatchObject({ [KEY]: 'sk-equal-333', DASHSCOPE_MODEL: '' });
  });

  it.each([
    ['double quotes', `${KEY}="sk-form-4444"`],
    ['single quotes', `${KEY}='sk-form-4444'`],
    ['export', `export ${KEY}=sk-form-4444`],
    ['CRLF', `# Windows\r\nLOG_LEVEL=warn\r\n${KEY}=sk-form-4444\r\nOFFLINE=1\r\n`],
    ['CR', `LOG_LEVEL=warn\r${KEY}=sk-form-4444\rOFFLINE=1`],
    ['a byte order mark', `\uFEFF${KEY}=sk-form-4444`],
    ['spaces around', `  ${KEY} =  sk-form-4444  `],
    ['a comment behind', `${KEY}=sk-form-4444 # 百炼\n# ${KEY}=sk-not-00000`],
    ['a quoted value and a comment', `${KEY}="sk-form-4444" # mine`],
    ['two lines, the last of which counts', `${KEY}=sk-form-0000\n${KEY}=sk-form-4444`],
    ['lines that are none', `hello\n=x\n\n${KEY}=sk-form-4444\n???`],
    ['UTF-16', Buffer.from(`\uFEFF${KEY}=sk-form-4444\r\n`, 'utf16le')],
  ])('reads a file with %s', (_, text) => {
    write('.env', text);
    expect(createLiveEnv({}, dir)()[KEY]).toBe('sk-form-4444');
  });

  it('keeps a dollar sign in a value as it stands', () => {
    write('.env', 'DATABASE_URL=postgres://u:p$HOME@h/d');
    expect(createLiveEnv({ HOME: '/root' }, dir)().DATABASE_URL).toBe('postgres://u:p$HOME@h/d');
  });

  it('reads the files of the mode as Next does, and none of them where a folder has the name', () => {
    write('.env', `${KEY}=sk-plain-555\nLOG_LEVEL=warn`);
    write('.env.production', `${KEY}=sk-prod-5555`);
    write('.env.development', `${KEY}=sk-dev-55555`);
    mkdirSync(at('.env.local'));
    expect(createLiveEnv({}, dir)()).toMatchObject({ [KEY]: 'sk-prod-5555', LOG_LEVEL: 'warn' });
    expect(createLiveEnv({ NODE_ENV: 'development' }, dir)()[KEY]).toBe('sk-dev-55555');
  });
});
