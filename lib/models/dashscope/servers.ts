import type { ServerKind } from '../../config.ts';

export interface ServerTraits {
  /** Where thinking is switched: as a field of the request, for the model's template, or as an effort. */
  thinkingBy: 'field' | 'template' | 'effort';
  /** Alibaba's own: web search, preserve_thinking, cache_control, a queue in place of a refusal. */
  isAlibaba: boolean;
}

/** How each kind differs. All of them stream calls and take several at once. */
export const SERVERS: Record<ServerKind, ServerTraits> = {
  dashscope: { thinkingBy: 'field', isAlibaba: true },
  vllm: { thinkingBy: 'template', isAlibaba: false },
  sglang: { thinkingBy: 'template', isAlibaba: false },
  'llama.cpp': { thinkingBy: 'template', isAlibaba: false },
  ollama: { thinkingBy: 'effort', isAlibaba: false },
  other: { thinkingBy: 'field', isAlibaba: false },
};

/** Whom a list of models says it belongs to. */
const OWNERS: [RegExp, ServerKind][] = [
  [/^vllm$/i, 'vllm'],
  [/^sglang$/i, 'sglang'],
  [/^llama\.?cpp$/i, 'llama.cpp'],
  [/^library$|^ollama$/i, 'ollama'],
];

/** The kind of server by the owner of a model in its list; undefined: it does not tell. */
export const serverByOwner = (owner: string): ServerKind | undefined => OWNERS.find(([name]) => name.test(owner))?.[1];
