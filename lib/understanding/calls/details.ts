import { askWhich } from '../dialogue/asking.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Mention } from '../slots/mention.ts';
import { lastPlace, selectedRef } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

export function detailIntent(
  sentence: Sentence,
  conversation: Conversation,
  known: Mention[],
  all: Mention[],
): Call | null {
  const isOfList = has(sentence, 'ordinal', 'ref', 'it', 'selection', 'there');
  const isOpenQuestion =
    has(sentence, 'open') &&
    (has(sentence, 'ordinal', 'ref', 'selection', 'it') ||
      known.some(({ input }) => 'ref' in input && /^p\d/.test(input.ref))) &&
    !has(sentence, 'category', 'find', 'near');
  const isRating =
    has(sentence, 'sort:rating') && has(sentence, 'ordinal', 'ref', 'selection') && !has(sentence, 'category');
  if (!isOpenQuestion && !isRating && !has(sentence, 'phone', 'hours', 'address', 'website', 'ratingq', 'detail'))
    return null;
  if (has(sentence, 'category') && !isOfList && (known.length === 0 || has(sentence, 'ratingq', 'find', 'near')))
    return null;
  const question = known[0] ? null : askWhich('details', sentence, conversation);
  if (question) return question;
  const mention =
    known[0]?.input ?? (has(sentence, 'selection') ? { ref: selectedRef(conversation) } : lastPlace(conversation));
  const named = all.find(({ piece }) => /^\p{Lu}/u.test(piece.text) && piece.tags.has('word'));
  if (!mention && named && 'name' in named.input && has(sentence, 'phone', 'address', 'website', 'hours'))
    return { name: 'get_place', input: { ref: named.input.name } };
  if (!mention) return null;
  // "Tell me about Napoleon" does not mean the town in Ohio.
  const importance = known[0]?.piece.place?.importance ?? 1;
  if (/\babout\b|介绍|讲讲/i.test(sentence.raw) && importance < 0.6 && 'name' in mention) return null;
  if ('ref' in mention) return { name: 'get_place', input: { ref: mention.ref } };
  return 'name' in mention ? { name: 'get_place', input: { ref: nameIn(mention) } } : null;
}

const nameIn = ({ name, city }: { name: string; city?: string | undefined }) => (city ? `${name}, ${city}` : name);
