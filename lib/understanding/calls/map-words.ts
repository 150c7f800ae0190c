import type { Sentence } from '../slots/sentence.ts';

/** Words that only mean the map when nothing else is asked. 把路线改成紫色 speaks of what is drawn, not of a way to go. */
export const isElsewhere = (sentence: Sentence) => false;

export const meaningful = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => !(tags.has('fluff') && tags.size === 1)).length;
