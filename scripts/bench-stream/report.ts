import type { Measured } from './load.ts';

/** Goals of the performance contract, as differences to the bare pipe of the same run. */
export const GOALS = {
  /** 1.3 × "Next route, bare Response", which costs 1.6 × the bare pipe at 100 answers and 1.85 × at 500. */
  cpuOverPipe: (answers: number) => (answers >= 500 ? 2.4 : 2.1),
  firstTextMs: (answers: number) => (answers <= 1 ? 20 : 130),
  latencyMs: 60,
  mergeMs: 50,
  rssMb: 250,
};

const number = (value: number | undefined, digits = 0) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
const mark = (isMet: boolean) => (isMet ? 'met' : 'NOT met');

export function line(measured: Measured): string {
  return [
    measured.name.padEnd(9),
    `first text p50 ${number(measured.firstText.p50)} p95 ${number(measured.firstText.p95)} ms`,
    `token latency p50 ${number(measured.latency.p50)} p99 ${number(measured.latency.p99)} ms`,
    `${number(measured.tokensPerS)} tokens/s`,
    `CPU ${number(measured.cpuUsPerToken)} µs/token`,
    `RSS ${number(measured.rssMb)} MB`,
    `${number(measured.framesPerAnswer, 1)} frames/answer`,
    `lost ${measured.lost}, failed ${measured.failed}`,
  ].join(' · ');
}

/** The app beside the pipe, with the goals. */
export function comparison(pipe: Measured, app: Measured): string[] {
  const { answers } = app;
  const cpu = (app.cpuUsPerToken ?? Number.NaN) / (pipe.cpuUsPerToken ?? Number.NaN);
  const first = app.firstText.p50 - pipe.firstText.p50;
  const latency = app.latency.p99 - pipe.latency.p99 - GOALS.mergeMs;
  return [
    `  CPU ${number(cpu, 2)} × the pipe (goal ≤ ${GOALS.cpuOverPipe(answers)}): ${mark(cpu <= GOALS.cpuOverPipe(answers))}`,
    `  first text ${number(first)} ms over the pipe (goal ≤ ${GOALS.firstTextMs(answers)}): ${mark(first <= GOALS.firstTextMs(answers))}`,
    `  added latency p99 ${number(latency)} ms beyond the merge window (goal ≤ ${GOALS.latencyMs}): ${mark(latency <= GOALS.latencyMs)}`,
    `  RSS ${number(app.rssMb)} MB (goal ≤ ${GOALS.rssMb} at 100): ${answers > 100 ? 'no goal' : mark((app.rssMb ?? 0) <= GOALS.rssMb)}`,
    `  lost ${app.lost} tokens, ${app.failed} answers failed (goal 0): ${mark(app.lost === 0 && app.failed === 0)}`,
  ];
}
