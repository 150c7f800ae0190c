import { type AnyOf, isAnyOf, type Tag } from '../lexicon/tag.ts';
import type { PlaceName } from './token.ts';

/** One piece of the sentence with everything that it may mean. */
export interface Piece {
  tags: ReadonlySet<Tag>;
  start: number;
  end: number;
  /** As the user wrote it. */
  text: string;
  value?: string;
  amount?: number;
  extra?: number;
  place?: PlaceName;
}

/** Whether a piece may mean one of these; "mode:" is any mode. */
export const means = ({ tags }: Pick<Piece, 'tags'>, ...wanted: readonly (Tag | AnyOf)[]) =>
  wanted.some((each) => (isAnyOf(each) ? [...tags].some((tag) => tag.startsWith(each)) : tags.has(each)));

export interface Sentence {
  raw: string;
  pieces: Piece[];
}
