import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSpanSender, type WireSpan } from '../../../lib/runtime/span-sender.ts';

const TARGET = { url: 'http://collector.test/v1/traces', headers: { 'x-team': 'maps' }, serviceName: 'wentu' };
const HALF_MINUTE_MS = 30_000;

let statuses: number[];
let sent: { name: string }[][];
let warnings: string[];

beforeEach(() => {
  vi.useFakeTimers();
  [statuses, sent, warnings] = [[], [], []];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
    const status = statuses.shift() ?? 200;
    if (status === 0) throw new TypeError('fetch failed');
    return new Response('{}', { status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = () => createSpanSender(TARGET, (detail) => warnings.push(detail));
const span = (name: string): WireSpan => ({
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  name,
  kind: 1,
  startTimeUnixNano: '1764500000000000000',
  endTimeUnixNano: '1764500000250000000',
  attributes: [],
});
const namesSent = () => sent.map((spans) => spans.map(({ name }) => name));

it('spans that end within a few seconds go together', async () => {
  const sender = start();
  sender.add(span('step'));
  sender.add(span('turn'));
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(HALF_MINUTE_MS);
  expect(namesSent()).toEqual([['step', 'turn']]);
});

it.each([0, 429, 503])(
  'spans that find the collector away (%i) go with the next ones, and it is told of once',
  async (status) => {
    statuses = [status, status];
    const sender = start();
    sender.add(span('early'));
    await vi.advanceTimersByTimeAsync(HALF_MINUTE_MS);
    expect(namesSent()).toEqual([['early'], ['early'], ['early']]);
    expect(warnings).toHaveLength(1);
    sender.add(span('late'));
    await vi.advanceTimersByTimeAsync(HALF_MINUTE_MS);
    expect(namesSent().at(-1)).toEqual(['late']);
  },
);

it('spans that are refused are not sent again', async () => {
  statuses = [400];
  const sender = start();
  sender.add(span('turn'));
  await vi.advanceTimersByTimeAsync(HALF_MINUTE_MS);
  expect(namesSent()).toEqual([['turn']]);
  expect(warnings).toEqual(['status 400']);
});

it('while the collector is away only so many spans wait', async () => {
  statuses = Array.from({ length: 100 }, () => 503);
  const sender = start();
  for (let count = 0; count < 5_000; count++) sender.add(span(`span ${count}`));
  await vi.advanceTimersByTimeAsync(HALF_MINUTE_MS);
  statuses = [];
  await sender.stop();
  const arrived = new Set(namesSent().flat());
  expect(arrived.size).toBe(2_048);
});

it('the end sends what is left, without waiting', async () => {
  const sender = start();
  sender.add(span('turn'));
  await sender.stop();
  expect(namesSent()).toEqual([['turn']]);
  expect(vi.getTimerCount()).toBe(0);
});
