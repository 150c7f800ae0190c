import type { Call } from '../calls/call.ts';
import { labelled, marked } from '../calls/labelled.ts';
import { whereShown } from '../calls/where.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Lexicons } from '../understanding.ts';
import { askedFor } from './asking.ts';
import { chosenCandidate } from './choice.ts';
import type { Conversation } from './conversation.ts';
import { ownPlace } from './own-request.ts';
import { qualified } from './qualified.ts';
import { peopleAt } from './shown-figures.ts';
import { standing } from './standing.ts';
import { startGiven } from './start-given.ts';

/** What answers a question, or can mean one thing only in this conversation. */
export function answered(sentence: Sentence, conversation: Conversation, lexicons: Lexicons): Call[] {
  const only =
    askedFor(sentence, conversation) ??
    chosenCandidate(sentence, conversation) ??
    qualified(sentence, conversation) ??
    startGiven(sentence, conversation) ??
    standing(conversation, lexicons) ??
    whereShown(sentence, conversation) ??
    labelled(sentence, conversation) ??
    ownPlace(sentence, conversation);
  if (only) return [only];
  const people = peopleAt(sentence, conversation);
  return people.length > 0 ? people : marked(sentence, conversation);
}
