import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import { hereOf } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { limitOf } from './search-area.ts';

/** "Show my saved places", 哪些收藏离这里最近: a search of what the user saved. */
export function savedCall(sentence: Sentence, conversation: Conversation): Call | null {
  const said = sentence.pieces.find(({ tags, value }) => tags.has('ref') && value === 'saved');
  if (!said || has(sentence, 'remove', 'hide', 'clear', 'rename')) return null;
  const others = mentions(sentence, conversation, false).filter(({ piece }) => piece !== said);
  const near = others[0]?.input ?? (has(sentence, 'here', 'me', 'near') ? hereOf(sentence, conversation) : undefined);
  const category = first(sentence, 'category')?.value;
  return {
    name: 'search_places',
    input: {
      within: { ref: 'saved' },
      ...(category && { category }),
      ...(near && { near }),
      ...limitOf(sentence, said),
    },
  };
}
