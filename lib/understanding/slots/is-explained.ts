import type { Sentence } from './sentence.ts';

/** Whether every word of the message is known, so that nothing else may be meant. */
export const isExplained = ({ pieces }: Sentence) =>
  pieces.every(({ tags }) => !tags.has('word') || tags.has('name')) &&
  pieces.some(({ tags }) => !tags.has('need') && SLOTS.some((tag) => tags.has(tag)));

const SLOTS = ['place', 'ordinal', 'ref', 'category'];
