import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveEnv } from '../../../lib/server/live-env.ts';

describe('R19: the live environment', () => {
  let dir: string;
  let file: string;
  let now = 0;
  const write = (text: string, at: number) => {
    writeFileSync(file, text);
    utimesSync(file, at, at);
  };
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wentu-env-'));
    file = join(dir, '.env.local');
    now = 0;
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('takes a changed key from the file without a restart', () => {
    write('DASHSCOPE_API_KEY=sk-old-00000\nLOG_LEVEL=info', 1);
    const env = createLiveEnv({ DASHSCOPE_API_KEY: 'sk-old-00000', LOG_LEVEL: 'info' }, file, () => now);
    write('DASHSCOPE_API_KEY=sk-new-00000\nLOG_LEVEL=debug', 2);
    expect(env().DASHSCOPE_API_KEY).toBe('sk-old-00000');
    now = 3_000;
    expect(env()).toMatchObject({ DASHSCOPE_API_KEY: 'sk-new-00000', LOG_LEVEL: 'info' });
  });

  it('leaves alone what was set outside the file', () => {
    write('DASHSCOPE_API_KEY=sk-file-0000', 1);
    const env = createLiveEnv({ DASHSCOPE_API_KEY: 'sk-shell-000' }, file, () => now);
    write('DASHSCOPE_API_KEY=sk-other-000', 2);
    now = 3_000;
    expect(env().DASHSCOPE_API_KEY).toBe('sk-shell-000');
  });

  it('finds a file that was not there at the start, and does without one that goes', () => {
    const env = createLiveEnv({}, file, () => now);
    write('DASHSCOPE_API_KEY=sk-first-000', 5);
    now = 3_000;
    expect(env().DASHSCOPE_API_KEY).toBe('sk-first-000');
    rmSync(file);
    now = 6_000;
    expect(env().DASHSCOPE_API_KEY).toBeUndefined();
  });
});
