import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChatRequest } from './assistant.ts';
import type { InputUsage } from './prefix-cache.ts';
import { newHead, type StreamHead, type Turn } from './wire.ts';

/** One request on its way through a scenario. Writing to a closed connection does nothing. */
export interface Exchange {
  request: ChatRequest;
  response: ServerResponse;
  head: StreamHead;
  /** What its prompt costs. */
  input: number | InputUsage;
  redirectTo: string;
  /** What a model answers when nothing goes wrong. */
  answer: (request: ChatRequest) => Turn;
  isClosed(): boolean;
  /** Sends the headers of a stream. */
  startStream(): void;
  write(text: string | Uint8Array): void;
  /** Sends a `data:` event, then pauses between chunks. */
  event(json: string): Promise<void>;
  end(body?: string | Uint8Array): void;
  pause(ms: number): Promise<void>;
  /** Usually makes what was written go out as a packet of its own. */
  breathe(): Promise<void>;
  /** Sends nothing more until the client leaves. */
  hang(): void;
  /** A TCP reset. */
  reset(): void;
  /** Repeats until the client leaves. */
  forever(everyMs: number, make: () => string): Promise<void>;
  /** Writes `count` blocks as fast as the client accepts them. */
  flood(make: () => string, count: number, before?: string): Promise<void>;
  /** `count` events at a steady rate; late ones are caught up. */
  paced(count: number, perSecond: number, make: (at: number) => string): Promise<void>;
}

export function createExchange(
  request: ChatRequest,
  response: ServerResponse,
  {
    paceMs,
    redirectTo,
    input = 22,
    answer,
  }: Pick<Exchange, 'redirectTo' | 'answer'> & { paceMs: number; input?: number | InputUsage },
): Exchange {
  const head = newHead(request.model);
  const isClosed = () =>
    response.destroyed || response.writableEnded || response.socket === null || response.socket.destroyed;
  const exchange: Exchange = {
    request,
    response,
    head,
    input,
    redirectTo,
    answer,
    isClosed,
    startStream() {
      const now = String(Date.now());
      response.writeHead(200, {
        'content-type': 'text/event-stream;charset=UTF-8',
        vary: 'Origin',
        'x-dashscope-call-gateway': 'true',
        'req-cost-time': '120',
        'req-arrive-time': now,
        'resp-start-time': now,
        'x-envoy-upstream-service-time': '118',
        server: 'istio-envoy',
      });
      response.flushHeaders();
    },
    write(text) {
      if (!isClosed()) response.write(text);
    },
    async event(json) {
      exchange.write(`data: ${json}\n\n`);
      if (paceMs > 0) await exchange.pause(paceMs);
    },
    end(body) {
      if (!isClosed()) response.end(body);
    },
    pause: (ms) => wait(ms),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    hang() {},
    reset() {
      response.socket?.resetAndDestroy();
    },
    async forever(everyMs, make) {
      while (!isClosed()) {
        exchange.write(make());
        await wait(everyMs);
      }
    },
    async flood(make, count, before = '') {
      exchange.write(before);
      for (let at = 0; at < count && !isClosed(); at += 1) {
        if (!response.write(make())) {
          await new Promise<void>((resolve) => {
            const go = () => {
              response.off('drain', go).off('close', go);
              resolve();
            };
            response.on('drain', go).on('close', go);
          });
        }
      }
      exchange.end();
    },
    async paced(count, perSecond, make) {
      const startedAt = performance.now();
      for (let at = 0; at < count && !isClosed(); ) {
        const due = Math.min(count, Math.floor(((performance.now() - startedAt) * perSecond) / 1000) + 1);
        for (; at < due; at += 1) exchange.write(`data: ${make(at)}\n\n`);
        if (at < count) await wait(Math.max(1, (at * 1000) / perSecond - (performance.now() - startedAt)));
      }
    },
  };
  return exchange;
}
