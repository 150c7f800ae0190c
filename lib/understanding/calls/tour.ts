import type { Conversation } from '../dialogue/conversation.ts';
import { lastSeveral, severalSaid } from '../dialogue/last-several.ts';
import { mentions } from '../slots/mentions.ts';
import { listedPlaces } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has, modeIn } from '../slots/slots.ts';
import type { Call } from './call.ts';

const TOUR =
  /(?:串|连)(?:起来|成一?条|在一起|着)?.{0,4}(?:走|逛|玩|跑|路线)|(?:[这那](?:几|些)|都|全部?|挨个|依次|一次).{0,6}(?:走|逛|玩|跑)(?:一遍|一圈|完|个遍)|\b(?:walk|walking|drive|cycle|bike|route|way|go) (?:route |way )?(?:through|via|round|around|past|between|to) (?:all (?:of )?|each of )?(?:them|these|those)\b|\b(?:link|string|put|join) (?:all (?:of )?)?(?:them|these|those)(?: \p{L}+)? (?:together|up|into (?:a|one) (?:walk|route|tour))|\bvisit (?:all (?:of )?(?:them|these|those)|them all|each of them)\b/iu;
const DRAWN = /画|连线|\b(?:draw|line)\b/i;
/** So many stops a way may have. */
const MOST_STOPS = 8;

/** 把这几个串起来走一遍, "walk through all of these": a way through the places of the list that was shown last. */
export function tourOf(sentence: Sentence, conversation: Conversation): Call | null {
  const several = has(sentence, 'shortest') ? severalSaid(sentence.raw) : null;
  if (several) return orderOf(several.count, sentence, conversation);
  if (!TOUR.test(sentence.raw) || DRAWN.test(sentence.raw) || has(sentence, 'place', 'category', 'weather'))
    return null;
  const count = first(sentence, 'firstn')?.amount ?? severalSaid(sentence.raw)?.count ?? MOST_STOPS;
  const stops = listedPlaces(conversation).slice(0, Math.min(count, MOST_STOPS));
  const [from, ...rest] = stops;
  const to = rest.pop();
  if (!from || !to) return null;
  const mode = modeIn(sentence) ?? (/走(?:一遍|一圈|完)|\bwalk/i.test(sentence.raw) ? 'walk' : undefined);
  const isShortest = has(sentence, 'shortest');
  return {
    name: 'plan_route',
    input: {
      from,
      to,
      ...(rest.length > 0 && { via: rest, ...(isShortest && { reorder: 'all' }) }),
      ...(mode && { mode }),
    },
  };
}

/** "Best order for all three, we start at the station": those that were spoken of last, from where the message says. */
function orderOf(count: number, sentence: Sentence, conversation: Conversation): Call | null {
  const named = mentions(sentence, conversation, false).filter(({ isName }) => isName);
  const stops = lastSeveral(conversation, count);
  const [start, ...more] = named;
  if (!stops || more.length > 0) return null;
  const mode = modeIn(sentence);
  const [from, ...rest] = start ? [start.input, ...stops] : stops;
  const to = rest.pop();
  const order = { reorder: start ? 'after_start' : 'all', ...(mode && { mode }) };
  return { name: 'plan_route', input: { from, to, ...(rest.length > 0 && { via: rest }), ...order } };
}
