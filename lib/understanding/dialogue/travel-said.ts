import type { PastCall } from '../../domain/turn-facts.ts';
import type { Sentence } from '../slots/sentence.ts';
import { avoided, has, isArrival, modeIn, timeIn } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { dayOfCall } from './told-day.ts';

/** 吃个饭再走: to leave, not to walk. */
const LEAVES = /(?:再|先|就)走(?![路着过去到])|[点分半]走/u;

/** A way with what is said of travelling it: by what, without what, when; the same where nothing is. */
export function travelSaid(
  sentence: Sentence,
  conversation: Conversation,
  input: PastCall['input'],
): PastCall['input'] {
  const mode = has(sentence, 'mode:', 'reach') && !LEAVES.test(sentence.raw) ? modeIn(sentence) : undefined;
  const avoid = avoided(sentence);
  const time = timeIn(sentence, conversation, dayOfCall(input));
  if (!mode && avoid.length === 0 && !time) return input;
  const { depart_at: _, arrive_by: arrival, ...timeless } = input;
  return {
    ...(time ? timeless : input),
    ...(mode && { mode }),
    ...(avoid.length > 0 && { avoid }),
    ...(time && (isArrival(sentence, arrival !== undefined) ? { arrive_by: time } : { depart_at: time })),
  };
}
