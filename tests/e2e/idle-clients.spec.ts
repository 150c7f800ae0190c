import { connect, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { PORTS, urlOf } from './servers.ts';

test.use({ baseURL: urlOf('noKey') });

/** How long headers may take (C18 of docs/faults.md), and what a busy machine may add, ms. */
const LIMIT_MS = 10_000;
const GRACE_MS = 4_000;

interface Client {
  socket: Socket;
  /** Ms from connecting to the end. */
  closed: Promise<number>;
}

function client(): Promise<Client> {
  return new Promise((resolve, reject) => {
    const socket = connect(PORTS.noKey, '127.0.0.1', () => {
      const since = Date.now();
      const closed = new Promise<number>((done) => socket.once('close', () => done(Date.now() - since)));
      socket.on('error', () => {}).resume();
      resolve({ socket, closed });
    });
    socket.once('error', reject);
  });
}

test('C18: who opens connections and says nothing, or drips headers, loses them; others are served', async ({
  request,
}) => {
  const idle = await Promise.all(Array.from({ length: 1_000 }, client));
  const slow = await Promise.all(Array.from({ length: 50 }, client));
  for (const { socket } of slow) socket.write('GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n');
  const drip = setInterval(() => {
    for (const { socket } of slow) if (socket.writable) socket.write('X-Drip: 1\r\n');
  }, 500);
  const asked = Date.now();
  expect((await request.get('/api/health')).status()).toBe(200);
  expect(Date.now() - asked).toBeLessThan(3_000);
  const times = await Promise.all([...idle, ...slow].map(({ closed }) => closed));
  clearInterval(drip);
  expect(Math.max(...times)).toBeLessThan(LIMIT_MS + GRACE_MS);
  expect((await request.get('/api/health')).status()).toBe(200);
});
