import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../lib/log.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { createTelemetry } from '../../../lib/runtime/telemetry.ts';
import { type MockDashScope, startMockDashScope } from '../../mock-dashscope/server.ts';
import { useServer as install, Visitor } from '../api/fixtures.ts';
import { testServer } from '../chat/fixtures.ts';
import { type CollectedSpan, type Collector, startCollector } from './collector.ts';

const KEYS = ['sk-mock-revoked-canary-1', 'sk-mock-good-canary-2'];
const ASKED = '金丝雀在 116.391275, 39.906217 问：北京今天天气怎么样？';

describe('OpenTelemetry spans', () => {
  let mock: MockDashScope;
  let collector: Collector;
  beforeEach(async () => {
    [mock, collector] = await Promise.all([startMockDashScope(), startCollector()]);
  });
  afterEach(() => Promise.all([mock.close(), collector.close()]));

  async function askFor(server: Server, visitor: Visitor): Promise<void> {
    install(server);
    const message = {
      id: crypto.randomUUID(),
      role: 'user',
      parts: [{ type: 'text', text: ASKED }],
      metadata: { position: { lng: 116.391, lat: 39.906 } },
    };
    await visitor.chat(crypto.randomUUID(), ASKED, { message });
  }

  /** What a server did that sends its spans to the collector; the server has ended. */
  async function turn(env: Record<string, string> = {}, act = askFor) {
    const lines: string[] = [];
    const common = {
      DASHSCOPE_BASE_URL: mock.url,
      DASHSCOPE_API_KEY: KEYS.join(','),
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=maps%20and%20more',
    };
    const log = createLog('info', (line) => lines.push(line));
    const server = testServer({ env: { ...common, ...env }, log });
    await server.lifecycle.start();
    const visitor = new Visitor();
    await act(server, visitor);
    await server.lifecycle.stop();
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    return { logged, visitor };
  }

  const named = (name: string) => collector.spans.filter((span) => span.name === name);
  const the = (name: string): CollectedSpan => {
    const [span, ...more] = named(name);
    expect(more, name).toEqual([]);
    if (!span) throw new Error(`no span ${name} among ${collector.spans.map((one) => one.name).join(', ')}`);
    return span;
  };

  it('tell a turn as a tree: turn, steps, tools, attempts, with codes, tokens and times', async () => {
    const { logged } = await turn();
    const root = the('turn');
    expect(root.parentSpanId).toBeUndefined();
    expect(root.attributes).toMatchObject({
      'wentu.status': 'complete',
      'wentu.steps': 2,
      'wentu.retries': 1,
      'wentu.tool_calls': 1,
      'gen_ai.request.model': 'qwen-plus',
      'gen_ai.usage.input_tokens': 44,
      'gen_ai.usage.output_tokens': 34,
    });
    const steps = named('step');
    expect(steps.map(({ parentSpanId }) => parentSpanId)).toEqual([root.spanId, root.spanId]);
    expect(steps.map(({ attributes }) => attributes['gen_ai.response.finish_reasons'])).toEqual(['tool-calls', 'stop']);
    const tool = the('execute_tool get_weather');
    expect(tool.parentSpanId).toBe(steps[0]?.spanId);
    const attempts = named('model.attempt');
    expect(attempts.map(({ parentSpanId }) => parentSpanId)).toEqual([1, 1, 2].map((at) => steps[at - 1]?.spanId));
    expect(attempts.map(({ attributes }) => attributes)).toMatchObject([
      { 'wentu.key': 'key 1', 'wentu.attempt': 1, 'http.response.status_code': 401, 'error.type': 'invalid_key' },
      { 'wentu.key': 'key 2', 'wentu.attempt': 2, 'http.response.status_code': 200, 'gen_ai.usage.output_tokens': 17 },
      { 'wentu.key': 'key 2', 'wentu.attempt': 1, 'http.response.status_code': 200, 'gen_ai.usage.output_tokens': 17 },
    ]);
    expect(attempts.map(({ status }) => status === 2)).toEqual([true, false, false]);
    expect(collector.spans.every(({ ms, traceId }) => ms >= 0 && ms <= root.ms && traceId === root.traceId)).toBe(true);
    expect(logged.find(({ event }) => event === 'turn')).toMatchObject({ traceId: root.traceId });
    expect(collector.headers[0]).toMatchObject({ 'x-team': 'maps and more' });
    expect(collector.raw[0]).toContain('"stringValue":"wentu"');
  });

  it('tell a failed turn with its code', async () => {
    await turn({ DASHSCOPE_API_KEY: 'sk-mock-one-0001', DASHSCOPE_MODEL: 'mock-404' });
    expect(the('turn')).toMatchObject({ status: 2, attributes: { 'error.type': 'model_not_found' } });
    expect(the('step')).toMatchObject({ status: 2 });
    expect(the('model.attempt')).toMatchObject({ attributes: { 'http.response.status_code': 404 } });
  });

  it('tell a turn that its reader stopped, with the attempt that was cut off', async () => {
    const env = { DASHSCOPE_API_KEY: 'sk-mock-one-0001', DASHSCOPE_MODEL: 'mock-stall-after-text' };
    await turn(env, async ({ chat }) => {
      const ids = { owner: 'ann', requestId: 'r', sessionId: crypto.randomUUID() };
      const started = await chat.start({ ...ids, message: { id: 'm', text: ASKED, metadata: {} } });
      for await (const { data } of await started.frames(0, new AbortController().signal)) {
        if (data.includes('"text-delta"')) await chat.stop(ids.owner, ids.sessionId);
      }
      await started.done;
    });
    expect(the('turn').attributes).toMatchObject({ 'wentu.status': 'stopped', 'wentu.steps': 1 });
    expect(the('turn').status).not.toBe(2);
    const { attributes } = the('model.attempt');
    expect(attributes).toMatchObject({ 'error.type': 'aborted', 'http.response.status_code': 200 });
  });

  it('O03 hold no content, key, cookie, position or host', async () => {
    const { visitor } = await turn();
    const sent = collector.raw.join('\n');
    expect(sent).toContain('execute_tool');
    for (const secret of [...KEYS, visitor.cookie, '金丝雀', '天气怎么样', '北京', '116.39', '39.90', mock.origin]) {
      expect(sent, secret).not.toContain(secret);
    }
  });

  it('a collector that refuses is reported once in the log, and costs no answer', async () => {
    collector.answerWith(400);
    const { logged } = await turn();
    expect(logged.filter(({ event }) => event === 'telemetry.export')).toHaveLength(1);
    expect(logged.find(({ event }) => event === 'turn')).toMatchObject({ status: 'complete' });
  });

  it('without an endpoint there is nothing to make spans with', async () => {
    expect(createTelemetry(undefined, () => {})).toBeNull();
    await turn({ OTEL_EXPORTER_OTLP_ENDPOINT: '' });
    expect(collector.spans).toEqual([]);
  });
});
