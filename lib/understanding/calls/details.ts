import { askWhich } from '../dialogue/asking.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Mention } from '../slots/mention.ts';
import { lastPlace, selectedRef } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

export function detailIntent(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  const question = all[0] ? null : askWhich('details', sentence, conversation);
  if (question) return question;
  const mention =
    all[0]?.input ?? (has(sentence, 'selection') ? { ref: selectedRef(conversation) } : lastPlace(conversation));
  if (!mention) return null;
  if ('ref' in mention) return { name: 'get_place', input: { ref: mention.ref } };
  return 'name' in mention ? { name: 'get_place', input: { ref: nameIn(mention) } } : null;
}

const nameIn = ({ name, city }: { name: string; city?: string | undefined }) => (city ? `${name}, ${city}` : name);
