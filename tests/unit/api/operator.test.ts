import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getReady } from '../../../app/api/health/ready/route.ts';
import { GET as getHealth } from '../../../app/api/health/route.ts';
import { createLog } from '../../../lib/log.ts';
import { noteListening } from '../../../lib/runtime/open-site.ts';
import { type MockDashScope, startMockDashScope } from '../../mock-dashscope/server.ts';
import { testServer } from '../chat/fixtures.ts';
import { useServer as install, Visitor } from './fixtures.ts';

const KEYS = ['sk-mock-revoked-canary-1', 'sk-mock-good-canary-2'];
const TOKEN = 'token-of-the-operator';
const ASKED = '金丝雀在 116.391275, 39.906217 问：北京今天天气怎么样？';
const POSITION = { lng: 116.391, lat: 39.906 };

let mock: MockDashScope;
beforeAll(async () => {
  mock = await startMockDashScope();
});
afterAll(() => mock.close());

/** A server in front of the mock, one message sent to it, and what it logged. */
async function asked(env: Record<string, string> = {}) {
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line));
  const common = { DASHSCOPE_BASE_URL: mock.url, DASHSCOPE_API_KEY: KEYS.join(','), HEALTH_TOKEN: TOKEN };
  install(testServer({ env: { ...common, ...env }, log }));
  const visitor = new Visitor();
  const parts = [{ type: 'text', text: ASKED }];
  const message = { id: crypto.randomUUID(), role: 'user', parts, metadata: { position: POSITION } };
  const { response } = await visitor.chat(crypto.randomUUID(), ASKED, { message });
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { visitor, lines, requestId: response.headers.get('x-request-id'), turn: only(events, 'turn'), events };
}

function only(events: Record<string, unknown>[], event: string): Record<string, unknown> {
  const found = events.filter((one) => one.event === event);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

describe('what the operator sees', () => {
  it('a turn leaves one JSON line: request id, times, tokens, retries, steps', async () => {
    const { turn, requestId } = await asked();
    expect(turn).toMatchObject({ level: 'info', requestId, status: 'complete', model: 'qwen-plus', retries: 1 });
    expect(turn).toMatchObject({ steps: 2, toolCalls: 1, inputTokens: 44, outputTokens: 34 });
    expect(turn.ms).toBeGreaterThanOrEqual(Number(turn.firstTextMs));
    expect(turn.characters).toBeGreaterThan(0);
  });

  it('a failed turn leaves the same line, with its code', async () => {
    const { turn, requestId } = await asked({ DASHSCOPE_MODEL: 'mock-404', DASHSCOPE_API_KEY: 'sk-mock-one-0001' });
    expect(turn).toMatchObject({ level: 'warn', requestId, status: 'error', code: 'model_not_found', retries: 0 });
  });

  it('O03 the lines hold no key, cookie, message or position, even at level debug', async () => {
    const { lines, visitor, events } = await asked();
    expect(events.map(({ event }) => event)).toContain('model.attempt');
    const text = lines.join('\n');
    for (const secret of [...KEYS, visitor.cookie, TOKEN, '金丝雀', '天气怎么样', '116.39', '39.90']) {
      expect(text, secret).not.toContain(secret);
    }
  });

  const ready = (visitor: Visitor, token?: string) =>
    getReady(visitor.request('/api/health/ready', { headers: token ? { authorization: `Bearer ${token}` } : {} }));

  it('readiness shows the operator the state of model and keys, without the keys', async () => {
    const { visitor } = await asked();
    const response = await ready(visitor, TOKEN);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      status: 'ready',
      running: 0,
      model: {
        id: 'qwen-plus',
        isDemo: false,
        answers: 2,
        failures: 0,
        lastSuccessMs: expect.any(Number),
        keys: [
          { label: 'key 1', state: 'refused', lastCode: 'invalid_key', untilMs: expect.any(Number) },
          { label: 'key 2', state: 'ready' },
        ],
      },
    });
    expect(text).not.toMatch(/canary|127\.0\.0\.1/);
  });

  it('readiness says no once the process is about to end, while health stays good', async () => {
    const server = install(testServer({}));
    const visitor = new Visitor();
    expect((await ready(visitor)).status).toBe(200);
    server.lifecycle.leave();
    const response = await ready(visitor);
    expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }]);
    expect((await getHealth(visitor.request('/api/health'))).status).toBe(200);
  });

  it('readiness names the last failure of the model', async () => {
    const { visitor } = await asked({ DASHSCOPE_MODEL: 'mock-404', DASHSCOPE_API_KEY: 'sk-mock-one-0001' });
    const { model } = (await (await ready(visitor, TOKEN)).json()) as { model: unknown };
    expect(model).toMatchObject({ answers: 1, failures: 1, lastFailure: { code: 'model_not_found' } });
  });

  it('R20: without the token readiness and health give the state only', async () => {
    noteListening('0.0.0.0');
    const { visitor } = await asked();
    expect(await (await ready(visitor)).json()).toEqual({ status: 'ready' });
    expect((await ready(visitor, 'a guess')).status).toBe(403);
    expect(await (await getHealth(new Request('http://localhost/api/health'))).json()).toEqual({
      status: 'up',
      mode: 'live',
      access: 'open',
      // This server has its store in memory.
      kept: 'until restart',
    });
  });
});
