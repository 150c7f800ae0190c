import type { PlaceName } from './token.ts';

/** One piece of the sentence with everything that it may mean. */
export interface Piece {
  tags: ReadonlySet<string>;
  start: number;
  end: number;
  /** As the user wrote it. */
  text: string;
  value?: string;
  amount?: number;
  extra?: number;
  place?: PlaceName;
}

export interface Sentence {
  raw: string;
  pieces: Piece[];
}
