import { Agent, request } from 'node:http';
import { cpuUs, rssMb } from './process.ts';

export interface Target {
  name: string;
  url: string;
  body: string;
  headers: Record<string, string>;
  /** The text in one `data:` event; '' if there is none. Throws on an error event. */
  textOf(event: unknown): string;
  /** The measured process; none for the upstream itself. */
  pid?: number;
}

export interface Measured {
  name: string;
  answers: number;
  /** Tokens that did not arrive, and answers that failed. */
  lost: number;
  failed: number;
  /** From sending the request to the first text, ms. */
  firstText: { p50: number; p95: number };
  /** From a token's departure at the upstream to its arrival, ms: includes the merge window. */
  latency: { p50: number; p99: number };
  tokensPerS: number;
  cpuUsPerToken: number | undefined;
  rssMb: number | undefined;
  /** Growth of resident memory during the round, per answer. */
  rssMbPerAnswer: number | undefined;
  framesPerAnswer: number;
}

interface Answer {
  firstTextMs: number;
  latencies: number[];
  tokens: number;
  frames: number;
  error?: string;
}

/** With few answers, a single one's luck would count too much: measure at least this many, in groups. */
const FEWEST = 5;

/** `answers` at once, all started together; every token is the time at which the upstream sent it. */
export async function measure(target: Target, answers: number, tokens: number): Promise<Measured> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const cpuBefore = target.pid === undefined ? 0 : cpuUs(target.pid);
  const mbBefore = target.pid === undefined ? 0 : rssMb(target.pid);
  let peakMb = mbBefore;
  const sampler = setInterval(() => {
    if (target.pid !== undefined) peakMb = Math.max(peakMb, rssMb(target.pid));
  }, 100);
  const startedAt = performance.now();
  const all: Answer[] = [];
  while (all.length < Math.max(answers, FEWEST)) {
    all.push(...(await Promise.all(Array.from({ length: answers }, () => once(target, agent)))));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(sampler);
  agent.destroy();
  const cpu = target.pid === undefined ? undefined : cpuUs(target.pid) - cpuBefore;
  const received = all.reduce((sum, answer) => sum + answer.tokens, 0);
  const firstTexts = all.filter((answer) => answer.tokens > 0).map((answer) => answer.firstTextMs);
  const latencies = all.flatMap((answer) => answer.latencies);
  return {
    name: target.name,
    answers,
    lost: all.length * tokens - received,
    failed: all.filter((answer) => answer.error !== undefined).length,
    firstText: { p50: percentile(firstTexts, 0.5), p95: percentile(firstTexts, 0.95) },
    latency: { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) },
    tokensPerS: received / seconds,
    cpuUsPerToken: cpu === undefined ? undefined : cpu / Math.max(1, received),
    rssMb: target.pid === undefined ? undefined : peakMb,
    rssMbPerAnswer: target.pid === undefined ? undefined : (peakMb - mbBefore) / answers,
    framesPerAnswer: all.reduce((sum, answer) => sum + answer.frames, 0) / all.length,
  };
}

function once(target: Target, agent: Agent): Promise<Answer> {
  return new Promise((resolve) => {
    const answer: Answer = { firstTextMs: 0, latencies: [], tokens: 0, frames: 0 };
    const sentAt = performance.now();
    const fail = (error: string) => {
      answer.error = error;
      resolve(answer);
    };
    const outgoing = request(
      target.url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...target.headers } },
      (response) => {
        response.setEncoding('utf8');
        if (response.statusCode !== 200) {
          response.resume();
          return fail(`status ${response.statusCode}`);
        }
        let rest = '';
        let text = '';
        response.on('data', (data: string) => {
          const lines = (rest + data).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) {
            if (!line.startsWith('data:') || line.includes('[DONE]')) continue;
            let added = '';
            try {
              added = target.textOf(JSON.parse(line.slice(5)));
            } catch (error) {
              answer.error = String(error);
            }
            if (added === '') continue;
            if (answer.frames === 0) answer.firstTextMs = performance.now() - sentAt;
            answer.frames += 1;
            const stamps = (text + added).split(' ');
            text = stamps.pop() ?? '';
            const now = Date.now();
            for (const stamp of stamps) {
              answer.tokens += 1;
              answer.latencies.push(now - Number(stamp));
            }
          }
        });
        response.on('end', () => resolve(answer));
        response.on('error', (error) => fail(error.message));
      },
    );
    outgoing.on('error', (error) => fail(error.message));
    outgoing.end(target.body);
  });
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
