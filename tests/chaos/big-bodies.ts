import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Figures, greatest } from './figures.ts';
import type { Instance } from './instance.ts';

const BODY_BYTES = 300 * 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, 0x20);
const GROWTH_MB = 10;

/** C09: a body of 300 MB, with a length and chunked without one, is refused early and takes no memory. */
export async function sendBigBodies(figures: Figures, instance: Instance): Promise<void> {
  const kinds = ['length', 'chunked'] as const;
  // What a process loads for its first requests is not due to the body.
  for (const kind of kinds) await sendBody(instance, kind, 1024 * 1024);
  const results = [];
  for (const kind of kinds) {
    instance.forgetPeak();
    const before = instance.memory().rss;
    const { status, sent, isClosed } = await sendBody(instance, kind, BODY_BYTES);
    results.push({ status, sent, isClosed, growthMb: (instance.memory().peak - before) / 1e6 });
  }
  const refused = results.filter(({ isClosed }) => isClosed).length;
  figures.note('C09 bodies of 300 MB at whose beginning the socket was closed', refused, { is: kinds.length });
  // A reset, which a client that is still sending may get, can overtake the answer.
  const told = results.map(({ status }) => status).filter((status) => !Number.isNaN(status));
  figures.tell('C09 of them whose client saw the answer', told.length);
  figures.note('C09 answers other than 413', told.filter((status) => status !== 413).length, { is: 0 });
  figures.tell(
    'C09 of them sent before the socket closed, most',
    greatest(results.map(({ sent }) => sent / 1e6)),
    ' MB',
  );
  figures.note('C09 growth of memory meanwhile, greatest', greatest(results.map(({ growthMb }) => growthMb)), {
    max: GROWTH_MB,
    unit: ' MB',
  });
}

/** Sends spaces as a JSON body as fast as the server accepts them, until it closes. */
async function sendBody(instance: Instance, kind: 'length' | 'chunked', bytes: number) {
  const socket = connect({ host: '127.0.0.1', port: instance.port });
  let answer = '';
  let isClosed = false;
  const closed = Promise.withResolvers<void>();
  socket.on('data', (data) => {
    answer += data.toString('latin1');
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    isClosed = true;
    closed.resolve();
  });
  await once(socket, 'connect');
  const size = kind === 'length' ? `content-length: ${bytes}` : 'transfer-encoding: chunked';
  socket.write(`POST /api/chat HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${size}\r\n\r\n`);
  let sent = 0;
  while (sent < bytes && !isClosed) {
    const isTaken = socket.write(
      kind === 'length' ? PIECE : Buffer.concat([Buffer.from('10000\r\n'), PIECE, Buffer.from('\r\n')]),
    );
    sent += PIECE.length;
    if (!isTaken) await Promise.race([drained(socket), closed.promise]);
  }
  if (kind === 'chunked' && !isClosed) socket.write('0\r\n\r\n');
  const late = setTimeout(() => socket.destroy(new Error('the server did not close')), 10_000);
  await closed.promise;
  clearTimeout(late);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
  return { status, sent, isClosed: isClosed && sent < bytes };
}

// events.once would reject if the server resets the connection, which it may.
const drained = (socket: Socket) => new Promise<void>((resolve) => socket.once('drain', resolve));
