import { errorFieldsOf } from './error-body.ts';
import type { UpstreamError } from './error-map.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-calls.ts';

export interface Delta {
  kind: 'delta';
  id: string | undefined;
  text: string;
  reasoning: string;
  toolCalls: ToolCallDelta[];
  finishReason: string | undefined;
  usage: Record<string, unknown> | undefined;
}

/** One event of the stream. ignored: fits no known shape · invalid: no JSON, so text may be missing. */
export type WireEvent =
  | Delta
  | { kind: 'done' }
  | { kind: 'ignored' }
  | { kind: 'invalid' }
  | { kind: 'error'; error: UpstreamError };

const NONE: ToolCallDelta[] = [];
const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

/**
 * The data of one event → what it says. Never throws; reads only what it needs, by hand: it runs once per upstream token,
 * and key order, nulls and extra fields vary between models.
 */
export function wireEventOf(data: string): WireEvent {
  const text = data.includes('\0') ? data.replaceAll('\0', '') : data;
  if (text.trim() === '[DONE]') return { kind: 'done' };
  if (text.trim() === '') return { kind: 'ignored' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'invalid' };
  }
  const error = errorFieldsOf(value);
  if (error) return { kind: 'error', error: { status: 0, ...error } };
  return deltaOf(value) ?? { kind: 'ignored' };
}

/** A chunk, or a whole completion (a server that ignores `stream`), as a delta. */
export function deltaOf(value: unknown): Delta | undefined {
  const body = asRecord(value);
  if (!body || !Array.isArray(body.choices)) return undefined;
  const choice = asRecord(body.choices[0]);
  const said = asRecord(choice?.delta) ?? asRecord(choice?.message);
  return {
    kind: 'delta',
    id: typeof body.id === 'string' && body.id !== '' ? body.id : undefined,
    text: textOf(said?.content) || textOf(said?.refusal),
    reasoning: textOf(said?.reasoning_content) || textOf(said?.reasoning),
    toolCalls: Array.isArray(said?.tool_calls)
      ? said.tool_calls.map(toolCallDeltaOf).filter((call) => call !== undefined)
      : NONE,
    finishReason:
      typeof choice?.finish_reason === 'string' && choice.finish_reason !== '' ? choice.finish_reason : undefined,
    usage: asRecord(body.usage),
  };
}

/** A string, or the text parts of an array (some compatible servers); NUL removed, since no store takes it. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content.includes('\0') ? content.replaceAll('\0', '') : content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textOf(asRecord(part)?.text)).join('');
}
