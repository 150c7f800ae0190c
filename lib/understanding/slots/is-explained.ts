import type { Tag } from '../lexicon/tag.ts';
import { means, type Piece, type Sentence } from './sentence.ts';

/** Whether every word is known, or is a name. */
export const hasNoOther = ({ pieces }: Sentence) =>
  pieces.every((piece, index) => !means(piece, 'word') || means(piece, 'name') || isStop(piece, pieces[index - 1]));

/** Whether every word of the message is known, so that nothing else may be meant. */
export const isExplained = (sentence: Sentence) =>
  hasNoOther(sentence) && sentence.pieces.some((piece) => !means(piece, 'need') && means(piece, ...SLOTS));

/** "Via Pitlochry": a name, though nobody knows it. */
const isStop = ({ text }: Piece, before: Piece | undefined) =>
  before !== undefined && means(before, 'via') && /^\p{Lu}/u.test(text);

const SLOTS: readonly Tag[] = ['place', 'ordinal', 'ref', 'category'];
