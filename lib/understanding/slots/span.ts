/** Offsets in the message. */
export interface Span {
  start: number;
  end: number;
}

/** What the gazetteer says of a whole name: an area, another place, or nothing. */
export type KindOf = (name: string) => 'area' | 'other' | undefined;
