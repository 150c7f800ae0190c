import type { Call } from '../calls/call.ts';
import { locateCall } from '../calls/where.ts';
import type { Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';
import { missOf } from './past-calls.ts';
import { withPlace } from './repeated.ts';

const STANDING =
  /^(?:ok(?:ay)?,? |well,? |嗯，?)?(?:我们?(?:现在|目前|人|这会儿)*(?:就|正)?在|(?:i['’]?m|i am|we['’]?re|we are)(?: now| currently| standing)? (?:at|in|near|by|on)\b)/i;
const KNOWN: readonly Tag[] = ['from', 'in', 'me', 'near', 'fluff', 'ok'];

/** "I'm at Trafalgar Square", 我在西湖边上: where one is. A request that waited for that goes on there; else it is shown. */
export function standing(sentence: Sentence, conversation: Conversation): Call | null {
  if (!STANDING.test(sentence.raw)) return null;
  const [place, ...others] = mentions(sentence, conversation);
  const isAll = sentence.pieces.every((piece) => piece === place?.piece || means(piece, ...KNOWN));
  if (!place || !('name' in place.input) || others.length > 0 || !isAll) return null;
  // "I'm at work" names no place.
  if (!place.isName && /^\p{Ll}/u.test(place.piece.text)) return null;
  const last = conversation.before.at(-1);
  const isWaiting = last !== undefined && ['needs_position', 'needs_place'].includes(missOf(last)?.miss ?? '');
  if (last?.name === 'plan_route' && missOf(last)) return null;
  const going = isWaiting ? withPlace(last, place.input, { date: undefined, mode: undefined }) : null;
  return going ?? locateCall(place.input);
}
