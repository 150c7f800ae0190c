import { AppError } from '../errors/app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { DURATIONS_MS } from '../runtime/usage/histogram.ts';
import type { Count, Durations } from '../runtime/usage/totals.ts';
import { VERSION } from '../version.ts';
import { assertBearer } from './admin/operator.ts';
import type { RouteContext } from './route.ts';

const STATES = { closed: 0, half_open: 1, open: 2 };

/** GET /api/metrics for Prometheus, with METRICS_TOKEN or ADMIN_TOKEN as a bearer token; 404 where neither is set. */
export async function readMetrics(
  request: Request,
  { server, who }: Pick<RouteContext<unknown>, 'server' | 'who'>,
): Promise<Response> {
  const { metricsToken, adminToken } = server.config;
  const tokens = [metricsToken, adminToken].filter((token) => token !== undefined);
  if (tokens.length === 0) throw new AppError('not_found');
  await assertBearer(request, tokens, { server, who });
  return new Response(metricsText(server), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
}

/** This process in the text format of Prometheus, version 0.0.4. */
function metricsText({ totals, chat, ports, config, eventLoop }: Server): string {
  const { answers, tokens, cost, errors, limits, durations, firstTexts } = totals.read();
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage();
  const lag = eventLoop.lag();
  return [
    family('wentu_build_info', 'gauge', 'The version that runs.', [[{ version: VERSION }, 1]]),
    family('wentu_answers_total', 'counter', 'Answers that have ended.', counted(answers, ['model', 'status'])),
    family(
      'wentu_tokens_total',
      'counter',
      'Tokens; cached ones are part of input.',
      counted(tokens, ['model', 'kind']),
    ),
    family(
      'wentu_cost_total',
      'counter',
      'What tokens cost, by the price list.',
      counted(cost, ['model']).map(([labels, micros]) => [
        { ...labels, currency: config.prices.currency },
        micros / 1_000_000,
      ]),
    ),
    family('wentu_errors_total', 'counter', 'Answers that failed, by code.', counted(errors, ['code'])),
    family('wentu_limits_reached_total', 'counter', 'Requests that a ceiling refused.', counted(limits, ['limit'])),
    histogram('wentu_answer_duration_seconds', 'From the question to the end of its answer.', durations),
    histogram('wentu_first_text_seconds', 'From the question to the first text of its answer.', firstTexts),
    family('wentu_answers_running', 'gauge', 'Answers being written.', [[{}, chat.running()]]),
    family(
      'wentu_provider_state',
      'gauge',
      'Circuit breaker of a geo provider: 0 closed, 1 probing, 2 open.',
      Object.entries(ports.health()).map(([provider, { state }]) => [{ provider }, STATES[state]]),
    ),
    family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [[{}, memory.rss]]),
    family('nodejs_heap_size_used_bytes', 'gauge', 'Heap in use.', [[{}, memory.heapUsed]]),
    family('process_cpu_seconds_total', 'counter', 'Processor time of this process.', [[{}, (user + system) / 1e6]]),
    family('process_start_time_seconds', 'gauge', 'Start, in Unix time.', [
      [{}, Math.round(Date.now() / 1_000 - process.uptime())],
    ]),
    family(
      'nodejs_eventloop_lag_seconds',
      'gauge',
      'How late timers fire, since the last reading.',
      lag
        ? [
            [{ quantile: '0.5' }, lag.p50Ms / 1_000],
            [{ quantile: '0.99' }, lag.p99Ms / 1_000],
          ]
        : [],
    ),
  ].join('');
}

type Labels = Record<string, string>;
type Sample = [labels: Labels, value: number];

function family(name: string, type: string, help: string, samples: Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labelled(labels)} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function histogram(name: string, help: string, { counts, count, sumMs }: Durations): string {
  let below = 0;
  const buckets = DURATIONS_MS.map((bound, at) => {
    below += counts[at] ?? 0;
    return `${name}_bucket{le="${bound / 1_000}"} ${below}\n`;
  });
  const rest = `${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sumMs / 1_000}\n${name}_count ${count}\n`;
  return `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${buckets.join('')}${rest}`;
}

const counted = (counts: Count, labels: string[]): Sample[] =>
  [...counts].map(([values, count]) => [
    Object.fromEntries(values.split('\n').map((value, at) => [labels[at] ?? '', value])),
    count,
  ]);

function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
