// npm run bench:turn [-- --turns 1000 --at-once 100 --tokens 2,200 --database file:…|postgres://…]: what one answer costs the
// server without the framework around it, in CPU time, and what it leaves in the database. The model's service is
// imitated within the process; nothing is sent.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { streamChatResponse } from '../lib/http/event-stream.ts';
import { createServer } from '../lib/runtime/compose.ts';

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '100' },
    tokens: { type: 'string', default: '2,200' },
    database: { type: 'string' },
  },
});
const turns = Number(values.turns);
const atOnce = Number(values['at-once']);
const dir = mkdtempSync(join(tmpdir(), 'bench-turn-'));
const file = join(dir, 'bench.db');
const unlimited = ['PER_MINUTE', 'PER_DAY', 'IP_PER_MINUTE', 'IP_PER_DAY', 'SITE_ANSWERS_PER_DAY', 'LIVE_TOTAL'];
const { config } = readConfig({
  ...Object.fromEntries(unlimited.map((name) => [`LIMIT_${name}`, '100000'])),
  LIMIT_SITE_ANSWERS_PER_MINUTE: '10000000',
  LIMIT_SITE_TOKENS_PER_MINUTE: '1000000000',
  LIMIT_SITE_TOKENS_PER_DAY: '1000000000000',
  LIMIT_IP_TOKENS_PER_MINUTE: '1000000000',
  LIMIT_IP_TOKENS_PER_DAY: '1000000000000',
  DASHSCOPE_API_KEY: 'sk-bench-0123456789',
  DASHSCOPE_BASE_URL: 'http://127.0.0.1:9/v1',
  DATABASE_URL: values.database ?? `file:${file}`,
  OFFLINE: '1',
  LOG_LEVEL: 'error',
});
let tokens = 2;
globalThis.fetch = async (url) => {
  if (!String(url).endsWith('/chat/completions')) return new Response('{}', { status: 404 });
  return new Response(answerOf(tokens), { headers: { 'content-type': 'text/event-stream' } });
};
const server = createServer({ config });
await server.lifecycle.start();
try {
  console.log(`${turns} answers, ${atOnce} at once, on ${config.database.kind}; the second of two rounds`);
  for (const count of values.tokens.split(',').map(Number)) {
    tokens = count;
    await round();
    const before = bytes();
    const { cpuUs, ms } = await round();
    const size = bytes() - before;
    const stored = size > 0 ? `, ${(size / turns / 1_024).toFixed(1)} kB on disk` : '';
    console.log(
      `${tokens} tokens: ${(cpuUs / turns).toFixed(0)} µs of CPU an answer, ${((turns / ms) * 1_000).toFixed(0)} answers/s${stored}`,
    );
  }
} finally {
  await server.lifecycle.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function round(): Promise<{ cpuUs: number; ms: number }> {
  const [cpu, startedAt] = [process.cpuUsage(), performance.now()];
  for (let done = 0; done < turns; done += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, turns - done) }, turn));
  }
  const { user, system } = process.cpuUsage(cpu);
  return { cpuUs: user + system, ms: performance.now() - startedAt };
}

/** One visitor asks one question and reads the answer to its end. */
async function turn(): Promise<void> {
  const message = { id: crypto.randomUUID(), text: '你好', metadata: { locale: 'zh' as const } };
  const [owner, sessionId, requestId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const started = await server.chat.start({ owner, ip: '203.0.113.1', requestId, sessionId, message });
  const request = new Request('http://localhost/api/stream', { headers: { accept: 'text/event-stream' } });
  const text = await streamChatResponse(started, request, 'zh').text();
  if (!text.includes('stream_end')) throw new Error(`an answer ended otherwise: ${text.slice(-300)}`);
  await started.done;
}

/** The service's events, one a pull. */
function answerOf(count: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const event = (delta: object, more: object = {}) =>
    encoder.encode(
      `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', model: 'qwen-plus', choices: [{ index: 0, delta }], ...more })}\n\n`,
    );
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      sent += 1;
      if (sent <= count) return controller.enqueue(event({ content: '今天天' }));
      const usage = { prompt_tokens: 3_000, completion_tokens: count, total_tokens: 3_000 + count };
      const choices = [{ index: 0, delta: {}, finish_reason: 'stop' }];
      controller.enqueue(event({}, { choices, usage }));
      controller.enqueue(encoder.encode('data: [DONE]\n\n'));
      controller.close();
    },
  });
}

/** Of the SQLite file and its log. */
function bytes(): number {
  return [file, `${file}-wal`].reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0);
}
