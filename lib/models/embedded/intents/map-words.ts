import type { Sentence } from '../scan.ts';
import { has } from '../slots.ts';

/** Words that only mean the map when nothing else is asked. */
export const isElsewhere = (sentence: Sentence) =>
  has(sentence, 'weather', 'route', 'howlong', 'trip', 'whereask', 'outing', 'wear');

export const meaningful = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => !(tags.has('fluff') && tags.size === 1)).length;
