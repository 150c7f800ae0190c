import type { Call } from '../calls/call.ts';
import type { Sentence } from '../slots/sentence.ts';
import { daysAlone, drawChange, minutesAlone, onlyInterests, unitChange } from './changes.ts';
import type { Conversation } from './conversation.ts';
import { earlierChange } from './earlier-change.ts';
import { directionOfPair } from './pair-again.ts';
import { plainEdit } from './plain-edits.ts';
import { returnWay } from './route-change.ts';
import { endGiven, stopAdded, stopDropped } from './route-stops.ts';
import { searchAgain } from './search-again.ts';
import { mostPeople, wholeLength } from './shown-figures.ts';
import { stayPlanned } from './stay-planned.ts';
import { rankOf } from './subject.ts';

/** The last call, changed in words that say so plainly, whatever else is in the message: no other reading is weighed against it. */
export function plainChange(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  if (!last) return null;
  return (
    drawChange(sentence, last) ??
    searchAgain(sentence, last) ??
    rankOf(sentence, conversation) ??
    plainEdit(sentence, conversation) ??
    returnWay(sentence, last) ??
    wholeLength(sentence, last) ??
    mostPeople(sentence, conversation, last) ??
    unitChange(sentence, last) ??
    minutesAlone(sentence, last) ??
    daysAlone(sentence, last) ??
    onlyInterests(sentence, last) ??
    stopDropped(sentence, last) ??
    endGiven(sentence, conversation, last) ??
    stopAdded(sentence, conversation, last) ??
    stayPlanned(sentence, conversation, last) ??
    directionOfPair(sentence, conversation) ??
    earlierChange(sentence, conversation)
  );
}
