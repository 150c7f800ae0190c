import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { picturesAsCost } from '../../domain/picture.ts';

export type Message = LanguageModelV4Prompt[number];

/** Roughly how many tokens a prompt costs: about one per CJK character, about 0.3 per character of other text. */
export function estimateTokens(prompt: LanguageModelV4Prompt): number {
  return prompt.reduce((sum, message) => sum + messageTokens(message), 0);
}

const known = new WeakMap<Message, number>();

function messageTokens(message: Message): number {
  const cached = known.get(message);
  if (cached !== undefined) return cached;
  const text = typeof message.content === 'string' ? message.content : JSON.stringify(message.content, picturesAsCost);
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0;
  const tokens = Math.ceil(wide + (text.length - wide) * 0.3) + 4;
  known.set(message, tokens);
  return tokens;
}
