import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLE_NAMES } from '../../lib/config.ts';

const notesOf = (env: Record<string, string>) =>
  readConfig(env).notes.map(({ level, variable }) => `${level} ${variable}`);

describe('configuration', () => {
  it('runs without any variable and without a complaint', () => {
    const { config, notes } = readConfig({});
    expect(notes).toEqual([]);
    expect(config.dashscope).toMatchObject({ keys: [], model: 'qwen-plus', enableThinking: false });
    expect(config.database).toMatchObject({ kind: 'sqlite' });
  });

  it('takes a folder from where the program begins, so that nothing else depends on where it runs', () => {
    const folderOf = (env: Record<string, string>) => readConfig(env).config.regionDir;
    expect(folderOf({})).toBe(resolve('.data/region'));
    expect(folderOf({ REGION_DIR: '../elsewhere' })).toBe(resolve('../elsewhere'));
  });

  it('lets browsers keep the page, unless it is told otherwise or still being developed', () => {
    const isOn = (env: Record<string, string>) => readConfig(env).config.isServiceWorkerOn;
    expect([isOn({}), isOn({ NODE_ENV: 'production' })]).toEqual([true, true]);
    expect([isOn({ SERVICE_WORKER: 'off' }), isOn({ NODE_ENV: 'development' })]).toEqual([false, false]);
  });

  it('runs several workers on PostgreSQL only, and says so', () => {
    const postgres = { DATABASE_URL: 'postgres://wentu@localhost/wentu' };
    expect(notesOf({ WORKERS: '2' })).toEqual(['error WORKERS']);
    expect(notesOf({ WORKERS: '2', ...postgres })).toEqual([]);
    expect(readConfig({ WORKERS: '3', ...postgres }).config.workers).toBe(3);
    expect(notesOf({ WORKERS: '1' })).toEqual([]);
  });

  it('documents every variable in .env.local.example, and no other', () => {
    const text = readFileSync('.env.local.example', 'utf8');
    const documented = [...text.matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual([...VARIABLE_NAMES].sort());
  });

  it('writes the true defaults into .env.local.example', () => {
    const text = readFileSync('.env.local.example', 'utf8');
    const example = Object.fromEntries(
      [...text.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]),
    );
    expect(readConfig(example).config).toEqual(readConfig({}).config);
  });

  it.each([
    ['file:///etc/passwd', 'DASHSCOPE_BASE_URL'],
    ['http://169.254.169.254/latest', 'DASHSCOPE_BASE_URL'],
    ['http://example.com/v1', 'DASHSCOPE_BASE_URL'],
    ['https://user:secret@example.com/v1', 'DASHSCOPE_BASE_URL'],
    ['https://example.com//v1', 'DASHSCOPE_BASE_URL'],
    ['not a url', 'DASHSCOPE_BASE_URL'],
  ])('O02 refuses the base URL %s and keeps the official one', (url, variable) => {
    const { config, notes } = readConfig({ DASHSCOPE_BASE_URL: url });
    expect(notes).toMatchObject([{ level: 'error', variable }]);
    expect(config.dashscope.baseUrl).toBe('https://dashscope.aliyuncs.com/compatible-mode/v1');
    expect(JSON.stringify(notes)).not.toContain('secret');
  });

  it('takes http on loopback, and elsewhere only when told to', () => {
    expect(readConfig({ DASHSCOPE_BASE_URL: 'http://127.0.0.1:11434/v1/' }).config.dashscope.baseUrl).toBe(
      'http://127.0.0.1:11434/v1',
    );
    const far = { DASHSCOPE_BASE_URL: 'http://llm.internal:8000/v1', DASHSCOPE_ALLOW_INSECURE: '1' };
    expect(readConfig(far)).toMatchObject({
      notes: [],
      config: { dashscope: { baseUrl: 'http://llm.internal:8000/v1' } },
    });
  });

  it.each(['sk-with space-inside', 'sk-line\nbreak', 'sk-全角字符全角字符', 'sk-1'])(
    'U02 refuses the malformed key %j without printing it',
    (key) => {
      const { config, notes } = readConfig({ DASHSCOPE_API_KEY: key });
      expect(config.dashscope.keys).toEqual([]);
      expect(notes).toMatchObject([{ level: 'error', variable: 'DASHSCOPE_API_KEY' }]);
      expect(JSON.stringify(notes)).not.toContain(key);
    },
  );

  it.each([' sk-abcdefgh ', 'sk-abcdefgh\n', 'sk-abcdefgh,'])('U02 trims the key %j', (key) => {
    expect(readConfig({ DASHSCOPE_API_KEY: key })).toMatchObject({
      notes: [],
      config: { dashscope: { keys: ['sk-abcdefgh'] } },
    });
  });

  it.each([
    ['http://127.0.0.1:8000/v1', 'EMPTY'],
    ['http://localhost:11434/v1', 'ollama'],
    ['https://llm.example.org/v1', 'x'],
    ['https://aliyuncs.com.example.org/v1', 'none'],
  ])('M12: a self-hosted server at %s accepts the key %s', (url, key) => {
    const { config, notes } = readConfig({ DASHSCOPE_BASE_URL: url, DASHSCOPE_API_KEY: key });
    expect(config.dashscope.keys).toEqual([key]);
    expect(notes).toEqual([]);
  });

  it.each([
    ['https://dashscope.aliyuncs.com/compatible-mode/v1', 'EMPTY'],
    ['https://dashscope-intl.aliyuncs.com/compatible-mode/v1', 'ollama'],
    ['no url', 'x'],
    ['http://127.0.0.1:8000/v1', '有字'],
  ])('M12: at %s the key %s is refused as before', (url, key) => {
    const { config, notes } = readConfig({ DASHSCOPE_BASE_URL: url, DASHSCOPE_API_KEY: key });
    expect(config.dashscope.keys).toEqual([]);
    expect(notes).toContainEqual(expect.objectContaining({ level: 'error', variable: 'DASHSCOPE_API_KEY' }));
  });

  it('reads several keys and never OPENAI_API_KEY', () => {
    expect(readConfig({ DASHSCOPE_API_KEY: 'sk-aaaaaaaa, sk-bbbbbbbb' }).config.dashscope.keys).toHaveLength(2);
    expect(readConfig({ OPENAI_API_KEY: 'sk-openai-0000' }).config.dashscope.keys).toEqual([]);
  });

  it('OFFLINE leaves the public tiles alone, also as the example file names them, and keeps those of one’s own', () => {
    const urlsIn = (env: Record<string, string>) => readConfig({ OFFLINE: '1', ...env }).config.tiles.rasters;
    const osm = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
    expect(readConfig({}).config.tiles.rasters.streets.url).toBe(osm);
    expect(urlsIn({}).streets.url + urlsIn({}).satellite.url).toBe('');
    expect(urlsIn({ TILE_URL: osm }).streets.url).toBe('');
    expect(urlsIn({ TILE_URL: '/tiles/{z}/{x}/{y}.png' }).streets.url).toBe('/tiles/{z}/{x}/{y}.png');
  });

  it('O01 names what is wrong: unknown names, broken numbers, unknown schemes', () => {
    expect(notesOf({ DASHSCOPE_APIKEY: 'x' })).toEqual(['warning DASHSCOPE_APIKEY']);
    expect(notesOf({ TIMEOUT_IDLE_MS: 'soon' })).toEqual(['error TIMEOUT_IDLE_MS']);
    expect(notesOf({ DATABASE_URL: 'mysql://db' })).toEqual(['error DATABASE_URL']);
    expect(notesOf({ OFFLINE: 'maybe' })).toEqual(['error OFFLINE']);
    expect(notesOf({ DASHSCOPE_MODEL: '' })).toEqual([]);
  });
});
