import { mergeWindowMs } from '../../lib/models/dashscope/merge-window.ts';
import type { Measured } from './load.ts';

/** Goals of the performance contract: the app compared with a bare route of its framework in the same run. */
const GOALS = {
  cpuRatio: 1.3,
  /** Over the bare route, ms, by concurrent answers. */
  firstTextMs: (answers: number) => (answers <= 1 ? 10 : 100),
  /** p99 beyond the merge window, ms. */
  latencyMs: 60,
  /** The app's merge window, see lib/models/dashscope/merge-window.ts: a token waits for it. */
  mergeMs: mergeWindowMs,
  /** With up to 100 at once. */
  rssMb: 250,
};

const number = (value: number | undefined, digits = 0) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

export function line(measured: Measured): string {
  return [
    measured.name.padEnd(10),
    `first text p50 ${number(measured.firstText.p50)} p95 ${number(measured.firstText.p95)} ms`,
    `token latency p50 ${number(measured.latency.p50)} p99 ${number(measured.latency.p99)} ms`,
    `${number(measured.tokensPerS)} tokens/s`,
    `CPU ${number(measured.cpuUsPerToken)} µs/token`,
    `RSS ${number(measured.rssMb)} MB (+${number(measured.rssMbPerAnswer, 2)} an answer)`,
    `${number(measured.framesPerAnswer, 1)} frames/answer`,
    `lost ${measured.lost}, failed ${measured.failed}`,
  ].join(' · ');
}

/** All rounds as a Markdown table, for docs/performance.md. */
export function table(rounds: Measured[][]): string[] {
  const rows = rounds.flatMap((results) => {
    const route = results.find(({ name }) => name === 'bare route');
    return results.map((each) =>
      [
        each.answers,
        each.name,
        number(each.cpuUsPerToken),
        number((each.cpuUsPerToken ?? Number.NaN) / (route?.cpuUsPerToken ?? Number.NaN), 2),
        number(each.firstText.p50),
        `${number(each.latency.p50)} / ${number(each.latency.p99)}`,
        number(each.tokensPerS),
        number(each.rssMb),
        number(each.framesPerAnswer),
        each.lost + each.failed,
      ].join(' | '),
    );
  });
  return [
    '| answers at once | target | CPU µs a token | × bare route | first text ms, p50 | token latency ms, p50 / p99 | tokens/s | RSS MB | frames an answer | lost |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ];
}

/** The last target against each earlier one as ratios, and against the goals if the bare route was measured. */
export function comparison(results: Measured[]): string[] {
  const app = results.at(-1);
  if (!app || results.length < 2) return [];
  const ratios = results.slice(0, -1).map((other) => {
    const cpu = (app.cpuUsPerToken ?? Number.NaN) / (other.cpuUsPerToken ?? Number.NaN);
    const first = app.firstText.p50 - other.firstText.p50;
    const rss = (app.rssMb ?? Number.NaN) / (other.rssMb ?? Number.NaN);
    return `  ${app.name} : ${other.name} — CPU ${number(cpu, 2)}×, first text ${number(first)} ms later, throughput ${number(app.tokensPerS / other.tokensPerS, 2)}×, RSS ${number(rss, 1)}×`;
  });
  const route = results.find(({ name }) => name === 'bare route');
  return [...ratios, ...(route ? goals(app, route) : [])];
}

function goals(app: Measured, route: Measured): string[] {
  const { answers } = app;
  const cpu = (app.cpuUsPerToken ?? Number.NaN) / (route.cpuUsPerToken ?? Number.NaN);
  const first = app.firstText.p50 - route.firstText.p50;
  const latency = app.latency.p99 - route.latency.p99 - GOALS.mergeMs(answers);
  return [
    goal('CPU', cpu, GOALS.cpuRatio, '× the bare route', 2),
    goal('first text', first, GOALS.firstTextMs(answers), ' ms after the bare route'),
    goal('added latency p99', latency, GOALS.latencyMs, ` ms beyond the merge window of ${GOALS.mergeMs(answers)} ms`),
    ...(answers <= 100 ? [goal('RSS', app.rssMb ?? Number.NaN, GOALS.rssMb, ' MB')] : []),
    goal('lost tokens and failed answers', app.lost + app.failed, 0, ''),
  ];
}

function goal(name: string, value: number, most: number, unit: string, digits = 0): string {
  return `  ${value <= most ? '✓' : '✗'} ${name} ${number(value, digits)}${unit} (goal ≤ ${most})`;
}
