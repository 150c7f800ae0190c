import type { Conversation } from '../dialogue/conversation.ts';
import { clausesIn } from '../slots/clauses.ts';
import { scan } from '../slots/scan.ts';
import type { Lexicons } from '../understanding.ts';
import { isRequest } from './requests.ts';

const ASKS_MORE = /帮|查|请|告诉|想知道|[几多吗呢]|什么|怎|\b(?:can|could|would|tell|what|which|who|why|how|please)\b/i;

/** The one clause of a message that asks for something, where the others only tell: "what time is sunset in Kumasi, need to finish the panels". */
export function askingClause({ message, today }: Conversation, known: Lexicons): string | null {
  const clauses = clausesIn(message).filter((text) => /\p{L}{2}/u.test(text));
  const [only, ...more] = clauses.filter((text) => isRequest(scan(text, known, today)));
  const isOther = clauses.some((text) => text !== only && ASKS_MORE.test(text));
  return !only || more.length > 0 || clauses.length < 2 || isOther ? null : only.trim();
}
