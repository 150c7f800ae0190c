import type { Conversation } from '../dialogue/conversation.ts';
import { isChange } from '../dialogue/is-change.ts';
import type { Intent } from '../intent/intent.ts';
import { isExplained } from '../slots/is-explained.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { callsFor } from './calls-for.ts';
import { otherMode } from './other-modes.ts';
import { ownRequest } from './own-request.ts';

/** How likely another tool must be to be taken at all, and to outweigh what the rules found. */
const LIKELY = 0.5;
export const SURE = 0.8;
const CERTAIN = 0.6;
/** How many times as likely as none a tool must be. */
const ODDS = 2;
/** How likely it must find that nothing is asked of the map, to drop what the rules found. */
const IDLE = 0.55;

/** How likely that must be where the rules know every word of the message. */
const SURELY_IDLE = 0.8;

/** What the rules found, or what the classifier makes of a message that they cannot read. */
export function settle(found: Call | undefined, look: Intent, sentence: Sentence, conversation: Conversation): Call[] {
  // 12*12 asks for nothing on the map.
  if (!found && !/\p{L}/u.test(sentence.raw)) return [];
  const idle = has(sentence, 'point') ? 1 : isExplained(sentence) ? SURELY_IDLE : IDLE;
  const isSpoken = has(sentence, 'where', 'timeq') && has(sentence, 'it', 'there');
  if (found && look.none >= idle && !isSpoken && !isChange(found, sentence, conversation)) return [];
  if (found && otherMode(sentence)) return [found];
  // 藏起来, "remove": words of editing say plainly what they mean.
  if (found?.name === 'map_edit' || found?.name === 'ask_user') return [found];
  const own = found?.name === conversation.before.at(-1)?.name ? ownRequest(sentence, conversation, found?.name) : [];
  if (own.length > 0) return own;
  if (found && isChange(found, sentence, conversation)) return [found];
  const isOther = look.tool !== null && look.tool !== found?.name;
  const isUnsure = look.p < (found ? CERTAIN : LIKELY) || look.p < ODDS * look.none;
  if (!isOther || isUnsure) return found ? [found] : [];
  const hinted = callsFor(look.tool ?? '', sentence, conversation);
  return hinted.length > 0 ? hinted : found ? [found] : [];
}
