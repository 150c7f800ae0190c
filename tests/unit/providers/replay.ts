import { readFileSync } from 'node:fs';
import { createBuckets } from '../../../lib/providers/bucket.ts';
import { createFetchJson, type FetchJson } from '../../../lib/providers/fetch-json.ts';

/** The moment of all recorded answers. */
export const NOW = Date.parse('2026-11-25T06:20:00Z');
export const never = new AbortController().signal;

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/providers/${name}`, import.meta.url), 'utf8');
}

type Reply = string | object | Response | (() => Response | Promise<Response>);

export interface Replay {
  fetch: typeof globalThis.fetch;
  fetchJson: FetchJson;
  /** Every request sent, in order. */
  calls: { url: URL; method: string; headers: Headers; body: string }[];
}

/**
 * A fetch that plays the replies in order, repeating the last one. A string ending in .json or .html is a fixture with
 * status 200; an object is JSON; a function makes the response.
 */
export function replay(...replies: Reply[]): Replay {
  const calls: Replay['calls'] = [];
  const fetch = (async (input: string | URL | Request, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const reply = replies[Math.min(calls.length, replies.length - 1)];
    calls.push({
      url: new URL(String(input)),
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      body: String(init?.body ?? ''),
    });
    return responseOf(reply);
  }) as typeof globalThis.fetch;
  const fetchJson = createFetchJson({
    fetch,
    userAgent: 'Wentu/test (+https://wentu.example)',
    buckets: createBuckets(() => NOW, {}),
    now: () => NOW,
  });
  return { fetch, fetchJson, calls };
}

async function responseOf(reply: Reply | undefined): Promise<Response> {
  if (reply === undefined) throw new Error('no reply was prepared');
  if (reply instanceof Response) return reply.clone();
  if (typeof reply === 'function') return reply();
  const isName = typeof reply === 'string' && /\.(json|html)$/.test(reply);
  const body = typeof reply !== 'string' ? JSON.stringify(reply) : isName ? fixture(reply) : reply;
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** A response with a status and a fixture or text as its body. */
export function answer(status: number, body = '', headers: Record<string, string> = {}): Response {
  const text = /\.(json|html)$/.test(body) ? fixture(body) : body;
  return new Response(text, { status, headers });
}
