import type { Conversation } from '../dialogue/conversation.ts';
import { inFull } from '../dialogue/in-full.ts';
import { withoutGreeting } from '../talk/greeting.ts';
import { inMandarin } from '../talk/mandarin.ts';
import type { Lexicons } from '../understanding.ts';
import { withoutAsides } from './asides.ts';
import { ofArea } from './of-area.ts';
import { withoutRefused } from './refused.ts';
import { repaired } from './repaired.ts';
import { fromWhere } from './where-from.ts';
/**
 * The message said more plainly: in Mandarin, without what is taken back, not asked, or only told, and with what it leaves to
 * those before it; null where it is plain.
 */
export function plainer(conversation: Conversation, known: Lexicons): string | null {
  const { message, today } = conversation;
  return (
    withoutGreeting(message) ??
    inMandarin(message) ??
    ofArea(conversation, known.places) ??
    fromWhere(message) ??
    repaired(message, known, today) ??
    withoutRefused(message, known, today) ??
    withoutAsides(message, known, today) ??
    inFull(conversation, known)
  );
}
