import { describe, expect, it } from 'vitest';
import { GET as getMetrics } from '../../../app/api/metrics/route.ts';
import { parsePrometheus } from '../../fixtures/prometheus.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, useServer as install, Visitor } from './fixtures.ts';

const TOKEN = 'token-of-the-monitor';

const read = (authorization?: string) =>
  getMetrics(new Visitor().request('/api/metrics', { headers: authorization ? { authorization } : {} }));

describe('the parser of the metrics format', () => {
  it.each([
    ['no line feed at the end', '# HELP a_total A.\n# TYPE a_total counter\na_total 1'],
    ['a sample without a type', 'a_total 1\n'],
    ['a sample of another family', '# HELP a_total A.\n# TYPE a_total counter\nb_total 1\n'],
    ['a value that is no number', '# HELP a A.\n# TYPE a gauge\na x\n'],
    ['a label without quotes', '# HELP a A.\n# TYPE a gauge\na{b=c} 1\n'],
    ['a line feed in a label', '# HELP a A.\n# TYPE a gauge\na{b="c\nd"} 1\n'],
    ['the same sample twice', '# HELP a A.\n# TYPE a gauge\na{b="1"} 1\na{b="1"} 2\n'],
    [
      'buckets that fall',
      '# HELP h H.\n# TYPE h histogram\nh_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n',
    ],
    ['a count that differs', '# HELP h H.\n# TYPE h histogram\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 2\n'],
  ])('refuses %s', (_, text) => {
    expect(() => parsePrometheus(text)).toThrow();
  });
});

describe('metrics', () => {
  it('tell a monitor what was answered, what it took, and how the process is', async () => {
    const model = scripted((_, call) => {
      if (call === 3) throw new Error('gone');
      return [...say('晴'), finish()];
    });
    const env = {
      METRICS_TOKEN: TOKEN,
      LIMIT_PER_MINUTE: '3',
      LIMIT_LIVE_PER_USER: '9',
      MODEL_PRICES: '{"scripted":{"input":1000,"output":1000}}',
    };
    install(testServer({ parts: model, env }));
    const ann = new Visitor();
    for (let at = 0; at < 4; at += 1) await ann.chat(crypto.randomUUID(), 'x');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const response = await read(`Bearer ${TOKEN}`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const families = parsePrometheus(await response.text());
    const amountOf = (name: string, labels: Record<string, string> = {}) =>
      [...families.values()]
        .flatMap(({ samples }) => samples)
        .find((sample) => sample.name === name && JSON.stringify(sample.labels) === JSON.stringify(labels))?.value;
    expect(amountOf('wentu_answers_total', { model: 'scripted', status: 'complete' })).toBe(2);
    expect(amountOf('wentu_answers_total', { model: 'scripted', status: 'error' })).toBe(1);
    expect(amountOf('wentu_tokens_total', { model: 'scripted', kind: 'output' })).toBeGreaterThanOrEqual(10);
    expect(amountOf('wentu_cost_total', { model: 'scripted', currency: 'CNY' })).toBeGreaterThanOrEqual(0.024);
    expect(amountOf('wentu_errors_total', { code: 'bad_upstream_response' })).toBe(1);
    expect(amountOf('wentu_limits_reached_total', { limit: 'visitor-answers-minute' })).toBe(1);
    expect(amountOf('wentu_answer_duration_seconds_count')).toBe(3);
    expect(amountOf('wentu_first_text_seconds_count')).toBe(2);
    expect(amountOf('wentu_answers_running')).toBe(0);
    expect(amountOf('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(amountOf('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(Math.abs((amountOf('process_start_time_seconds') ?? 0) - Date.now() / 1_000)).toBeLessThan(600);
    expect(amountOf('nodejs_eventloop_lag_seconds', { quantile: '0.99' })).toBeGreaterThanOrEqual(0);
  });

  it('tell the state of the geo providers that were asked', async () => {
    const server = testServer({ env: { ADMIN_TOKEN: TOKEN } });
    const health = { 'weather/open-meteo': { state: 'open' as const, failures: 3 } };
    install({ ...server, ports: { ...server.ports, health: () => health } });
    const families = parsePrometheus(await (await read(`Bearer ${TOKEN}`)).text());
    expect(families.get('wentu_provider_state')?.samples).toEqual([
      { name: 'wentu_provider_state', labels: { provider: 'weather/open-meteo' }, value: 2 },
    ]);
  });

  it('R20: do not exist without a token, and say nothing to whoever does not know it', async () => {
    install(testServer());
    expect(await codeOf(await read(`Bearer ${TOKEN}`))).toEqual([404, 'not_found']);
    install(testServer({ env: { METRICS_TOKEN: TOKEN } }));
    expect(await codeOf(await read())).toEqual([401, 'operator_only']);
    expect(await codeOf(await read(`Bearer ${TOKEN}x`))).toEqual([401, 'operator_only']);
    expect(await codeOf(await read('Bearer '))).toEqual([401, 'operator_only']);
  });
});
