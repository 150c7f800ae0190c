import { type Delta, deltaOf } from './delta-of.ts';
import { errorFieldsOf } from './error-body.ts';
import type { UpstreamError } from './error-map.ts';

/** One event of the stream. ignored: of no known shape · invalid: not JSON, so text may be missing. */
export type WireEvent =
  | Delta
  | { kind: 'done' }
  | { kind: 'ignored' }
  | { kind: 'invalid' }
  | { kind: 'error'; error: UpstreamError };

const HEARTBEAT = /^(ping|pong|heartbeat|keep-?alive)$/i;

/**
 * The meaning of one event's data. Never throws; reads only what it needs, by hand: it runs once per upstream token,
 * and key order, nulls and extra fields vary between models.
 */
export function wireEventOf(data: string): WireEvent {
  const text = data.includes('\0') ? data.replaceAll('\0', '') : data;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return withoutJson(text.trim());
  }
  const error = errorFieldsOf(value);
  if (error) return { kind: 'error', error: { status: 0, ...error } };
  return deltaOf(value) ?? { kind: 'ignored' };
}

function withoutJson(text: string): WireEvent {
  if (text === '[DONE]') return { kind: 'done' };
  return { kind: text === '' || HEARTBEAT.test(text) ? 'ignored' : 'invalid' };
}
