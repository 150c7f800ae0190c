import type { Call } from '../calls/call.ts';
import { bringsBack, editIntent, keepsOnly } from '../calls/map-edit.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';

const RENAMED =
  /^(?:那?就|请|把它|给它)?(?:叫|改叫|命名|起名)(?:它|做|为|叫)|^(?:ok,? |and )?(?:call|name|label) (?:it|this|that)\b/iu;
const COLOURED = /(?:改|换|变|弄|涂|标)(?:成|为).{1,4}色|^(?:ok,? )?(?:make|turn|paint|colou?r) /iu;

/** Edits of what is on the map that are said so plainly that nothing else is meant. */
export function plainEdit(sentence: Sentence, conversation: Conversation): Call | null {
  const { raw } = sentence;
  const isArea = has(sentence, 'zone', 'drawnroute') && has(sentence, 'hide', 'show', 'remove');
  const isPlain =
    isArea || RENAMED.test(raw) || COLOURED.test(raw) || keepsOnly(sentence) || bringsBack(sentence, conversation);
  if (!isPlain || has(sentence, 'near', 'weather', 'category', 'route')) return null;
  return editIntent(sentence, conversation) ?? (keepsOnly(sentence) ? fewer(sentence, conversation) : null);
}

/** "Only the top three" of a list that has no more: so many are asked for from now on. */
function fewer(sentence: Sentence, { before }: Conversation): Call | null {
  const [last, most] = [before.at(-1), first(sentence, 'firstn')?.amount];
  return last?.name === 'search_places' && most ? { name: last.name, input: { ...last.input, limit: most } } : null;
}
