import type { PastCall } from '../../domain/turn-facts.ts';
import { searchAlong } from '../calls/along-way.ts';
import type { Call } from '../calls/call.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, modeIn } from '../slots/slots.ts';
import { candidatesOf } from './candidates.ts';
import type { Conversation } from './conversation.ts';
import { refsOf } from './past-calls.ts';

/**
 * The call that the results of this turn make possible, or null when the answer can be written: details of a place that
 * was only located, the way to the nearest place that was found, the search beside a way that was planned for it. Only
 * the user's message and refs decide; nothing that stands in a result is taken for a request.
 */
export function nextCall(sentence: Sentence, conversation: Conversation): Call | null {
  const { now } = conversation;
  // Of several requests the way to the nearest is asked for last: 附近有没有药店？再看看最近的医院怎么走
  const only = now.at(-1);
  const isLast = now.length === 1 || (only?.name === 'search_places' && !now.some(({ name }) => name === 'plan_route'));
  if (!only || !isLast || candidatesOf(only).length > 0) return null;
  const refs = refsOf(only);
  const [ref] = refs;
  if (!ref) return null;
  const route = only.name === 'plan_route' ? refs.find((each) => each.startsWith('r')) : undefined;
  if (route) return searchAlong(sentence, conversation, route);
  return only.name === 'search_places' ? wayTo(sentence, only, ref) : null;
}

/** "带我去最近的医院": the nearest was found, now the way there. */
function wayTo(sentence: Sentence, { input }: PastCall, ref: string): Call | null {
  const isNearest = input.sort === 'distance' && has(sentence, 'route', 'leave', 'go');
  if (!isNearest) return null;
  const near = input.near;
  const mode = modeIn(sentence);
  return {
    name: 'plan_route',
    input: { ...(near !== undefined && { from: near }), to: { ref }, ...(mode && { mode }) },
  };
}
