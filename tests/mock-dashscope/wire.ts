import { randomBytes, randomUUID } from 'node:crypto';
import type { InputUsage } from './prefix-cache.ts';

/** The two serialisers of DashScope: A (qwen-plus, qwen-flash, qwen-max …) and B (qwen3.7-max, qwen3.8-max). */
export type Family = 'A' | 'B';

const familyOf = (model: string): Family => (/qwen3\.[78]-max|^mock-b-/.test(model) ? 'B' : 'A');

export interface Call {
  name: string;
  /** JSON text. */
  arguments: string;
}

/** How a tool call is split: the variants seen on the wire. */
export interface CallSplit {
  /** Arguments begin with a space. */
  leadingSpace?: boolean;
  /** What the trailing delta without finish_reason contains. */
  trailing?: '' | null | 'text';
  /** The first delta already starts the JSON. */
  startsAtOnce?: boolean;
}

export interface Turn {
  text?: string;
  reasoning?: string;
  calls?: Call[];
  split?: CallSplit;
  finish?: string | null;
  /** Text inside the finish chunk, as on `length`. */
  finishText?: string;
}

export interface StreamHead {
  id: string;
  created: number;
  model: string;
  family: Family;
}

export function newHead(model: string): StreamHead {
  return { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000), model, family: familyOf(model) };
}

const newCallId = () => `call_${randomBytes(11).toString('hex')}`;

/** One chunk as JSON, in its family's key order. `isSecond`: family A's second chunk has its own order. */
export function chunk(head: StreamHead, choice: object, isSecond = false): string {
  if (head.family === 'B') {
    return JSON.stringify({
      model: head.model,
      id: head.id,
      choices: [choice],
      created: head.created,
      object: 'chat.completion.chunk',
      usage: null,
    });
  }
  const tail = {
    object: 'chat.completion.chunk',
    usage: null,
    created: head.created,
    system_fingerprint: null,
    model: head.model,
    id: head.id,
  };
  if (!isSecond) return JSON.stringify({ choices: [choice], ...tail });
  const { finish_reason, delta, index } = choice as { finish_reason?: unknown; delta?: unknown; index?: unknown };
  return JSON.stringify({ choices: [{ finish_reason, logprobs: null, delta, index }], ...tail });
}

/** input: tokens of the prompt, or those with what the cache had of them. */
export function usageChunk(
  head: StreamHead,
  input: number | InputUsage,
  completionTokens: number,
  reasoningTokens?: number,
): string {
  const { prompt: promptTokens, ...cache } = typeof input === 'number' ? { prompt: input, cached: 0 } : input;
  const total = promptTokens + completionTokens;
  if (head.family === 'B') {
    return JSON.stringify({
      choices: [],
      created: head.created,
      id: head.id,
      model: head.model,
      object: 'chat.completion.chunk',
      usage: {
        completion_tokens: completionTokens,
        completion_tokens_details: {
          reasoning_tokens: reasoningTokens ?? 0,
          text_tokens: completionTokens - (reasoningTokens ?? 0),
        },
        prompt_tokens: promptTokens,
        prompt_tokens_details: { ...cachedOf(cache), text_tokens: promptTokens },
        total_tokens: total,
      },
    });
  }
  return JSON.stringify({
    choices: [],
    object: 'chat.completion.chunk',
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: total,
      prompt_tokens_details: cachedOf(cache),
      ...(reasoningTokens !== undefined && { completion_tokens_details: { reasoning_tokens: reasoningTokens } }),
    },
    created: head.created,
    system_fingerprint: null,
    model: head.model,
    id: head.id,
  });
}

/** What a usage says of the cache: with cache_control also what was put into it. */
const cachedOf = ({ cached, created }: Omit<InputUsage, 'prompt'>) => ({
  cached_tokens: cached,
  ...(created !== undefined && {
    cache_type: 'ephemeral',
    cache_creation_input_tokens: created,
    cache_creation: { ephemeral_5m_input_tokens: created },
  }),
});

/** The events of a whole turn before the usage chunk: role, reasoning, text, tool calls, finish. */
export function turnChunks(head: StreamHead, turn: Turn): string[] {
  const isB = head.family === 'B';
  const isThinking = turn.reasoning !== undefined;
  const none = isB ? '' : null;
  const beside = isB ? { reasoning_content: '' } : isThinking ? { reasoning_content: null } : {};
  const chunks: string[] = [];
  const add = (choice: object) => chunks.push(chunk(head, choice, chunks.length === 1));
  const plain = (delta: object) => add({ delta, finish_reason: null, index: 0, logprobs: null });

  const isToolsOnly = turn.calls && !turn.text && !isThinking;
  if (!isToolsOnly)
    plain({
      content: isThinking ? none : '',
      role: 'assistant',
      ...(isB || isThinking ? { reasoning_content: '' } : {}),
    });
  for (const piece of pieces(turn.reasoning ?? '')) plain({ content: none, reasoning_content: piece });
  for (const piece of pieces(turn.text ?? '')) plain({ content: piece, ...beside });
  for (const [index, call] of (turn.calls ?? []).entries()) {
    const isLast = index === (turn.calls?.length ?? 0) - 1;
    for (const delta of callDeltas(call, index, isLast, turn.split ?? {})) {
      const content = { content: none, ...beside };
      if (delta.isTrailing) add({ delta: { tool_calls: [delta.call] }, index: 0 });
      else
        plain({
          ...content,
          tool_calls: [delta.call],
          ...(isToolsOnly && chunks.length === 0 && { role: 'assistant' }),
        });
    }
  }
  if (turn.finish !== null) {
    const finish = turn.finish ?? (turn.calls ? 'tool_calls' : 'stop');
    const delta =
      turn.calls && !isB
        ? {}
        : {
            content: turn.finishText ?? '',
            ...(isB ? { reasoning_content: '' } : isThinking ? { reasoning_content: null } : {}),
          };
    add({ finish_reason: finish, delta, index: 0, logprobs: null });
  }
  return chunks;
}

function callDeltas(
  call: Call,
  index: number,
  isLast: boolean,
  split: CallSplit,
): { call: object; isTrailing?: boolean }[] {
  const text = split.leadingSpace ? ` ${call.arguments}` : call.arguments;
  const cut = Math.max(1, Math.floor(text.length / 2));
  const first = split.startsAtOnce ? text.slice(0, 1) : '';
  const kept = split.trailing === 'text' && isLast ? 1 : 0;
  const later = (args: string | null) => ({ index, id: '', type: 'function', function: { arguments: args } });
  const middle = [text.slice(first.length, cut), text.slice(Math.max(cut, first.length), text.length - kept)].filter(
    (piece) => piece !== '',
  );
  return [
    { call: { index, id: newCallId(), type: 'function', function: { name: call.name, arguments: first } } },
    ...middle.map((piece) => ({ call: later(piece) })),
    ...(isLast
      ? [
          {
            call: {
              function: { arguments: kept ? text.slice(-kept) : split.trailing === null ? null : '' },
              index,
              id: '',
              type: 'function',
            },
            isTrailing: true,
          },
        ]
      : []),
  ];
}

const SIZES = [1, 2, 2, 2, 8, 9, 4, 14, 6];

/** Text in chunks as coarse as the service's, never splitting a character. */
function pieces(text: string): string[] {
  const characters = Array.from(text);
  const result: string[] = [];
  for (let at = 0, turn = 0; at < characters.length; turn += 1) {
    const size = SIZES[turn % SIZES.length] ?? 4;
    result.push(characters.slice(at, at + size).join(''));
    at += size;
  }
  return result;
}

/** The same turn as one body, for requests without `stream`. */
export function completion(head: StreamHead, turn: Turn): object {
  return {
    choices: [
      {
        message: {
          content: turn.text ?? '',
          role: 'assistant',
          ...(turn.reasoning !== undefined && { reasoning_content: turn.reasoning }),
          ...(turn.calls && {
            tool_calls: turn.calls.map((call, index) => ({
              function: { arguments: call.arguments, name: call.name },
              id: newCallId(),
              index,
              type: 'function',
            })),
          }),
        },
        finish_reason: turn.finish ?? (turn.calls ? 'tool_calls' : 'stop'),
        index: 0,
        logprobs: null,
      },
    ],
    object: 'chat.completion',
    usage: { prompt_tokens: 22, completion_tokens: 17, total_tokens: 39, prompt_tokens_details: { cached_tokens: 0 } },
    created: head.created,
    system_fingerprint: null,
    model: head.model,
    id: head.id,
  };
}
