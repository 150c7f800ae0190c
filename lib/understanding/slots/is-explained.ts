import type { Tag } from '../lexicon/tag.ts';
import { means, type Sentence } from './sentence.ts';

/** Whether every word of the message is known, so that nothing else may be meant. */
export const isExplained = ({ pieces }: Sentence) =>
  pieces.every(({ tags }) => !tags.has('word') || tags.has('name')) &&
  pieces.some((piece) => !means(piece, 'need') && means(piece, ...SLOTS));

const SLOTS: readonly Tag[] = ['place', 'ordinal', 'ref', 'category'];
