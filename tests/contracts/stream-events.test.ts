import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as postStream } from '../../app/api/stream/route.ts';
import type { StreamChatEvent } from '../../lib/chat/events.ts';
import { ERRORS, isErrorCode } from '../../lib/errors/table.ts';
import { errorWords } from '../../lib/errors/words.ts';
import { ERROR_ANSWERS } from '../mock-dashscope/errors.ts';
import { type MockDashScope, SCENARIO_NAMES, startMockDashScope } from '../mock-dashscope/server.ts';
import { useServer, Visitor } from '../unit/api/fixtures.ts';
import { collected, testServer } from '../unit/chat/fixtures.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FAULTS = [...new Set([...SCENARIO_NAMES, ...Object.keys(ERROR_ANSWERS)])];
const AT_ONCE = 16;
const ASKED = { zh: '苏州今天会下雨吗？', en: 'Will it rain in Suzhou today?' };
const LIMITS = { LIMIT_PER_MINUTE: '10000', LIMIT_PER_DAY: '100000', LIMIT_LIVE_PER_USER: '500' };
/** What never answers, or never ends, is given up soon; all others get the time a busy machine needs. */
const ENDLESS = /^(no-headers|headers-only|stall|pings|empty-deltas|drip|tokens|stamps|slow)/;
const timersFor = (scenario: string) => {
  const [wait, total] = ENDLESS.test(scenario) ? ['300', '2000'] : ['5000', '15000'];
  return {
    TIMEOUT_CONNECT_MS: '5000',
    TIMEOUT_HEADERS_MS: wait,
    TIMEOUT_FIRST_CONTENT_MS: wait,
    TIMEOUT_IDLE_MS: wait,
    TIMEOUT_TOTAL_MS: total,
  };
};

/** Every line of the contract, for one answer to a question in this language. */
function expectContract(events: StreamChatEvent[], locale: 'zh' | 'en'): void {
  expect(events[0]?.type).toBe('stream_start');
  expect(['stream_end', 'error']).toContain(events.at(-1)?.type);
  expect(events.slice(1, -1).every(({ type }) => type === 'stream_chunk')).toBe(true);
  expect(new Set(events.map(({ message_id }) => message_id)).size).toBe(1);
  expect(new Set(events.map(({ session_id }) => session_id)).size).toBe(1);
  for (const event of events) {
    expect([event.message_id, event.session_id]).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
    expect('chunk' in event).toBe(event.type === 'stream_chunk');
    expect('error' in event).toBe(event.type === 'error');
    if (event.type === 'stream_chunk') expect(event.chunk).not.toBe('');
    if (event.type !== 'error') continue;
    expect(isErrorCode(event.code)).toBe(true);
    const row = ERRORS[event.code];
    const words = errorWords(event.code, locale);
    expect([event.error, event.fix, event.retryable]).toEqual([words.title, words.fix, row.retryable]);
    expect(/\p{Script=Han}/u.test(event.error)).toBe(locale === 'zh');
  }
}

describe('the stream-chat events', () => {
  let mock: MockDashScope;
  beforeAll(async () => {
    mock = await startMockDashScope();
  });
  afterAll(() => mock.close());

  const serverFor = (scenario: string) =>
    testServer({
      env: {
        ...LIMITS,
        ...timersFor(scenario),
        DASHSCOPE_API_KEY: 'sk-mock-0000000000',
        DASHSCOPE_BASE_URL: mock.urlFor(scenario),
      },
    });

  const overHttp = async (message: string, accept: string) => {
    const request = new Visitor().request('/api/stream', { method: 'POST', json: { message }, headers: { accept } });
    return postStream(request);
  };
  const eventsIn = (text: string, prefix: string) =>
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(':'))
      .map((line) => {
        expect(line.startsWith(prefix)).toBe(true);
        return JSON.parse(line.slice(prefix.length)) as StreamChatEvent;
      });

  it('keep their contract under every fault of the model service, in both languages and all three forms', async () => {
    const codes = new Set<string>();
    for (let at = 0; at < FAULTS.length; at += AT_ONCE) {
      const answers = await Promise.all(
        FAULTS.slice(at, at + AT_ONCE).flatMap((scenario) =>
          (['zh', 'en'] as const).map(async (locale) => {
            const server = useServer(serverFor(scenario));
            const message = ASKED[locale];
            // The route fetches its server when called, before anything is awaited.
            const responses = [overHttp(message, 'text/event-stream'), overHttp(message, 'application/x-ndjson')];
            const [own, sse, lines] = await Promise.all([
              collected(server.streamChat.streamChat(message)),
              responses[0]?.then((response) => response.text()),
              responses[1]?.then((response) => response.text()),
            ]);
            return { locale, forms: [own, eventsIn(sse ?? '', 'data: '), eventsIn(lines ?? '', '')] };
          }),
        ),
      );
      for (const { locale, forms } of answers) {
        for (const events of forms) {
          expectContract(events, locale);
          const last = events.at(-1);
          codes.add(last?.type === 'error' ? last.code : 'stream_end');
        }
      }
    }
    // The faults do reach the errors known from the documentation.
    expect([...codes]).toEqual(
      expect.arrayContaining(['stream_end', 'invalid_key', 'model_not_found', 'upstream_timeout', 'rate_limited']),
    );
  }, 120_000);

  it('report the three errors of the specification in its own words, and in English to English speakers', async () => {
    const ended = async (server: ReturnType<typeof testServer>, locale: 'zh' | 'en') =>
      (await collected(server.streamChat.streamChat(ASKED[locale]))).at(-1);
    const noKey = testServer({ env: { EMBEDDED_MODEL: 'off' } });
    expect(await ended(noKey, 'zh')).toMatchObject({
      error: '阿里云百炼API Key未配置',
      fix: expect.stringContaining('在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY'),
    });
    expect(await ended(noKey, 'en')).toMatchObject({ error: 'No API key configured', code: 'missing_key' });
    expect(await ended(serverFor('no-headers'), 'zh')).toMatchObject({
      error: '网络连接超时',
      fix: expect.stringContaining('检查网络连接和 API 端点配置'),
    });
    expect(await ended(serverFor('404'), 'zh')).toMatchObject({
      error: '模型不存在',
      fix: expect.stringContaining('检查模型名称是否正确'),
    });
    expect(await ended(serverFor('404'), 'en')).toMatchObject({ error: 'Model not found' });
  });

  it('of refusals before the turn are a start and an error too, whatever a program passes', async () => {
    const { streamChat } = testServer({ env: { EMBEDDED_MODEL: 'off' } });
    const cases: [unknown, object, string, 'zh' | 'en'][] = [
      ['', {}, 'empty_message', 'zh'],
      ['', { locale: 'en' }, 'empty_message', 'en'],
      ['12 + 7', { locale: 'en' }, 'missing_key', 'en'],
      ['杭州', { locale: 'en' }, 'missing_key', 'zh'],
      ['Где это', {}, 'missing_key', 'en'],
      ['绕'.repeat(8_001), {}, 'message_too_long', 'zh'],
      ['下一句', { sessionId: crypto.randomUUID() }, 'not_found', 'zh'],
      ['下一句', { sessionId: 'seven' }, 'bad_request', 'zh'],
      [undefined, {}, 'bad_request', 'en'],
      [{ text: 'hi' }, {}, 'bad_request', 'en'],
    ];
    for (const [message, options, code, locale] of cases) {
      // A program in JavaScript can pass anything.
      const events = await collected(streamChat.streamChat(message as string, options));
      expect(events.map(({ type }) => type)).toEqual(['stream_start', 'error']);
      const [start, end] = events;
      expect([start?.message_id, start?.session_id]).toEqual([
        expect.stringMatching(UUID),
        expect.stringMatching(UUID),
      ]);
      expect(end).toMatchObject({ code, error: expect.any(String), fix: expect.any(String) });
      expect(/\p{Script=Han}/u.test(end?.type === 'error' ? end.fix : '')).toBe(locale === 'zh');
    }
  });

  it('stop with one last event when the program has left before the start', async () => {
    const server = serverFor('drip');
    const events = await collected(server.streamChat.streamChat('慢慢说', { signal: AbortSignal.abort() }));
    expect(events.map(({ type }) => type)).toEqual(['stream_start', 'error']);
    await expect.poll(() => server.chat.running()).toBe(0);
  });
});
