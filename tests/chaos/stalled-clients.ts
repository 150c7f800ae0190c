import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Scenario } from '../mock-dashscope/scenarios.ts';
import { chunk } from '../mock-dashscope/wire.ts';
import type { Figures } from './figures.ts';
import type { Inspected } from './inspector.ts';
import { type Instance, pause } from './instance.ts';
import type { ChaosVisitor } from './visitor.ts';

/** One answer of this size; LIMIT_ANSWER_KB lets it through: at 256 kB the sockets' own buffers would hide everything. */
const ANSWER_BYTES = 16 * 1024 * 1024;
export const ANSWER_KB = 17 * 1024;
/** So that they are owed more than 100 MB together. */
const READERS = 8;
const PER_STREAM_BYTES = 256 * 1024;
/** Longer than the period of saving, so that what the answer costs while it grows is over. */
const SETTLE_MS = 2_000;
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
 * answer itself, is what it holds more than before they came, without garbage.
 */
export async function stallClients(
  { figures, visitor, inspected }: { figures: Figures; visitor: ChaosVisitor; inspected: Inspected },
  instance: Instance,
  model: ReturnType<typeof longAnswer>,
): Promise<void> {
  const sessionId = crypto.randomUUID();
  const first = await visitor.ask(instance.url, sessionId, 'm1', 'a long answer');
  await first.body?.cancel();
  await model.isSaid;
  const connect = () => streamOf(visitor, instance, sessionId);
  // One that reads it all, first: what the first reader loads is not held for those below.
  const reader = await connect();
  await bytesUntil(reader, ANSWER_BYTES);
  reader.destroy();
  await pause(SETTLE_MS);
  const before = await inspected.heldBytes();
  const stalled = await Promise.all(Array.from({ length: READERS }, connect));
  await pause(SETTLE_MS);
  const after = await inspected.heldBytes();
  model.release();
  const whole = await Promise.all(stalled.map((client) => bytesUntil(client, Number.POSITIVE_INFINITY)));
  figures.tell('C08 answer owed to clients that do not read', (READERS * ANSWER_BYTES) / 1e6, ' MB');
  figures.tell('C08 held by the server without them, the answer included', before / 1e6, ' MB');
  figures.note('C08 held more for each of them', (after - before) / READERS / 1_024, {
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
