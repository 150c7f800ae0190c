/**
 * An answer in the form of some server, and what a reader must get from it. Shapes are as observed; ids and words are
 * our own.
 */
export interface Shape {
  name: string;
  body: string;
  /** Content type; default text/event-stream;charset=UTF-8. */
  type?: string;
  text?: string;
  reasoning?: string;
  calls?: { name: string; input: unknown; id?: string }[];
  /** Unified finish reason; default stop. */
  finish?: string;
  usage?: { input?: number; output?: number; reasoning?: number; cached?: number };
}

/** Events as DashScope frames them. */
export const sse = (...events: (string | object)[]): string =>
  events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');

/** One chunk in the key order of DashScope's first serialiser. */
export const chunk = (delta: unknown, more: object = {}, rest: object = {}): object => ({
  choices: [{ delta, finish_reason: null, index: 0, logprobs: null, ...more }],
  object: 'chat.completion.chunk',
  usage: null,
  created: 1790000000,
  system_fingerprint: null,
  model: 'qwen-plus',
  id: 'chatcmpl-7d1f0a52-3c4e-4b7a-9a10-5e6f7a8b9c0d',
  ...rest,
});

export const usageOnly = (usage: object, rest: object = {}): object => ({
  choices: [],
  object: 'chat.completion.chunk',
  usage,
  created: 1790000000,
  model: 'qwen-plus',
  id: 'chatcmpl-7d1f0a52-3c4e-4b7a-9a10-5e6f7a8b9c0d',
  ...rest,
});

export const USAGE = { prompt_tokens: 31, completion_tokens: 9, total_tokens: 40 };
export const stop = (delta: unknown = { content: '' }): object => chunk(delta, { finish_reason: 'stop' });
