import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';

/** Words that only mean the map when nothing else is asked. 把路线改成紫色 speaks of what is drawn, not of a way to go. */
export const isElsewhere = (sentence: Sentence) =>
  has(sentence, 'weather', 'howlong', 'trip', 'whereask', 'outing', 'wear') ||
  sentence.pieces.some(({ tags }) => tags.has('route') && !tags.has('drawnroute') && !tags.has('goto'));

export const meaningful = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => !(tags.has('fluff') && tags.size === 1)).length;
