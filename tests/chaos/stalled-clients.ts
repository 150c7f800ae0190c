import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Scenario } from '../mock-dashscope/scenarios.ts';
import { chunk } from '../mock-dashscope/wire.ts';
import type { Figures } from './figures.ts';
import { type Instance, pause } from './instance.ts';
import type { ChaosVisitor } from './visitor.ts';

/** One answer of this size; LIMIT_ANSWER_KB lets it through: at 256 kB the sockets' own buffers would hide everything. */
const ANSWER_BYTES = 16 * 1024 * 1024;
export const ANSWER_KB = 17 * 1024;
/** So that they are owed more than 100 MB together. */
const READERS = 8;
const PER_STREAM_BYTES = 256 * 1024;
const PIECE = 'x'.repeat(32 * 1024 - 1);

/** A model that says a long answer, then waits for `release` before it ends. */
export function longAnswer(): { scenario: Scenario; isSaid: Promise<void>; release: () => void } {
  const said = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  return {
    isSaid: said.promise,
    release: released.resolve,
    async scenario(exchange) {
      const event = (content: string, finish_reason: string | null) =>
        `data: ${chunk(exchange.head, { delta: { content }, finish_reason, index: 0, logprobs: null })}\n\n`;
      exchange.startStream();
      for (let bytes = 0; bytes < ANSWER_BYTES; bytes += PIECE.length + 1) {
        exchange.write(event(`${String(bytes).padStart(9, '0')}${PIECE.slice(8)}`, null));
        await exchange.pause(5);
      }
      said.resolve();
      await released.promise;
      exchange.write(event('', 'stop'));
      exchange.end('data: [DONE]\n\n');
    },
  };
}

/**
 * C08: clients that take an answer's head and then nothing more. What the server holds for each of them, beyond the
 * answer itself, is the growth of its memory over what it needs for as many clients that read.
 */
export async function stallClients(
  { figures, visitor }: { figures: Figures; visitor: ChaosVisitor },
  instance: Instance,
  model: ReturnType<typeof longAnswer>,
): Promise<void> {
  const sessionId = crypto.randomUUID();
  const first = await visitor.ask(instance.url, sessionId, 'm1', 'a long answer');
  await first.body?.cancel();
  await model.isSaid;
  const connect = () => streamOf(visitor, instance, sessionId);
  // Clients that read, first: what reading costs in garbage is then part of the measure before.
  const readers = await Promise.all(Array.from({ length: READERS }, connect));
  await Promise.all(readers.map((reader) => bytesUntil(reader, ANSWER_BYTES)));
  for (const reader of readers) reader.destroy();
  const before = await settledMemory(instance);
  const stalled = await Promise.all(Array.from({ length: READERS }, connect));
  const after = await settledMemory(instance);
  model.release();
  const whole = await Promise.all(stalled.map((client) => bytesUntil(client, Number.POSITIVE_INFINITY)));
  const owed = (READERS * ANSWER_BYTES) / 1e6;
  figures.tell('C08 answer owed to clients that do not read', owed, ' MB');
  figures.tell('C08 server memory before', before / 1e6, ' MB');
  figures.note('C08 its growth for each of them', (after - before) / READERS / 1_024, {
    max: PER_STREAM_BYTES / 1_024,
    unit: ' kB',
  });
  const cut = whole.filter((bytes) => bytes < ANSWER_BYTES).length;
  figures.note('C08 of them who did not get the whole answer afterwards', cut, { is: 0 });
}

/** The open response of a running answer, nothing of it read. */
async function streamOf(visitor: ChaosVisitor, instance: Instance, sessionId: string): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const path = `/api/chat/${sessionId}/stream`;
  const headers = { cookie: visitor.cookie() };
  request({ host: '127.0.0.1', port: instance.port, path, headers, agent: false }, resolve).once('error', reject).end();
  const response = await promise;
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
  return response;
}

/** Reads until so much has come or the response has ended; gives what came. */
async function bytesUntil(response: IncomingMessage, enough: number): Promise<number> {
  let bytes = 0;
  response.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes >= enough) response.emit('enough');
  });
  await Promise.race([once(response, 'enough'), once(response, 'end')]);
  return bytes;
}

/** The least of a few seconds: what is not garbage on its way out. */
async function settledMemory(instance: Instance): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < 20; at += 1) {
    await pause(150);
    least = Math.min(least, instance.memory().rss);
  }
  return least;
}
