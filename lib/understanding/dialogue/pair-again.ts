import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, kindsOf } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { lastPair } from './last-pair.ts';

/** "And which direction is that?", 在哪个方向: from the first to the second of the two places that were spoken of last. */
export function directionOfPair(sentence: Sentence, conversation: Conversation): Call | null {
  if (!has(sentence, 'bearing') || kindsOf(sentence).length > 0 || has(sentence, 'weather', 'find', 'me', 'here'))
    return null;
  const isOfOthers = mentions(sentence, conversation).some(
    ({ piece }) => !piece.tags.has('it') && !piece.tags.has('there'),
  );
  const between = isOfOthers || sentence.pieces.some(({ tags }) => tags.has('word')) ? null : measuredOr(conversation);
  return between && { name: 'measure', input: { what: 'bearing', between } };
}

function measuredOr(conversation: Conversation): PlaceInput[] | null {
  const { between } = conversation.before.at(-1)?.input ?? {};
  const measured = (Array.isArray(between) ? between : []).flatMap((each) => placeInput.safeParse(each).data ?? []);
  return measured.length === 2 ? measured : lastPair(conversation);
}
