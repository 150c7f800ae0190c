import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from '@playwright/test';
import { SCENARIO_NAMES } from '../mock-dashscope/server.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';

/**
 * Strings that must not appear where they do not belong. Many keys, since the faults of a run open the breaker of a
 * few.
 */
const KEY = 'sk-mock-canary-7f3a';
const KEYS = Array.from({ length: 60 }, (_, at) => `${KEY}-${at}`);
const MESSAGE = '金丝雀七四九问路';
// No number of seconds in a time looks like it.
const POSITION = { lng: 113.713, lat: 68.457 };
const TOKEN = 'canary-token-of-the-operator';
/** Set by scripts/test.mjs while it builds. */
const BUILD_KEY = 'canary-of-the-build';
/** What the mock says in its errors: the service's own words. */
const UPSTREAM = ['Incorrect API key', 'good standing', 'For details, see', 'Bad Gateway'];
const AT_ONCE = 8;

let app: OwnApp;
let log = '';
let visitor: APIRequestContext;
let cookie = '';
/** Bodies the visitor received, by what was asked. */
const answers = new Map<string, string>();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(240_000);
  const env = {
    DASHSCOPE_API_KEY: KEYS.join(','),
    HEALTH_TOKEN: TOKEN,
    LOG_LEVEL: 'debug',
    TIMEOUT_HEADERS_MS: '600',
    TIMEOUT_FIRST_CONTENT_MS: '600',
    TIMEOUT_IDLE_MS: '600',
    TIMEOUT_TOTAL_MS: '4000',
  };
  const onOutput = (text: string) => {
    log += text;
  };
  app = await startOwnApp('canaries', env, { redirectTo: 'http://127.0.0.1:9/' }, { onOutput });
  visitor = await visitorOf(playwright);
  await throughAllFaults();
  await throughRefusals();
  const [set] = (await visitor.storageState()).cookies;
  cookie = set?.value ?? '';
});
test.afterAll(async () => {
  await visitor.dispose();
  await app.stop();
});

const visitorOf = (playwright: PlaywrightWorkerArgs['playwright']) =>
  playwright.request.newContext({ baseURL: app.url });

async function throughAllFaults(): Promise<void> {
  // The first call gives the visitor a cookie that all others send.
  await visitor.get('/api/sessions');
  // Faults that refuse a key come last: they put the keys of the others to rest.
  const isKeyFault = (name: string) => /^4(01|03|00-arrearage|29)/.test(name);
  const names = [...SCENARIO_NAMES.filter((name) => !isKeyFault(name)), ...SCENARIO_NAMES.filter(isKeyFault)];
  const next = names.values();
  const worker = async () => {
    for (const name of next) answers.set(name, await ask(`${MESSAGE} [mock:${name}]`));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function ask(text: string): Promise<string> {
  const parts = [{ type: 'text', text }];
  const message = { id: crypto.randomUUID(), role: 'user', parts, metadata: { position: POSITION } };
  const response = await visitor.post('/api/chat', { data: { id: crypto.randomUUID(), message } });
  return response.text();
}

/** Requests of ours that are refused, with the canaries where a careless log would print them. */
async function throughRefusals(): Promise<void> {
  const refused = [
    visitor.post('/api/chat', { data: { id: MESSAGE, message: { text: MESSAGE, position: POSITION } } }),
    visitor.post('/api/chat', { data: `{"${MESSAGE}`, headers: { 'content-type': 'application/json' } }),
    visitor.post('/api/stream', { data: { message: MESSAGE, more: POSITION } }),
    visitor.post('/api/tools/search_places', { data: { input: { query: MESSAGE, within: POSITION } } }),
    visitor.get(`/api/sessions/${encodeURIComponent(MESSAGE)}`),
    visitor.get('/api/health/ready', { headers: { authorization: `Bearer ${TOKEN}x` } }),
  ];
  for (const response of await Promise.all(refused)) {
    expect(response.status(), response.url()).toBeGreaterThanOrEqual(400);
    answers.set(response.url(), await response.text());
  }
}

function expectWithout(text: string, canaries: string[], where: string): void {
  for (const canary of canaries) {
    const at = text.indexOf(canary);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 80), `${where} holds ${canary}`).toBe('');
  }
}

const positions = Object.values(POSITION).map(String);
const cookieParts = () => [cookie, cookie.split('.')[0] ?? 'none', cookie.split('.')[2] ?? 'none'];

test('every fault of the stand-in was met, and every turn of it ended and was logged', () => {
  for (const name of SCENARIO_NAMES) expect(app.mock.hits(name), name).toBeGreaterThan(0);
  const ended = log.split('\n').filter((line) => line.includes('"event":"turn"'));
  expect(ended).toHaveLength(SCENARIO_NAMES.length);
  for (const name of SCENARIO_NAMES) expect(answers.get(name), name).toMatch(/"type":"(finish|error|abort)"/);
});

test('O03 the output of the process holds no key, cookie, message or position, even at level debug', () => {
  expect(log).toContain('"event":"model.attempt"');
  expect(log).toContain('"event":"request.refused"');
  expectWithout(log, [KEY, ...cookieParts(), '金丝雀', ...positions, TOKEN, ...UPSTREAM, app.mock.origin], 'the log');
});

test('O03 no answer holds a key, cookie, position or the words of the service', () => {
  for (const [name, text] of answers) {
    expectWithout(text, [KEY, ...cookieParts(), ...positions, TOKEN, ...UPSTREAM, app.mock.origin], name);
  }
});

test('O03 the service gets the key in its header and the message in its body, and no cookie or position', () => {
  expect(app.mock.requests[0]?.raw).toContain(MESSAGE);
  for (const { raw, headers, key } of app.mock.requests) {
    expect(KEYS).toContain(key);
    expectWithout(raw, [KEY, ...cookieParts(), ...positions, TOKEN], 'a body for the service');
    const { authorization: _, ...others } = headers;
    expectWithout(JSON.stringify(others), [KEY, ...cookieParts(), TOKEN, 'cookie'], 'a header for the service');
  }
});

test('O03 another visitor and the operator see nothing of them', async ({ playwright }) => {
  const other = await visitorOf(playwright);
  const authorization = `Bearer ${TOKEN}`;
  const seen = [
    await other.get('/'),
    await other.get('/api/sessions'),
    await other.get(`/api/sessions?search=${encodeURIComponent('金丝雀')}`),
    await other.get('/api/health'),
    await other.get('/api/health/ready'),
    await other.get('/api/health/ready', { headers: { authorization } }),
  ];
  for (const response of seen) {
    expect(response.status(), response.url()).toBe(200);
    expectWithout(await response.text(), [KEY, ...cookieParts(), '金丝雀', ...positions, TOKEN], response.url());
  }
  await other.dispose();
});

test('R13: neither the pages nor the bundles hold a key, of this run or of the build, nor code of the server', () => {
  const dist = process.env.NEXT_DIST_DIR ?? '.next';
  const files = (dir: string) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const bundles = files(join(dist, 'static'));
  expect(bundles.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(5);
  for (const file of bundles) {
    expectWithout(readFileSync(file, 'utf8'), [KEY, BUILD_KEY, 'createHmac', 'node:sqlite', 'wentu cookie'], file);
  }
  for (const file of files(join(dist, 'server'))) expectWithout(readFileSync(file, 'utf8'), [KEY, BUILD_KEY], file);
});
