import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Scenario } from '../mock-dashscope/scenarios.ts';
import { chunk } from '../mock-dashscope/wire.ts';
import type { Figures } from './figures.ts';
import type { Inspected } from './inspector.ts';
import { type Instance, pause } from './instance.ts';
import { type ChaosVisitor, read } from './visitor.ts';

/** The size of one answer, allowed by LIMIT_ANSWER_KB: at 256 kB the sockets' own buffers would hide everything. */
const ANSWER_BYTES = 12 * 1024 * 1024;
export const ANSWER_KB = 13 * 1024;
/** So that together they are owed far more than 100 MB. */
const READERS = 32;
const PER_STREAM_BYTES = 256 * 1024;
const PIECE_BYTES = 4 * 1024;
const PIECES_AT_ONCE = 8;
const SETTLE_MS = 1_500;

/** A model that gives a long answer or, if asked to wait, says a word and then nothing more. */
export const longAnswer: Scenario = async (exchange) => {
  const event = (content: string, finish_reason: string | null) =>
    `data: ${chunk(exchange.head, { delta: { content }, finish_reason, index: 0, logprobs: null })}\n\n`;
  exchange.startStream();
  if (JSON.stringify(exchange.request.messages.at(-1)).includes('wait')) {
    exchange.write(event('一', null));
    return exchange.hang();
  }
  for (let at = 0; at < ANSWER_BYTES / PIECE_BYTES; at += 1) {
    exchange.write(event(String(at).padEnd(PIECE_BYTES, 'x'), null));
    if (at % PIECES_AT_ONCE === 0) await exchange.pause(5);
  }
  exchange.write(event('', 'stop'));
  exchange.end('data: [DONE]\n\n');
};

/**
 * C08: clients that read the head of an answer and then nothing more. What the server buffers for each of them is what
 * it holds beyond what it holds for as many that wait for a word, after garbage collection; the answer itself is in the
 * log before and after.
 */
export async function stallClients(
  { figures, visitor, inspected }: { figures: Figures; visitor: ChaosVisitor; inspected: Inspected },
  instance: Instance,
): Promise<void> {
  const sessionId = crypto.randomUUID();
  const first = read(await visitor.ask(instance.url, sessionId, 'm1', 'a long answer'));
  await first.done;
  // Sending the same message again returns the same answer, from its log.
  const connect = () => askAgain(visitor, instance, sessionId);
  const connectAll = () => Promise.all(Array.from({ length: READERS }, connect));
  const bytesOfAll = (clients: IncomingMessage[]) => Promise.all(clients.map(bytesOf));
  // First as many that read: what serving them loads must not count for those below.
  await bytesOfAll(await connectAll());
  const waitingId = crypto.randomUUID();
  const hanging = read(await visitor.ask(instance.url, waitingId, 'm1', 'wait'));
  await hanging.upTo(3);
  const waiting = await Promise.all(
    Array.from({ length: READERS }, async () => read(await visitor.resume(instance.url, waitingId))),
  );
  await Promise.all(waiting.map((reader) => reader.upTo(3)));
  await pause(SETTLE_MS);
  const before = await inspected.heldBytes();
  for (const reader of waiting) reader.leave();
  const stalled = await connectAll();
  await pause(SETTLE_MS);
  const after = await inspected.heldBytes();
  await visitor.stop(instance.url, waitingId);
  const cut = (await bytesOfAll(stalled)).filter((bytes) => bytes < ANSWER_BYTES).length;
  figures.tell('C08 answer owed to clients that do not read', (READERS * ANSWER_BYTES) / 1e6, ' MB');
  figures.tell('C08 held by the server with clients that wait, the answer included', before / 1e6, ' MB');
  figures.note('C08 held back for each of them', (after - before) / READERS / 1_024, {
    max: PER_STREAM_BYTES / 1_024,
    unit: ' kB',
  });
  figures.note('C08 of them who did not get the whole answer afterwards', cut, { is: 0 });
}

/** The open response, with nothing of it read. */
async function askAgain(visitor: ChaosVisitor, instance: Instance, sessionId: string): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const message = { id: 'm1', role: 'user', parts: [{ type: 'text', text: 'a long answer' }] };
  const headers = { cookie: visitor.cookie(), 'content-type': 'application/json' };
  const to = { host: '127.0.0.1', port: instance.port, path: '/api/chat', method: 'POST', headers, agent: false };
  request(to, resolve)
    .once('error', reject)
    .end(JSON.stringify({ id: sessionId, message }));
  const response = await promise;
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
  return response;
}

/** Reads to the end; returns how much arrived. */
async function bytesOf(response: IncomingMessage): Promise<number> {
  let bytes = 0;
  response.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  await once(response, 'end');
  return bytes;
}
