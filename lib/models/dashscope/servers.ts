import type { ServerKind } from '../../config.ts';
import { familyOf } from './families.ts';

export interface ServerTraits {
  /** Where thinking is switched: as a field of the request, for the model's template, or as an effort. */
  thinkingBy: 'field' | 'template' | 'effort';
  /** Alibaba's own: web search, preserve_thinking, cache_control, a queue in place of a refusal. */
  isAlibaba: boolean;
  /** Has the models that its owner gave it: none is retired by others. */
  ownsModels: boolean;
}

/** How each kind differs. All of them stream calls and take several at once. */
export const SERVERS: Record<ServerKind, ServerTraits> = {
  dashscope: { thinkingBy: 'field', isAlibaba: true, ownsModels: false },
  vllm: { thinkingBy: 'template', isAlibaba: false, ownsModels: true },
  sglang: { thinkingBy: 'template', isAlibaba: false, ownsModels: true },
  'llama.cpp': { thinkingBy: 'template', isAlibaba: false, ownsModels: true },
  ollama: { thinkingBy: 'effort', isAlibaba: false, ownsModels: true },
  other: { thinkingBy: 'field', isAlibaba: false, ownsModels: false },
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

/** What took the place of a model that is not there; undefined: nothing did, or the server's owner decides. */
export const successorOf = (model: string, server: ServerKind): string | undefined =>
  SERVERS[server].ownsModels ? undefined : familyOf(model).successor;

/** Whether a list has a model: Ollama lists it with its tag, llama.cpp answers to any name with the one that it has. */
export function isListed(model: string, ids: readonly string[], server: ServerKind): boolean {
  if (server === 'llama.cpp') return ids.length > 0;
  return ids.includes(model) || (server === 'ollama' && ids.includes(`${model}:latest`));
}
