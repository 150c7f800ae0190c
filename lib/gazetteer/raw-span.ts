/** A stretch of the text (UTF-16 offsets of the original) and the number of the key that it matches. */
export interface RawSpan {
  start: number;
  end: number;
  key: number;
}
