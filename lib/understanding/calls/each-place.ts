import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Call } from './call.ts';
import { locateCall } from './where.ts';

const MOST = 6;
const JOINED = /^\s*(?:[、,，]\s*)?(?:和|与|及|跟|以及|还有|and|&|plus)?\s*(?:the )?$/iu;
const LISTED = /、|和|与|及|跟|还有|\band\b|&|\bplus\b/iu;

/** 「标一下天坛、颐和园还有圆明园」: each of the places that are listed, where one alone would have been found. */
export function eachPlace(calls: Call[], sentence: Sentence, conversation: Conversation): Call[] {
  if (calls.length !== 1 || calls[0]?.name !== 'locate') return calls;
  const named = mentions(sentence, conversation).filter(({ piece }) => piece.tags.has('place'));
  const gaps = named.slice(1).map(({ piece }, index) => sentence.raw.slice(named[index]?.piece.end, piece.start));
  const isList = gaps.length > 0 && named.length <= MOST && gaps.every((gap) => JOINED.test(gap));
  const isOfArea = named.some(({ piece }, index) => index > 0 && AREAS.has(piece.place?.kind ?? ''));
  if (!isList || !LISTED.test(gaps.join('')) || isOfArea) return calls;
  const each = named.flatMap(({ input }) => locateCall(input) ?? []);
  return each.length === named.length ? each : calls;
}
