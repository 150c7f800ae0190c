import type { PlaceInput } from '../../tools/place-input.ts';
import type { Piece } from './sentence.ts';

/** A place argument with where it stood and what stood before it. */
export interface Mention {
  input: PlaceInput;
  piece: Piece;
  /** from | to | via | near | exclude | '' : the nearest marker before it. */
  role: string;
  isName: boolean;
}
