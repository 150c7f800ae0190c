import type { Sentence } from '../slots/sentence.ts';

export const meaningful = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => !(tags.has('fluff') && tags.size === 1)).length;
