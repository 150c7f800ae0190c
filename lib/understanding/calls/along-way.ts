import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { callsFor } from './calls-for.ts';
import { routeIntent } from './route.ts';

/**
 * 北京到天津路上的加油站, "cafés on the way from Paris to Lyon": the way between two places, beside which the next step looks.
 * null where no way is named: then it is the one that was planned last.
 */
export function wayToSearch(sentence: Sentence, conversation: Conversation): Call | null {
  if (!isAskedAlong(sentence)) return null;
  const pieces = sentence.pieces.filter(({ tags }) => !ASKED.some((tag) => tags.has(tag)));
  const way = { ...sentence, pieces };
  const ends = mentions(way, conversation);
  const isBetween = has(sentence, 'between') && ends.filter(({ isName }) => isName).length === 2;
  const isWay = isBetween || (ends.length >= 2 && ends.some(({ role }) => ['from', 'to', 'go'].includes(role)));
  const call = isWay ? routeIntent(way, conversation, ends) : null;
  return call?.name === 'plan_route' && call.input.from !== undefined ? call : null;
}

/** The search beside a way that has just been planned for it. */
export function searchAlong(sentence: Sentence, conversation: Conversation, route: string): Call | null {
  if (!isAskedAlong(sentence)) return null;
  const [call] = callsFor('search_places', sentence, conversation);
  if (call?.name !== 'search_places') return null;
  const { near: _, within: __, radius_m: ___, ...asked } = call.input;
  return { name: 'search_places', input: { ...asked, along: { ref: route } } };
}

const ASKED = ['along', 'category', 'brand', 'find'] as const;

/** Whether something is looked for beside a way. */
export const isAskedAlong = (sentence: Sentence): boolean =>
  has(sentence, 'along', 'between') &&
  has(sentence, 'category', 'brand') &&
  !has(sentence, 'trip', 'weather', 'apart', 'howfar', 'draw');
