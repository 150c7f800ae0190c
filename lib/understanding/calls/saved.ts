import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import { hereOf } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has, valued } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { limitOf, walkRadius } from './search-area.ts';
import { excludedNames, isExcluded } from './search-words.ts';

/** "Show my saved places", 哪些收藏离这里最近: a search of what the user saved. */
export function savedCall(sentence: Sentence, conversation: Conversation): Call | null {
  const said = sentence.pieces.find(({ tags, value }) => tags.has('ref') && value === 'saved');
  if (!said || has(sentence, 'remove', 'hide', 'clear', 'rename')) return null;
  const others = mentions(sentence, conversation, false).filter(
    ({ piece, role }) => piece !== said && role !== 'exclude',
  );
  const radius = first(sentence, 'distance')?.amount ?? walkRadius(sentence);
  const isNear = radius !== undefined || has(sentence, 'here', 'me', 'near');
  const near = others[0]?.input ?? (isNear ? hereOf(sentence, conversation) : undefined);
  const kinds = sentence.pieces.filter(({ tags, start }) => tags.has('category') && !isExcluded(sentence, start));
  const category = kinds[0]?.value;
  const exclude = excludedNames(sentence, category);
  const sort = valued(sentence, 'sort');
  return {
    name: 'search_places',
    input: {
      within: { ref: 'saved' },
      ...(category && { category }),
      ...(near && { near }),
      ...(radius && { radius_m: Math.max(10, Math.min(50_000, radius)) }),
      ...(has(sentence, 'open') && { open_now: true }),
      ...(sort && { sort }),
      ...(exclude.length > 0 && { exclude }),
      ...limitOf(sentence, said),
    },
  };
}
