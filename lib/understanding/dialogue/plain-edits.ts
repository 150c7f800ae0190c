import type { Call } from '../calls/call.ts';
import { bringsBack, editIntent, keepsOnly } from '../calls/map-edit.ts';
import { newestRefs, targets } from '../calls/targets.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first, has, valued } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';

const RENAMED =
  /^(?:那?就|请|把它|给它)?(?:叫|改叫|命名|起名)(?:它|做|为|叫)|^(?:ok,? |and )?(?:call|name|label) (?:it|this|that)\b/iu;
const OFF_MAP = /\b(?:off|from) the map\b|\bmarkers?\b|从?地图上|标记/iu;
const COLOURED = /(?:改|换|变|弄|涂|标)(?:成|为).{1,4}色|^(?:ok,? )?(?:make|turn|paint|colou?r) /iu;

/** Edits of what is on the map that are said so plainly that nothing else is meant. */
export function plainEdit(sentence: Sentence, conversation: Conversation): Call | null {
  const { raw } = sentence;
  const colour = coloured(sentence, conversation);
  if (colour) return colour;
  const isArea =
    (has(sentence, 'zone', 'drawnroute') && has(sentence, 'hide', 'show', 'remove')) ||
    (has(sentence, 'hide', 'remove') && has(sentence, 'mode:') && isSaidOfWay(sentence)) ||
    (has(sentence, 'hide', 'remove') && OFF_MAP.test(raw) && has(sentence, 'place', 'name', 'word'));
  const isPlain =
    isArea || RENAMED.test(raw) || COLOURED.test(raw) || keepsOnly(sentence) || bringsBack(sentence, conversation);
  if (!isPlain || has(sentence, 'near', 'weather', 'category') || (has(sentence, 'route') && !isSaidOfWay(sentence)))
    return null;
  const isGone = OFF_MAP.test(raw) && has(sentence, 'place', 'name') && targets(sentence, conversation).length === 0;
  if (isGone) return { name: 'map_edit', input: { action: 'remove', refs: ['selection'] } };
  return editIntent(sentence, conversation) ?? (keepsOnly(sentence) ? fewer(sentence, conversation) : null);
}

/** "Hide the metro one", 把骑车的去掉: nothing but what to do and by what one goes. */
const isSaidOfWay = ({ pieces }: Sentence) =>
  pieces.every((piece) =>
    means(piece, 'fluff', 'hide', 'remove', 'mode:', 'drawnroute', 'route', 'it', 'of', 'line', 'ok', 'and'),
  );

/** "Red please", "in green": nothing but a colour, for what was drawn last. */
function coloured(sentence: Sentence, conversation: Conversation): Call | null {
  const color = valued(sentence, 'color');
  const isOnly = sentence.pieces.every((piece) =>
    means(piece, 'color:', 'fluff', 'in', 'ok', 'also', 'colorword', 'about'),
  );
  const refs = color !== undefined && isOnly ? newestRefs(conversation) : [];
  return refs.length > 0 ? { name: 'map_edit', input: { action: 'restyle', refs, color } } : null;
}

/** "Only the top three" of a list that has no more: so many are asked for from now on. */
function fewer(sentence: Sentence, { before }: Conversation): Call | null {
  const [last, most] = [before.at(-1), first(sentence, 'firstn')?.amount];
  return last?.name === 'search_places' && most ? { name: last.name, input: { ...last.input, limit: most } } : null;
}
