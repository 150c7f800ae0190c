import type { Conversation } from '../dialogue/conversation.ts';
import { namesOthers } from '../dialogue/is-change.ts';
import { intentOf } from '../intent/intent.ts';
import { evidenceOf } from '../slots/evidence.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Call } from './call.ts';
import { callsFor } from './calls-for.ts';

/** How many pieces a message has that says more than what to change, and how sure its tool must be without the one before. */
const FULL = 3;
const PLAIN = 0.8;

/** The calls of a message that plainly asks for another tool than the one before, as if nothing had been said before it. */
export function ownRequest(sentence: Sentence, conversation: Conversation, last: string | undefined): Call[] {
  if (sentence.pieces.length < FULL || namesOthers(sentence)) return [];
  const { tool, p } = intentOf(evidenceOf(sentence, undefined));
  return tool !== null && tool !== last && p >= PLAIN ? callsFor(tool, sentence, { ...conversation, before: [] }) : [];
}
