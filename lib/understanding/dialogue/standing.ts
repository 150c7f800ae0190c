import type { Call } from '../calls/call.ts';
import { locateCall } from '../calls/where.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';
import { missOf } from './past-calls.ts';
import { withPlace } from './repeated.ts';
import { clausesOf, toldIn } from './told.ts';

/**
 * "I'm at Trafalgar Square", 我住国贸那边: where one is, or lives. A request that waited for that goes on there; else it is
 * shown.
 */
export function standing(
  conversation: Conversation,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
): Call | null {
  const clauses = clausesOf(conversation.message.replace(/[\s。.!！]+$/u, ''));
  const places = clauses.map((clause) => toldIn(clause, lexicons, conversation));
  const told = places.every((place) => place !== null) ? places.at(-1) : null;
  if (!told) return null;
  const last = conversation.before.at(-1);
  const isWaiting = last !== undefined && ['needs_position', 'needs_place'].includes(missOf(last)?.miss ?? '');
  if (last?.name === 'plan_route' && missOf(last)) return null;
  const going = isWaiting ? withPlace(last, told.place, { date: undefined, mode: undefined }) : null;
  return going ?? locateCall(told.place);
}
