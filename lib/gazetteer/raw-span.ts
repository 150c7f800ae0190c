/** A stretch of text (UTF-16 offsets of the original) and the number of the matching key. */
export interface RawSpan {
  start: number;
  end: number;
  key: number;
}
