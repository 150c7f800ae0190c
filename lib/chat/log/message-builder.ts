import type { ChatChunk } from './chat-chunk.ts';
import { openTextOf } from './continued-text.ts';

export type Part = Record<string, unknown> & { type: string };

/** Folds the chunks of an answer into the parts of its UI message, in place and without copies. */
export interface MessageBuilder {
  apply(chunk: ChatChunk): void;
  /** The parts so far; JSON-ready, shared with the builder. */
  parts(): Part[];
  /** All text so far, for search and to tell whether anything is visible. */
  text(): string;
  /** The chunks that end whatever is still open: text and reasoning that broke off. */
  closing(): ChatChunk[];
  /** The stream id under which this text or reasoning continues; undefined once it has ended. */
  openId(part: Part): string | undefined;
  /** Tool calls with neither output nor error. */
  openCalls(): string[];
}

/** initial: the parts of an answer that is being continued. */
export function createMessageBuilder(initial: readonly unknown[] = []): MessageBuilder {
  const parts: Part[] = initial.filter(isPart).map((part) => ({ ...part }));
  const openId = openTextOf(parts);
  const lastPart = parts.at(-1);
  const active = new Map<string, Part>();
  if (openId !== null && lastPart) active.set(`text ${openId}`, Object.assign(lastPart, { state: 'streaming' }));
  const calls = new Map<string, Part>();

  function open(type: 'text' | 'reasoning', id: string): void {
    const part = { type, text: '', state: 'streaming' };
    parts.push(part);
    active.set(`${type} ${id}`, part);
  }
  function grow(type: 'text' | 'reasoning', id: string, delta: string): void {
    const part = active.get(`${type} ${id}`);
    if (part) part.text = `${String(part.text)}${delta}`;
  }
  function close(type: 'text' | 'reasoning', id: string): void {
    const part = active.get(`${type} ${id}`);
    if (part) part.state = 'done';
    active.delete(`${type} ${id}`);
  }
  function call(chunk: { toolCallId: string; toolName: string; dynamic?: boolean }, change: Partial<Part>): void {
    const known = calls.get(chunk.toolCallId);
    const name = chunk.dynamic
      ? { type: 'dynamic-tool', toolName: chunk.toolName }
      : { type: `tool-${chunk.toolName}` };
    const part: Part = known ?? { ...name, toolCallId: chunk.toolCallId };
    if (!known) parts.push(part);
    calls.set(chunk.toolCallId, Object.assign(part, name, change));
  }

  return {
    apply(chunk) {
      switch (chunk.type) {
        case 'text-start':
          return open('text', chunk.id);
        case 'text-delta':
          return grow('text', chunk.id, chunk.delta);
        case 'text-end':
          return close('text', chunk.id);
        case 'reasoning-start':
          return open('reasoning', chunk.id);
        case 'reasoning-delta':
          return grow('reasoning', chunk.id, chunk.delta);
        case 'reasoning-end':
          return close('reasoning', chunk.id);
        case 'start-step':
          return void parts.push({ type: 'step-start' });
        case 'tool-input-start':
          return call(chunk, { state: 'input-streaming' });
        case 'tool-input-available':
          return call(chunk, { state: 'input-available', input: chunk.input });
        case 'tool-input-error':
          return call(chunk, { state: 'output-error', input: chunk.input, errorText: chunk.errorText });
        case 'tool-output-available':
          return void Object.assign(calls.get(chunk.toolCallId) ?? {}, {
            state: 'output-available',
            output: chunk.output,
          });
        case 'tool-output-error':
          return void Object.assign(calls.get(chunk.toolCallId) ?? {}, {
            state: 'output-error',
            errorText: chunk.errorText,
          });
        case 'data-thought':
          for (let at = parts.length - 1; at >= 0 && parts[at]?.type !== 'step-start'; at -= 1) {
            const part = parts[at];
            if (part?.type === 'text') part.type = 'reasoning';
          }
          return;
        case 'data-error':
          return void parts.push({ type: chunk.type, data: chunk.data });
        default:
          // Everything else (metadata, step ends, transient data) leaves no part.
          return;
      }
    },
    parts: () => parts,
    text: () =>
      parts
        .filter((part) => part.type === 'text')
        .map((part) => String(part.text))
        .join('\n\n')
        .trim(),
    closing: () =>
      [...active.keys()].map((key): ChatChunk => {
        const [type, id = ''] = key.split(/ (.*)/s);
        return { type: type === 'text' ? 'text-end' : 'reasoning-end', id };
      }),
    openId: (part) => [...active].find(([, open]) => open === part)?.[0].replace(/^\S+ /, ''),
    openCalls: () =>
      [...calls]
        .filter(([, part]) => part.state === 'input-streaming' || part.state === 'input-available')
        .map(([id]) => id),
  };
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
