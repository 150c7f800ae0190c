import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DashScopeConfig } from '../../../../lib/config.ts';
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';
import { createServiceCheck } from '../../../../lib/models/dashscope/service-check.ts';
import { type MockDashScope, startMockDashScope } from '../../../mock-dashscope/server.ts';
import { ask, configOf, TIMEOUTS } from './harness.ts';

let mock: MockDashScope;
beforeAll(async () => {
  mock = await startMockDashScope({ countsTokens: true });
});
afterAll(() => mock.close());

/** The fields of a request that not every model takes. */
async function sent(model: string, config: Partial<DashScopeConfig> = {}) {
  await ask({ url: mock.urlFor('ok') }, { model, config: { server: 'dashscope', ...config } });
  const body = mock.requests.at(-1)?.body as unknown as Record<string, unknown>;
  const names = ['enable_thinking', 'thinking_budget', 'reasoning_effort', 'preserve_thinking', 'enable_search'];
  return Object.fromEntries(
    [...names, 'chat_template_kwargs'].flatMap((name) => (name in body ? [[name, body[name]]] : [])),
  );
}

const THINKS: Partial<DashScopeConfig> = { enableThinking: true, thinkingBudget: 500, reasoningEffort: 'low' };

describe('M09: each family is told what it takes, and nothing else', () => {
  it.each<[string, Partial<DashScopeConfig>, object]>([
    ['qwen-plus', {}, { enable_thinking: false }],
    ['qwen-plus', THINKS, { enable_thinking: true, thinking_budget: 500 }],
    ['qwen3.5-plus', {}, { enable_thinking: false }],
    ['qwen3.7-plus', THINKS, { enable_thinking: true, thinking_budget: 500, preserve_thinking: true }],
    ['qwen3.8-max', {}, { enable_thinking: false, enable_search: false }],
    [
      'qwen3.8-max',
      THINKS,
      {
        enable_thinking: true,
        thinking_budget: 500,
        reasoning_effort: 'low',
        preserve_thinking: true,
        enable_search: false,
      },
    ],
    ['qwen3.8-max', { enableSearch: true }, { enable_thinking: false, enable_search: true }],
    ['qwen3-coder-plus', THINKS, {}],
    ['qwen3-vl-plus', {}, { enable_thinking: false }],
    ['qwq-plus', {}, {}],
    ['Qwen/Qwen3-8B', { server: 'vllm' }, { chat_template_kwargs: { enable_thinking: false } }],
    ['Qwen/Qwen3-8B', { server: 'sglang', ...THINKS }, { chat_template_kwargs: { enable_thinking: true } }],
    ['qwen3.8-27b', { server: 'vllm', ...THINKS }, { reasoning_effort: 'low' }],
    ['qwen3-8b', { server: 'llama.cpp' }, { chat_template_kwargs: { enable_thinking: false } }],
    ['qwen3:8b', { server: 'ollama' }, { reasoning_effort: 'none' }],
    ['qwen3:8b', { server: 'ollama', ...THINKS }, { reasoning_effort: 'low' }],
    ['qwen3.8:27b', { server: 'ollama' }, {}],
    ['hf.co/Qwen/Qwen3.8-27B-GGUF:Q4_K_M', { server: 'llama.cpp' }, {}],
    ['qwen3.8-max', { server: 'other' }, { enable_thinking: false }],
  ])('M09: %s with %j', async (model, config, fields) => {
    expect(await sent(model, config)).toEqual(fields);
  });

  it('M09: the service is asked to queue a burst, other servers are not', async () => {
    await sent('qwen-plus');
    expect(mock.requests.at(-1)?.headers['x-dashscope-wait-timeout']).toBe('10');
    await sent('qwen3-8b', { server: 'vllm' });
    expect(mock.requests.at(-1)?.headers).not.toHaveProperty('x-dashscope-wait-timeout');
  });

  it('M09: a retired model names its successor, in the log and to programs; another model none', async () => {
    const refused = async (model: string) =>
      (await ask({ url: mock.urlFor('404') }, { model, config: { server: 'dashscope' } })).error;
    expect(await refused('qwen-turbo-latest')).toMatchObject({
      code: 'model_not_found',
      detail: expect.stringContaining('successor qwen-flash'),
      hint: 'qwen-turbo-latest is not offered here, or not any more: set DASHSCOPE_MODEL=qwen-flash',
    });
    expect(await refused('qwen-vl-max')).toMatchObject({ hint: expect.stringContaining('qwen3.7-plus') });
    expect(await refused('qwen-plus-x')).toMatchObject({ code: 'model_not_found', hint: undefined });
  });

  it('M09: the hint names the variable that the retired model stands in', async () => {
    const refused = async (more: Partial<DashScopeConfig>, model: string) => {
      const config = configOf({ url: mock.urlFor('404') }, 'qwen-plus', more);
      return (await ask(mock, { model, backend: createDashScope({ config, timeouts: TIMEOUTS }) })).error;
    };
    expect(await refused({ visionModel: 'qwen-vl-max' }, 'qwen-vl-max')).toMatchObject({
      hint: expect.stringContaining('set DASHSCOPE_VISION_MODEL=qwen3.7-plus'),
    });
    expect(await refused({ fallbackModels: ['qwen-turbo'] }, 'qwen-turbo')).toMatchObject({
      hint: expect.stringContaining('set DASHSCOPE_FALLBACK_MODELS=qwen-flash'),
    });
  });

  it.each(['qwen3-coder:30b', 'qwq:32b', 'qwen3-vl:8b'])(
    'M09: %s, which a server at home does not have, was retired by nobody',
    async (model) => {
      const { error } = await ask({ url: mock.urlFor('404') }, { model, config: { server: 'ollama' } });
      expect(error).toMatchObject({ code: 'model_not_found', hint: undefined });
      expect(error).not.toMatchObject({ detail: expect.stringContaining('successor') });
    },
  );
});

describe('M04: cache_control where the family takes it', () => {
  const marked = async (model: string, config: Partial<DashScopeConfig> = {}) => {
    await ask({ url: mock.urlFor('ok') }, { model, config: { server: 'dashscope', ...config } });
    const messages = mock.requests.at(-1)?.body.messages ?? [];
    return messages.flatMap(({ role, content }) => (JSON.stringify(content).includes('"ephemeral"') ? [role] : []));
  };

  it('M04: at the end of the instructions and of the newest question, if it is wanted and taken', async () => {
    expect(await marked('qwen-plus')).toEqual(['system', 'user']);
    expect(await marked('qwen-plus', { cache: 'implicit' })).toEqual([]);
    expect(await marked('qwen-max')).toEqual([]);
    expect(await marked('qwen-plus', { server: 'other' })).toEqual([]);
  });
});

describe('M09: the service is asked for its models at start', () => {
  const answering = (status: number, body: unknown) => {
    const asked: string[] = [];
    const get = (async (url: string | URL | Request) => {
      asked.push(String(url));
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    }) as typeof fetch;
    return { asked, get };
  };
  const checking = (get: typeof fetch, config: Partial<DashScopeConfig> = {}) => {
    let now = 1_000;
    const read = () => configOf({ url: 'http://127.0.0.1:9/v1' }, 'qwen3-8b', config);
    return { ...createServiceCheck({ read, fetch: get, now: () => now }), pass: (ms: number) => (now += ms) };
  };

  it.each([
    ['vllm', 'vllm'],
    ['sglang', 'sglang'],
    ['llamacpp', 'llama.cpp'],
    ['library', 'ollama'],
    ['system', 'other'],
  ])('M09: a list owned by "%s" comes from %s', async (owner, server) => {
    const { get } = answering(200, { object: 'list', data: [{ id: 'qwen3-8b', owned_by: owner }] });
    const service = checking(get);
    expect(service.server()).toBe('other');
    expect(await service.check()).toMatchObject({ status: 'ok', models: 1, hasModel: true, server });
    expect(service.server()).toBe(server);
  });

  it.each([
    ['hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M', [['hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M', 'unsloth']]],
    [
      'ann/qwen3-tuned',
      [
        ['ann/qwen3-tuned:latest', 'ann'],
        ['qwen3:8b', 'library'],
      ],
    ],
  ])('M09: %s is a model of Ollama, though its owner is somebody else', async (model, listed) => {
    const data = listed.map(([id, owner]) => ({ id, owned_by: owner }));
    const { get } = answering(200, { object: 'list', data });
    expect(await checking(get, { model }).check()).toMatchObject({ server: 'ollama', hasModel: true });
  });

  it.each([
    ['qwen3', 'library', 'qwen3:latest'],
    ['qwen3:8b', 'library', 'qwen3:8b'],
    ['qwen3', 'llamacpp', '/models/Qwen3-8B-Q4_K_M.gguf'],
  ])('M09: %s is there where a server of "%s" lists %s', async (model, owner, id) => {
    const { get } = answering(200, { object: 'list', data: [{ id, owned_by: owner }] });
    expect(await checking(get, { model }).check()).toMatchObject({ status: 'ok', hasModel: true });
  });

  it('M09: a model that was never pulled is missing, and has no successor', async () => {
    const { get } = answering(200, { object: 'list', data: [{ id: 'qwen3:8b', owned_by: 'library' }] });
    const state = await checking(get, { model: 'qwen3-coder:30b' }).check();
    expect(state).toMatchObject({ hasModel: false, server: 'ollama' });
    expect(state).not.toHaveProperty('successor');
  });

  it.each([
    [401, {}, 'refused'],
    [404, {}, 'unlisted'],
    [200, '<html>', 'unlisted'],
    [503, {}, 'unreachable'],
  ])('M09: an answer %i %j is said to be %s', async (status, body, said) => {
    expect(await checking(answering(status, body).get).check()).toMatchObject({ status: said });
  });

  it('M09: once in ten minutes, and anew for another configuration', async () => {
    const { asked, get } = answering(200, { data: [] });
    const service = checking(get, { model: 'qwen-turbo' });
    expect(await service.check()).toMatchObject({ hasModel: false, successor: 'qwen-flash' });
    await service.check();
    expect(asked).toEqual(['http://127.0.0.1:9/v1/models']);
    service.pass(600_001);
    await service.check();
    expect(asked).toHaveLength(2);
  });

  it('M09: a server that came up after us, or was changed for another, is known soon', async () => {
    let config = configOf({ url: 'http://127.0.0.1:9/v1' }, 'qwen3-8b');
    let owner = '';
    const get = (async () => {
      if (owner === '') throw new TypeError('fetch failed');
      return Response.json({ data: [{ id: 'qwen3-8b', owned_by: owner }] });
    }) as typeof fetch;
    let now = 1_000;
    const service = createServiceCheck({ read: () => config, fetch: get, now: () => now });
    expect(await service.check()).toMatchObject({ status: 'unreachable', server: 'other' });
    owner = 'vllm';
    now += 60_000;
    expect(service.server()).toBe('other');
    await vi.waitFor(() => expect(service.server()).toBe('vllm'));

    owner = 'library';
    config = { ...config, baseUrl: 'http://127.0.0.1:11434/v1' };
    expect(service.server()).toBe('other');
    await vi.waitFor(() => expect(service.server()).toBe('ollama'));
  });

  it('M09: the health of a backend is that of the service it was changed to', async () => {
    let config = configOf(mock, 'qwen-plus');
    const backend = createDashScope({ config: () => config, timeouts: TIMEOUTS });
    await backend.check();
    config = configOf(mock, 'qwen-turbo');
    backend.health();
    await vi.waitFor(() => expect(backend.health().service).toMatchObject({ hasModel: false }));
  });

  it('M09: nothing is asked for its models by itself', async () => {
    const { asked, get } = answering(200, { data: [] });
    expect(checking(get).server()).toBe('other');
    expect(asked).toEqual([]);
  });

  it('M09: one request answers all who ask at the same time', async () => {
    const { asked, get } = answering(200, { data: [{ id: 'qwen3-8b' }] });
    const service = checking(get);
    const [first, second, third] = await Promise.all([service.check(), service.check(), service.check()]);
    expect([second, third]).toEqual([first, first]);
    expect(first).toMatchObject({ status: 'ok', hasModel: true });
    expect(asked).toHaveLength(1);
    service.pass(600_001);
    await Promise.all([service.check(), service.check()]);
    expect(asked).toHaveLength(2);
  });

  it('M09: a list without end is given up, and no more of it received', async () => {
    const page = new TextEncoder().encode(' '.repeat(100_000));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += page.length;
        if (sent > 8_000_000) controller.close();
        else controller.enqueue(page);
      },
    });
    expect(await checking((async () => new Response(endless)) as typeof fetch).check()).toMatchObject({
      status: 'unlisted',
    });
    expect(sent).toBeLessThan(3_000_000);
  });

  it.each([
    'https://dashscope-us.aliyuncs.com/compatible-mode/v1',
    'https://cn-hongkong.dashscope.aliyuncs.com/compatible-mode/v1',
    'https://ws-12ab.ap-northeast-1.maas.aliyuncs.com/compatible-mode/v1',
    'https://trial.eu-central-1.maas.aliyuncs.com/compatible-mode/v1',
    'https://coding-intl.dashscope.aliyuncs.com/v1',
  ])('M09: %s is known for what it is', (baseUrl) => {
    expect(checking(fetch, { baseUrl }).server()).toBe('dashscope');
  });

  it('M09: the health of the backend says what the list said', async () => {
    const backend = createDashScope({ config: configOf(mock, 'qwen-vl-max'), timeouts: TIMEOUTS });
    expect(backend.health().service).toBeUndefined();
    await backend.check();
    expect(backend.health().service).toMatchObject({ status: 'ok', hasModel: false, successor: 'qwen3.7-plus' });
    expect(JSON.stringify(backend.health())).not.toMatch(/sk-mock|127\.0\.0\.1/);
  });
});
