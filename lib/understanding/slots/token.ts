import type { Tag } from '../lexicon/tag.ts';

/** A piece of the sentence. */
export interface Token {
  tag: Tag;
  start: number;
  end: number;
  /** Category id, ref, date, the name's kind, quoted text … */
  value?: string;
  /** Metres, minutes, days, ordinal, hour … */
  amount?: number;
  /** A second number: day offset end, minute. */
  extra?: number;
}

/** A name that the lexicon knows, by its place in the text. */
export interface PlaceName {
  start: number;
  end: number;
  /** country, region, city, county, airport, landmark … */
  kind: string;
  nameEn: string;
  /** 0–1; from 0.7 on most people have heard of it. */
  importance: number;
}

/** What the parser asks of the gazetteer: the names that occur in a text, without overlap. */
export interface PlaceLexicon {
  scan(text: string): PlaceName[];
}

interface CategorySpan {
  start: number;
  end: number;
  /** Category id of the vocabulary: "cafe", "pharmacy" … */
  id: string;
}

/** What the parser asks of the category vocabulary. */
export interface CategoryLexicon {
  scan(text: string): CategorySpan[];
}
