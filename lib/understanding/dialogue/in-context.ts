import { withExclusionEnd } from '../slots/excluded-in.ts';
import { withNearest } from '../slots/nearest.ts';
import { withOrdinals } from '../slots/ordinals.ts';
import type { Sentence } from '../slots/sentence.ts';
import { withoutParts } from '../slots/wishes.ts';
import type { Conversation } from './conversation.ts';
import { withToldDay } from './told-day.ts';
import { withTripStop } from './trip-stop-said.ts';

const STEPS = [withNearest, withOrdinals, withTripStop, withToldDay];

/** A sentence with what its words mean in this conversation: which of a list, which day. */
export const inContext = (sentence: Sentence, conversation: Conversation): Sentence =>
  withExclusionEnd(STEPS.reduce((read, step) => step(read, conversation), withoutParts(sentence)));
