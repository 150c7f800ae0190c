import { askedFor } from './asking.ts';
import type { Call } from './call.ts';
import { callsOf } from './calls-of.ts';
import { chosenCandidate } from './choice.ts';
import type { Conversation } from './conversation.ts';
import { corrected } from './corrections.ts';
import { requestsOf } from './requests.ts';
import { scan } from './scan.ts';
import { severalCalls } from './several-calls.ts';
import { withShown } from './shown-names.ts';
import { has } from './slots.ts';
import { type Talk, talkOf } from './talk-of.ts';
import type { CategoryLexicon, PlaceLexicon } from './token.ts';

/** What a message asks for: tool calls, or plain talk. */
export type Understanding = { kind: 'calls'; calls: Call[] } | { kind: 'talk'; talk: Talk };

export interface Lexicons {
  places: PlaceLexicon;
  categories: CategoryLexicon;
}

/** Understands one message in its conversation. Pure. */
export function understand(conversation: Conversation, known: Lexicons): Understanding {
  const lexicons = { ...known, places: withShown(known.places, conversation) };
  const { message, today } = conversation;
  const sentence = scan(message, lexicons, today);
  if (sentence.raw === '') return { kind: 'talk', talk: 'empty' };
  const chosen = askedFor(sentence, conversation) ?? chosenCandidate(sentence, conversation);
  if (chosen) return { kind: 'calls', calls: [chosen] };
  const meant = conversation.before.length > 0 ? corrected(message) : null;
  if (meant) return understand({ ...conversation, message: meant }, lexicons);
  const talk = talkOf(sentence);
  if (talk) return { kind: 'talk', talk };
  const requests = requestsOf(sentence.raw, lexicons, today);
  const several = requests.length > 1 ? severalCalls(requests, conversation) : null;
  if (several) return { kind: 'calls', calls: several };
  const calls = callsOf(sentence, conversation);
  return calls.length > 0
    ? { kind: 'calls', calls }
    : { kind: 'talk', talk: has(sentence, 'greet') ? 'greet' : 'unknown' };
}
