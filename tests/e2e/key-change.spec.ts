import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OwnApp, startOwnApp } from './own-app.ts';

const OLD = 'sk-mock-before-0000';
const NEW = 'sk-mock-after-11111';
const TOKENS = 150;

let dir: string;
let app: OwnApp;

/** A folder with this one's build and an .env of its own. */
test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-keys-'));
  symlinkSync(resolve(process.env.NEXT_DIST_DIR ?? '.next'), join(dir, '.next'));
  for (const name of ['generated', 'node_modules', 'public', 'package.json'])
    symlinkSync(resolve(name), join(dir, name));
  writeKey(OLD);
  app = await startOwnApp('keyChange', { DASHSCOPE_API_KEY: undefined, NEXT_DIST_DIR: undefined }, {}, { cwd: dir });
});
test.afterAll(async () => {
  await app.stop();
  rmSync(dir, { recursive: true, force: true });
});

const writeKey = (key: string, file = '.env') => writeFileSync(join(dir, file), `DASHSCOPE_API_KEY=${key}\n`);
const post = (message: string) =>
  fetch(`${app.url}/api/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message }),
  });

test('U41 a key changed in .env while an answer runs: it ends on the old key, new ones use the new, no restart', async () => {
  const running = await post(`[mock:tokens-${TOKENS}-30]`);
  const reader = running.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** False at the end. */
  const readOn = async () => {
    const next = await reader?.read();
    text += next?.value ?? '';
    return next?.done === false;
  };
  while (!text.includes('stream_chunk')) expect(await readOn()).toBe(true);
  expect(app.mock.requests.map(({ key }) => key)).toEqual([OLD]);
  writeKey(NEW);
  await expect
    .poll(
      async () => {
        await (await post('你好')).text();
        return app.mock.requests.at(-1)?.key;
      },
      { timeout: 15_000 },
    )
    .toBe(NEW);
  while (await readOn());
  const events = text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as { type: string; chunk?: string });
  expect(events.at(-1)?.type).toBe('stream_end');
  expect(events.map(({ chunk }) => chunk ?? '').join('')).toHaveLength(TOKENS);
  expect(app.mock.requests.filter(({ scenario }) => scenario.startsWith('tokens')).map(({ key }) => key)).toEqual([
    OLD,
  ]);
});

test('U41 a key in an .env.local made while the server runs counts from the next request, and until it goes', async () => {
  const keyOfNext = async () => {
    await (await post('你好')).text();
    return app.mock.requests.at(-1)?.key;
  };
  writeKey(OLD);
  expect(await keyOfNext()).toBe(OLD);
  writeKey(NEW, '.env.local');
  expect(await keyOfNext()).toBe(NEW);
  rmSync(join(dir, '.env.local'));
  expect(await keyOfNext()).toBe(OLD);
});
