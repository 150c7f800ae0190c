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

interface ListedModel {
  id: string;
  owned_by?: string | undefined;
}

/** The kind of server by its list of models; undefined: it does not tell. */
export function serverByList(model: string, list: readonly ListedModel[]): ServerKind | undefined {
  const owner = (list.find(({ id }) => id === model) ?? list[0])?.owned_by ?? '';
  return OWNERS.find(([name]) => name.test(owner))?.[1] ?? (list.some(isOfOllama) ? 'ollama' : undefined);
}

/** Of its own library, or pulled by address; others belong to whoever made them. */
const isOfOllama = ({ id, owned_by: owner }: ListedModel) =>
  owner === 'library' || /^(?:hf|huggingface)\.co\//.test(id);

/** What took the place of a model that is not there; undefined: nothing did, or the server's owner decides. */
export const successorOf = (model: string, server: ServerKind): string | undefined =>
  SERVERS[server].ownsModels ? undefined : familyOf(model).successor;

/** Whether a list has a model: Ollama lists it with its tag, llama.cpp answers to any name with the one that it has. */
export function isListed(model: string, ids: readonly string[], server: ServerKind): boolean {
  if (server === 'llama.cpp') return ids.length > 0;
  return ids.includes(model) || (server === 'ollama' && ids.includes(`${model}:latest`));
}
