import { CUISINES } from '../lexicon/cuisines.ts';
import { MORE_NEEDS } from '../lexicon/more-needs.ts';
import { MORE_PHRASES } from '../lexicon/more-phrases.ts';
import { PHRASES } from '../lexicon/phrases.ts';
import { SERVICES } from '../lexicon/services.ts';
import { isWordTag, type Tag, type TurnTag } from '../lexicon/tag.ts';

/** A turn of speech: what it means, the category id of a kind of place, and its expression. */
export interface Turn {
  tags: readonly Tag[];
  value?: string;
  /** Sticky. */
  regex: RegExp;
  /** The same, anywhere. */
  anywhere: RegExp;
}

const SOURCES: readonly (readonly [TurnTag, source: string])[] = [
  ...PHRASES,
  ...MORE_PHRASES,
  ...CUISINES.map((source) => ['cuisine', source] as const),
  ...SERVICES.map((source) => ['service', source] as const),
  ...MORE_NEEDS.map(([category, source]) => [`need:${category}`, source] as const),
];

const TURNS: readonly Turn[] = SOURCES.map(([tag, source]) => {
  const edged = `(?:(?<![a-z0-9])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`;
  return { ...meaningOf(tag), regex: new RegExp(edged, 'y'), anywhere: new RegExp(edged) };
});

/** "need:cafe" is a kind of place that serves a need; a cuisine is one of restaurants. */
function meaningOf(tag: TurnTag): Pick<Turn, 'tags' | 'value'> {
  if (tag === 'cuisine') return { tags: ['category', 'cuisine'], value: 'restaurant' };
  return isWordTag(tag) ? { tags: [tag] } : { tags: ['category', 'need'], value: tag.slice('need:'.length) };
}

/** The turns that occur somewhere in the text; few do, so that only these are tried at each place. */
export const turnsIn = (folded: string): Turn[] => TURNS.filter(({ anywhere }) => anywhere.test(folded));
