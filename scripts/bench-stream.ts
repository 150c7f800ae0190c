// npm run bench:stream [-- --n 1,10,50,100,200,500 --tokens 200 --rate 50 --only pipe]
// The built app and a bare pass-through proxy in front of the same stand-in upstream, in one run. Needs a build.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Target } from './bench-stream/load.ts';
import { startProcess } from './bench-stream/process.ts';
import { comparison, line } from './bench-stream/report.ts';

const PORTS = { mock: 21790, pipe: 21791, app: 21792 };
const KEY = 'sk-mock-0123456789';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1,10,50,100,200,500' },
    tokens: { type: 'string', default: '200' },
    rate: { type: 'string', default: '50' },
    only: { type: 'string', default: 'pipe,app' },
  },
});
const counts = values.n.split(',').map(Number);
const tokens = Number(values.tokens);
const model = `mock-stamps-${tokens}-${values.rate}`;
const only = values.only.split(',');

const mockUrl = `http://127.0.0.1:${PORTS.mock}`;
const dist = process.env.NEXT_DIST_DIR ?? '.next';
const data = mkdtempSync(join(tmpdir(), 'bench-stream-'));
const running: { stop(): Promise<void> }[] = [];

try {
  running.push(await startProcess(['tests/mock-dashscope/main.ts'], { PORT: String(PORTS.mock) }, mockUrl));
  const targets: Target[] = [];
  if (only.includes('pipe')) targets.push(await pipe());
  if (only.includes('app') && existsSync(join(dist, 'BUILD_ID'))) targets.push(await app());
  else if (only.includes('app'))
    console.log(`No build in ${dist}: run "npm run build" to measure the app. Measuring the pipe alone.`);

  console.log(`${tokens} tokens an answer at ${values.rate} tokens/s; two warm-up rounds of 10 first`);
  for (const target of targets) for (let round = 0; round < 2; round += 1) await measure(target, 10, tokens);
  for (const answers of counts) {
    console.log(`\n${answers} at once (asked: ${answers * Number(values.rate)} tokens/s)`);
    const results = [];
    for (const target of targets) {
      const measured = await measure(target, answers, tokens);
      results.push(measured);
      console.log(line(measured));
    }
    const [first, second] = results;
    if (first && second) for (const text of comparison(first, second)) console.log(text);
  }
} finally {
  for (const one of running.toReversed()) await one.stop();
  rmSync(data, { recursive: true, force: true });
}

async function pipe(): Promise<Target> {
  const origin = `http://127.0.0.1:${PORTS.pipe}`;
  const subject = await startProcess(
    ['scripts/bench-stream/pipe.ts'],
    { PORT: String(PORTS.pipe), TARGET: mockUrl },
    origin,
  );
  running.push(subject);
  return {
    name: 'bare pipe',
    url: `${origin}/compatible-mode/v1/chat/completions`,
    headers: { authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ model, stream: true, messages: [{ role: 'user', content: '你好' }] }),
    pid: subject.pid,
    textOf: (event) => (event as { choices?: { delta?: { content?: string } }[] }).choices?.[0]?.delta?.content ?? '',
  };
}

async function app(): Promise<Target> {
  const origin = `http://127.0.0.1:${PORTS.app}`;
  const limits = ['PER_MINUTE', 'PER_DAY', 'IP_PER_MINUTE', 'LIVE_TOTAL'].map((name) => [`LIMIT_${name}`, '100000']);
  const env = {
    ...Object.fromEntries(limits),
    LIMIT_LIVE_PER_USER: '1000',
    DASHSCOPE_BASE_URL: `${mockUrl}/compatible-mode/v1`,
    DASHSCOPE_API_KEY: KEY,
    DASHSCOPE_MODEL: model,
    DATABASE_URL: `file:${join(data, 'bench.db')}`,
    REDIS_URL: '',
    OFFLINE: '1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const args = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(PORTS.app)];
  const subject = await startProcess(args, env, `${origin}/api/health`);
  running.push(subject);
  return {
    name: 'app',
    url: `${origin}/api/stream`,
    headers: { accept: 'text/event-stream' },
    body: JSON.stringify({ message: '你好' }),
    pid: subject.pid,
    textOf(event) {
      const { type, chunk, error } = event as { type: string; chunk?: string; error?: { code?: string } };
      if (type === 'error') throw new Error(error?.code ?? 'error');
      return type === 'stream_chunk' ? (chunk ?? '') : '';
    },
  };
}
